using Graph.Model;
using GraphQL.Execution;

namespace Graph.Api.Execution;

/// <summary>The values of a field's arguments, or of an input object's members. What is absent, or null, reads as null.</summary>
internal sealed class FieldArguments
{
    // What names the nodes that are asked for: an id that no node has is seen in the answer.
    private static readonly string[] _lookups = ["id", "ids"];

    private readonly Func<string, object?> _find;
    private readonly IDictionary<string, ArgumentValue>? _values;

    public FieldArguments(IDictionary<string, ArgumentValue>? values) =>
        (_values, _find) = (values, name => values is not null && values.TryGetValue(name, out var value) ? value.Value : null);

    public FieldArguments(IDictionary<string, object?> members) => _find = name => members.TryGetValue(name, out var value) ? value : null;

    private FieldArguments(Func<string, object?> find) => _find = find;

    /// <summary>Whether an id that is meant stands in an argument, beside those that name the nodes that are asked for.</summary>
    public bool HasId(Predicate<NodeId> isMeant) =>
        _values?.Any(value => !_lookups.Contains(value.Key) && FollowedIds.HasId(value.Value.Value, isMeant)) is true;

    /// <summary>The arguments with present ids in place of former ones.</summary>
    public FieldArguments Following(FollowedIds ids) => new(name => ids.In(_find(name)));

    /// <summary>The value of an argument; null where it is absent or null.</summary>
    public object? this[string name] => _find(name);

    /// <summary>A text.</summary>
    public string? Text(string name) => (string?)this[name];

    /// <summary>A whole number.</summary>
    public int? Number(string name) => (int?)this[name];

    /// <summary>An input object.</summary>
    public IDictionary<string, object?>? Object(string name) => (IDictionary<string, object?>?)this[name];

    /// <summary>A list; empty where it is absent.</summary>
    public IReadOnlyList<object?> List(string name) => this[name] is IEnumerable<object?> items ? [.. items] : [];
}
