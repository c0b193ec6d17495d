using System.Globalization;
using Graph.Model;

namespace Graph.Analysis.Gaps;

/// <summary>A change to try out. It is made on a copy; nothing is written.</summary>
/// <param name="AddEnterprises">Enterprises that would settle. They get the ids <c>enterprise:what-if-1</c> and so on.</param>
/// <param name="RemoveIds">What would go. A local enterprise leaves: the data still knows it, elsewhere, so that the segment it leaves is known to
/// be left. Anything else is taken out with its edges.</param>
/// <param name="MasterTechnologyIds">Technologies that somebody here would master: an enterprise that works in no segment,
/// <c>enterprise:what-if-master</c>, develops them.</param>
public sealed record WhatIfChange(
    IReadOnlyList<EnterpriseDraft> AddEnterprises, IReadOnlyList<NodeId> RemoveIds, IReadOnlyList<NodeId> MasterTechnologyIds)
{
    /// <summary>The region of an enterprise that has left.</summary>
    public const string Elsewhere = "外地";

    private static readonly NodeId _master = NodeId.Parse("enterprise:what-if-master");

    /// <summary>A copy of the graph with the change made. Its version is that of the graph.</summary>
    /// <exception cref="ArgumentException">The change names an id that the graph does not have, or one of another kind.</exception>
    public GraphView ApplyTo(GraphView graph)
    {
        Check(graph);
        var leaving = RemoveIds.Where(id => graph.Find<Enterprise>(id) is { IsLocal: true }).ToHashSet();
        var removed = RemoveIds.Where(id => !leaving.Contains(id)).ToHashSet();
        return GraphView.Of(graph.Version,
            [.. graph.All.Where(node => !removed.Contains(node.Id)).Select(node => leaving.Contains(node.Id) ? Left((Enterprise)node) : node), .. AddedNodes()],
            [.. graph.Snapshot.AllEdges(), .. AddedEdges()]);
    }

    private static Enterprise Left(Enterprise enterprise) => enterprise with { IsLocal = false, Region = Elsewhere };

    private IEnumerable<Node> AddedNodes()
    {
        for (var i = 0; i < AddEnterprises.Count; i++)
            yield return new Enterprise { Id = IdOf(i), Name = AddEnterprises[i].Name, Region = AddEnterprises[i].Region, IsLocal = AddEnterprises[i].IsLocal, Role = AddEnterprises[i].Role };
        if (MasterTechnologyIds.Count > 0)
            yield return new Enterprise { Id = _master, Name = "（假设的掌握者）", NameEn = "(a supposed developer)", IsLocal = true };
    }

    private IEnumerable<Edge> AddedEdges()
    {
        for (var i = 0; i < AddEnterprises.Count; i++)
        {
            foreach (var segment in AddEnterprises[i].SegmentIds.Distinct())
                yield return new OperatesIn { From = IdOf(i), To = segment, Role = AddEnterprises[i].Role };
            foreach (var technology in AddEnterprises[i].DevelopsIds.Distinct())
                yield return new Develops { From = IdOf(i), To = technology, Status = FactStatus.Established };
        }
        foreach (var technology in MasterTechnologyIds.Distinct())
            yield return new Develops { From = _master, To = technology, Status = FactStatus.Established };
    }

    private static NodeId IdOf(int index) => NodeId.Parse(string.Create(CultureInfo.InvariantCulture, $"enterprise:what-if-{index + 1}"));

    private void Check(GraphView graph)
    {
        foreach (var id in RemoveIds)
            if (graph.Find(id) is null)
                throw new ArgumentException($"RemoveIds: the graph has no '{id}'.");
        foreach (var id in AddEnterprises.SelectMany(draft => draft.SegmentIds))
            if (graph.Find<Segment>(id) is null)
                throw new ArgumentException($"AddEnterprises.SegmentIds: '{id}' is no segment of the graph.");
        foreach (var id in AddEnterprises.SelectMany(draft => draft.DevelopsIds).Concat(MasterTechnologyIds))
            if (graph.Find<Technology>(id) is null)
                throw new ArgumentException($"DevelopsIds and MasterTechnologyIds: '{id}' is no technology of the graph.");
    }
}
