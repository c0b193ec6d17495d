using GraphQL.Execution;

namespace Graph.Api.Schema.Planning;

/// <summary>The values of a field's arguments. An argument that is absent, or null, reads as null.</summary>
internal sealed class FieldArguments(IDictionary<string, ArgumentValue>? values)
{
    /// <summary>The value of an argument; null where it is absent or null.</summary>
    public object? this[string name] => values is not null && values.TryGetValue(name, out var value) ? value.Value : null;

    /// <summary>A text.</summary>
    public string? Text(string name) => (string?)this[name];

    /// <summary>A whole number.</summary>
    public int? Number(string name) => (int?)this[name];

    /// <summary>An input object.</summary>
    public IDictionary<string, object?>? Object(string name) => (IDictionary<string, object?>?)this[name];

    /// <summary>A list; empty where it is absent.</summary>
    public IReadOnlyList<object?> List(string name) => this[name] is IEnumerable<object?> items ? [.. items] : [];
}
