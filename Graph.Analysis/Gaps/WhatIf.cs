using System.Globalization;
using Graph.Model;

namespace Graph.Analysis.Gaps;

/// <summary>The gaps before and after a change that was only tried out.</summary>
/// <param name="Before">The gaps as they are, gravest first.</param>
/// <param name="After">The gaps after the change, gravest first.</param>
/// <param name="Closed">Those of before that are no longer there, by id. A gap that changes its kind, from missing to a single source,
/// closes as one and opens as the other.</param>
/// <param name="Opened">Those of after that were not there before.</param>
/// <param name="Changed">The graph with the change, in which the gaps of after were found.</param>
public sealed record WhatIf(
    IReadOnlyList<ChainGap> Before, IReadOnlyList<ChainGap> After, IReadOnlyList<ChainGap> Closed, IReadOnlyList<ChainGap> Opened,
        GraphView Changed)
{
    /// <summary>Tries a change. Only the segments and technologies that it touches are analysed again; all other gaps are taken from the
    /// report.</summary>
    /// <param name="graph">The graph; it stays as it is.</param>
    /// <param name="report">The gaps of all chains of the graph.</param>
    /// <param name="change">The change.</param>
    /// <param name="chains">Only the gaps of these chains; null for all.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentException">The change names an id that the graph does not have, or one of another kind.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static WhatIf Of(GraphView graph, GapReport report, WhatIfChange change, IReadOnlyList<NodeId>? chains,
        CancellationToken cancellationToken)
    {
        var overlay = change.Over(graph);
        var changed = graph.With(overlay);
        var before = chains is null ? report : report.Where(new(chains));
        var after = RevisedGaps.Of(graph, overlay, changed, before, chain => chains is null || chains.Contains(chain), cancellationToken);
        return new(before.Gaps, after.Gaps, Without(after.Dropped, after.Found), Without(after.Found, after.Dropped), changed);
    }

    private static IReadOnlyList<ChainGap> Without(IReadOnlyList<ChainGap> gaps, IReadOnlyList<ChainGap> others)
    {
        var ids = others.Select(gap => gap.Id).ToHashSet(StringComparer.Ordinal);
        return [.. gaps.Where(gap => !ids.Contains(gap.Id))];
    }
}

/// <summary>A change to try out. It is laid over the graph; nothing is written.</summary>
/// <param name="AddEnterprises">Enterprises that would settle. They get the ids <c>enterprise:what-if-1</c> and so on.</param>
/// <param name="RemoveIds">What would go. A local enterprise leaves: the data still knows it, elsewhere, so that the segment it leaves is
/// known to be left. Anything else is removed with its edges.</param>
/// <param name="MasterTechnologyIds">Technologies that somebody here would master: an enterprise that works in no segment,
/// <c>enterprise:what-if-master</c>, develops them.</param>
public sealed record WhatIfChange(
    IReadOnlyList<EnterpriseDraft> AddEnterprises, IReadOnlyList<NodeId> RemoveIds, IReadOnlyList<NodeId> MasterTechnologyIds)
{
    private static readonly NodeId _master = NodeId.Parse("enterprise:what-if-master");

    /// <summary>The change as an overlay of a graph.</summary>
    /// <exception cref="ArgumentException">The change names an id that the graph does not have, or one of another kind.</exception>
    public GraphOverlay Over(GraphView graph)
    {
        Check(graph);
        var leaving = RemoveIds.Select(id => graph.Find<Enterprise>(id)).OfType<Enterprise>().Where(enterprise => enterprise.IsLocal)
            .DistinctBy(enterprise => enterprise.Id).ToList();
        var removed = RemoveIds.Except(leaving.Select(enterprise => enterprise.Id));
        var left = leaving.Select(enterprise => enterprise with { IsLocal = false, Region = Whereabouts.Elsewhere });
        return new(graph, [.. left, .. AddedNodes()], removed, AddedEdges());
    }

    private IEnumerable<Node> AddedNodes()
    {
        for (var i = 0; i < AddEnterprises.Count; i++)
            yield return AddEnterprises[i].ToEnterprise(IdOf(i));
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
        {
            if (graph.Find(id) is null)
                throw new ArgumentException($"RemoveIds: the graph has no '{id}'.");
        }
        foreach (var id in AddEnterprises.SelectMany(draft => draft.SegmentIds))
        {
            if (graph.Find<Segment>(id) is null)
                throw new ArgumentException($"AddEnterprises.SegmentIds: '{id}' is no segment of the graph.");
        }
        foreach (var id in AddEnterprises.SelectMany(draft => draft.DevelopsIds).Concat(MasterTechnologyIds))
        {
            if (graph.Find<Technology>(id) is null)
                throw new ArgumentException($"DevelopsIds and MasterTechnologyIds: '{id}' is no technology of the graph.");
        }
        foreach (var node in AddedNodes())
        {
            if (graph.Find(node.Id) is not null)
                throw new ArgumentException($"The graph has a node '{node.Id}' already, an id that a change needs for what it adds.");
        }
    }
}

/// <summary>An enterprise that might settle.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Region">County of the home region, or the city outside it; null where not known.</param>
/// <param name="IsLocal">Whether it would be in the home region. One that would not is known to be elsewhere, also without a
/// region.</param>
/// <param name="SegmentIds">The segments it would work in.</param>
/// <param name="DevelopsIds">The technologies it masters.</param>
/// <param name="Role">Its role; null where not known, which counts as one that merely takes part.</param>
public sealed record EnterpriseDraft(
    string Name, string? Region, bool IsLocal, IReadOnlyList<NodeId> SegmentIds, IReadOnlyList<NodeId> DevelopsIds,
        EnterpriseRole? Role = null)
{
    /// <summary>Whether an enterprise would be in the home region: its region decides; without a region it is, unless it is said not to
    /// be.</summary>
    /// <param name="home">The home region; null where the data set names none, and then only <paramref name="isLocal"/> counts.</param>
    /// <param name="region">The region of the enterprise; null where none is given.</param>
    /// <param name="isLocal">What is said about it; null for nothing.</param>
    /// <exception cref="ArgumentException">The region and <paramref name="isLocal"/> contradict one another.</exception>
    public static bool LocalityOf(HomeRegion? home, string? region, bool? isLocal)
    {
        if (home is null || region is null)
            return isLocal ?? true;
        var isInside = home.Contains(region);
        return isLocal is null || isLocal == isInside ? isInside
            : throw new ArgumentException(isInside
                ? $"'{region}' lies in the home region {home.Name}, but 'isLocal' is false. Leave 'isLocal' out: it follows from 'region'."
                : $"'{region}' is not {home.Name} or one of its counties, but 'isLocal' is true. Leave 'isLocal' out: it follows from "
                    + $"'region'.");
    }

    internal Enterprise ToEnterprise(NodeId id) => new()
    {
        Id = id,
        Name = Name,
        // Without a region it would count as one whose place is not known, which may be here and leaves its segments undecided.
        Region = Region ?? (IsLocal ? null : Whereabouts.Elsewhere),
        IsLocal = IsLocal,
        Role = Role,
    };
}
