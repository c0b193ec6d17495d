using Graph.Model;

namespace Graph.Api.Execution;

/// <summary>Puts the present ids in place of ids of entries that were joined with others, wherever they stand in arguments, and notes
/// them.</summary>
/// <remarks>For one response. A text that has the form of an id and is a former one means the entry, whatever the argument. In a field that
/// answers from an earlier version, an id that was that of an entry then, or a former one of it, means that entry.</remarks>
internal sealed class FollowedIds
{
    private readonly GraphSnapshot _graph;
    private readonly GraphSnapshot? _past;
    private readonly SortedDictionary<string, string> _followed;

    /// <param name="graph">The graph whose ids count.</param>
    public FollowedIds(GraphSnapshot graph) : this(graph, null, new(StringComparer.Ordinal))
    {
    }

    private FollowedIds(GraphSnapshot graph, GraphSnapshot? past, SortedDictionary<string, string> followed) =>
        (_graph, _past, _followed) = (graph, past, followed);

    /// <summary>The version whose ids count.</summary>
    public GraphVersion Version => _graph.Version;

    /// <summary>The former ids that were asked for, with the present ones; null where there were none.</summary>
    public IReadOnlyDictionary<string, string>? Followed => _followed.Count == 0 ? null : _followed;

    /// <summary>The same for a field that answers from an earlier version; what it follows is noted in both.</summary>
    public FollowedIds In(GraphSnapshot past) => new(_graph, past, _followed);

    /// <summary>Whether an id is one of the graph's kinds, and no other text with a colon.</summary>
    public static bool IsOfKind(NodeId id) => GraphSchema.FindKind(id.Kind) is not null;

    /// <summary>Whether an id that is meant stands in a value of an argument.</summary>
    public static bool HasId(object? value, Predicate<NodeId> isMeant) => value switch
    {
        string text => NodeId.TryParse(text, out var id) && isMeant(id),
        IDictionary<string, object?> members => members.Values.Any(member => HasId(member, isMeant)),
        IEnumerable<object?> items => items.Any(item => HasId(item, isMeant)),
        _ => false,
    };

    /// <summary>A value of an argument with present ids.</summary>
    public object? In(object? value) => value switch
    {
        string text => In(text),
        IDictionary<string, object?> members => members.ToDictionary(pair => pair.Key, pair => In(pair.Value), StringComparer.Ordinal),
        IEnumerable<object?> items => items.Select(In).ToList(),
        _ => value,
    };

    private string In(string text)
    {
        if (!NodeId.TryParse(text, out var id) || _past?.TryFind(id, out _) is true)
            return text;
        var meant = _past?.Follow(id) is { } then && then != id ? then : _graph.Follow(id);
        if (meant == id)
            return text;
        lock (_followed) // fields are read side by side
            return _followed[text] = meant.ToString();
    }
}
