using Graph.Model;

namespace Graph.Seed.Importing;

/// <summary>An edge of an entry that is being made.</summary>
/// <param name="Edge">Its kind.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Values">The values of its own properties, in the order of the kind's; null where it has none.</param>
/// <param name="Own">Its own citations; null where it has those of the entry.</param>
internal sealed record DraftLink(EdgeKind Edge, NodeId To, object?[]? Values, IReadOnlyList<Citation>? Own);

/// <summary>The edges of an entry that is being made, in the order in which they were first stated.</summary>
/// <remarks>A large file makes many entries with a few edges each, so there is a dictionary only where there are more.</remarks>
internal sealed class DraftLinks
{
    private const int Few = 16;

    private readonly List<DraftLink> _all = new(1);
    private Dictionary<(EdgeKind Edge, NodeId To), int>? _places;

    /// <summary>All of them.</summary>
    public IReadOnlyList<DraftLink> All => _all;

    /// <summary>The edge of a kind to a node; null where there is none.</summary>
    public DraftLink? Find(EdgeKind edge, NodeId to) => PlaceOf(edge, to) is >= 0 and var place ? _all[place] : null;

    /// <summary>Adds an edge, or replaces that of its kind to its end.</summary>
    public void Set(DraftLink link)
    {
        var place = PlaceOf(link.Edge, link.To);
        if (place >= 0)
        {
            _all[place] = link;
            return;
        }
        _places?.Add((link.Edge, link.To), _all.Count);
        _all.Add(link);
    }

    /// <summary>Removes the edges of a kind.</summary>
    public void Remove(EdgeKind edge)
    {
        _all.RemoveAll(link => link.Edge == edge);
        _places = null;
    }

    private int PlaceOf(EdgeKind edge, NodeId to)
    {
        if (_all.Count <= Few)
            return _all.FindIndex(link => link.Edge == edge && link.To == to);
        _places ??= _all.Index().ToDictionary(link => (link.Item.Edge, link.Item.To), link => link.Index);
        return _places.TryGetValue((edge, to), out var place) ? place : -1;
    }
}
