using Graph.Model;
using Graph.Seed.Sheets;

namespace Graph.Seed.Upkeep;

/// <summary>Finds entries of one kind that are probably the same: a name or other name in common, or, for organisations, names that differ
/// only in region and legal form. A company and its subsidiary are no doubles. Documents are the same with one title and publisher, or one
/// address.</summary>
internal static class Doubles
{
    private const int MostOfGroup = 8; // a name that more share tells nothing

    /// <summary>The pairs, by id.</summary>
    public static IEnumerable<WorkItem> Find(GraphSnapshot graph, CancellationToken cancellationToken)
    {
        CoreName cores = new(graph.DataSet?.HomeRegion);
        HashSet<(NodeId, NodeId)> seen = [];
        foreach (var kind in GraphSchema.Kinds)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var nodes = graph.Nodes().Where(node => GraphSchema.KindOf(node) == kind).ToList();
            foreach (var item in kind.IsEntity ? Entities(nodes, kind, cores) : Documents(nodes))
            {
                var (one, other) = (NodeId.Parse(item.Id), NodeId.Parse(item.Other!));
                if (seen.Add((one, other)) && !IsPart(graph, one, other) && !IsPart(graph, other, one))
                    yield return item;
            }
        }
    }

    private static bool IsPart(GraphSnapshot graph, NodeId part, NodeId whole) =>
        graph.FindEdge(new(typeof(SubsidiaryOf), part, whole)) is not null;

    private static IEnumerable<WorkItem> Entities(List<Node> nodes, NodeKind kind, CoreName cores)
    {
        var byName = nodes.SelectMany(node => Names(node).Select(name => (Key: NameKey.Of(name), Name: name, Node: node)))
            .Where(entry => entry.Key.Length > 1).ToList();
        foreach (var pair in Pairs(byName))
        {
            yield return Pair(pair.One.Node, pair.Other.Node, new($"都叫“{pair.One.Name}”", $"both are called '{pair.One.Name}'"));
        }
        if (!GraphSchema.Organizations.Contains(kind))
            yield break;
        var byCore = byName.SelectMany(entry => new[] { cores.Of(entry.Name), CoreName.WithRegion(entry.Name) }.Distinct()
            .Where(core => core.Length > 1).Select(core => (core, entry.Name, entry.Node)));
        foreach (var pair in Pairs(byCore))
        {
            yield return Pair(pair.One.Node, pair.Other.Node, new($"“{pair.One.Name}”与“{pair.Other.Name}”只差地名或公司形式",
                $"'{pair.One.Name}' and '{pair.Other.Name}' differ only in region or legal form"));
        }
    }

    private static IEnumerable<WorkItem> Documents(List<Node> nodes)
    {
        var sources = nodes.Cast<Source>().ToList();
        var same = new Bilingual("标题与发布者相同", "title and publisher are the same");
        foreach (var pair in Pairs([.. sources.Select(source => (NameKey.Of(source.Name + source.Publisher), source.Date ?? "",
            (Node)source))])
            .Where(pair => pair.One.Name == pair.Other.Name))
        {
            yield return Pair(pair.One.Node, pair.Other.Node, same);
        }
        var address = new Bilingual("网址相同", "the address is the same");
        foreach (var pair in Pairs([.. sources.Where(source => source.Url is not null).Select(source => (source.Url!, source.Name,
            (Node)source))])
            .Where(pair => pair.One.Name == pair.Other.Name))
        {
            yield return Pair(pair.One.Node, pair.Other.Node, address);
        }
    }

    private static IEnumerable<((string Key, string Name, Node Node) One, (string Key, string Name, Node Node) Other)> Pairs(
        IEnumerable<(string Key, string Name, Node Node)> entries)
    {
        foreach (var group in entries.GroupBy(entry => entry.Key).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var members = group.DistinctBy(entry => entry.Node.Id).OrderBy(entry => entry.Node.Id).Take(MostOfGroup + 1).ToList();
            for (var i = 0; i < members.Count && members.Count <= MostOfGroup; i++)
            {
                for (var j = i + 1; j < members.Count; j++)
                    yield return (members[i], members[j]);
            }
        }
    }

    private static IEnumerable<string> Names(Node node) => node.NameEn is null ? [node.Name, .. node.Aliases] : [node.Name, node.NameEn,
        .. node.Aliases];

    private static WorkItem Pair(Node one, Node other, Bilingual reason) =>
        new("double", one.Id.ToString(), one.Name, other.Id.ToString(), reason);
}
