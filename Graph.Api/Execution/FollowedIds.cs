using Graph.Model;

namespace Graph.Api.Execution;

/// <summary>Puts the present ids in place of ids of entries that were joined with others, wherever they stand in arguments, and notes
/// them.</summary>
/// <remarks>For one response. A text that has the form of an id and is a former one means the entry, whatever the argument.</remarks>
/// <param name="graph">The graph whose ids count.</param>
internal sealed class FollowedIds(GraphSnapshot graph)
{
    private readonly SortedDictionary<string, string> _followed = new(StringComparer.Ordinal);

    /// <summary>The version whose ids count.</summary>
    public GraphVersion Version => graph.Version;

    /// <summary>The former ids that were asked for, with the present ones; null where there were none.</summary>
    public IReadOnlyDictionary<string, string>? Followed => _followed.Count == 0 ? null : _followed;

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
        if (!NodeId.TryParse(text, out var id) || graph.Follow(id) is var now && now == id)
            return text;
        lock (_followed) // fields are read side by side
            return _followed[text] = now.ToString();
    }
}
