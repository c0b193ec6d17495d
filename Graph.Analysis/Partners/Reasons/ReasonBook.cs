using Graph.Model;
namespace Graph.Analysis.Partners;

/// <summary>The reasons found so far, by partner.</summary>
internal sealed class ReasonBook
{
    private readonly Dictionary<NodeId, List<Reason>> _reasons = [];

    /// <summary>The partners for whom there is a reason.</summary>
    public IEnumerable<NodeId> Partners => _reasons.Keys;

    /// <summary>The reasons for a partner.</summary>
    public IReadOnlyList<Reason> this[NodeId partner] => _reasons.TryGetValue(partner, out var reasons) ? reasons : [];

    /// <summary>Notes a reason.</summary>
    public void Add(NodeId partner, Reason reason)
    {
        if (!_reasons.TryGetValue(partner, out var reasons))
            _reasons[partner] = reasons = [];
        reasons.Add(reason);
    }
}
