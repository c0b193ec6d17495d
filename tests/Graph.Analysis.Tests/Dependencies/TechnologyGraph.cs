using Graph.Analysis.Dependencies;
using Graph.Model;

namespace Graph.Analysis.Tests.Dependencies;

/// <summary>Technologies written as letters, "ab bc" for "a needs b, b needs c"; and random ones, cyclic as often as not.</summary>
internal static class TechnologyGraph
{
    public const int RandomSize = 7;

    public static NodeId Id(string name) => NodeId.Of("technology", name);

    public static NodeId Id(int number) => Id($"t{number:d6}");

    public static Technology Technology(NodeId id, TechnologyKind kind = TechnologyKind.Supported) =>
        new() { Id = id, Name = id.Slug, Kind = kind };

    public static DependsOn DependsOn(NodeId from, NodeId to) => new() { From = from, To = to, Basis = Basis.Expert };

    public static DependencyIndex Of(string needs) => Of(GraphOf(
        needs.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => (Id(pair[..1]), Id(pair[1..])))));

    public static DependencyIndex Of(int count, IEnumerable<(int From, int To)> needs) => Of(GraphOf(
        needs.Select(pair => (Id(pair.From), Id(pair.To))), Enumerable.Range(0, count).Select(Id)));

    public static DependencyIndex Of(GraphView graph) => DependencyIndex.Of(graph.Snapshot, CancellationToken.None);

    /// <summary>What FsCheck makes up, as a graph of <see cref="RandomSize"/> technologies; loops of one included.</summary>
    public static DependencyIndex Random((byte From, byte To)[] needs) => Of(RandomSize, Pairs(needs));

    public static IReadOnlyList<(int From, int To)> Pairs((byte From, byte To)[] needs) =>
        [.. needs.Select(pair => (pair.From % RandomSize, pair.To % RandomSize)).Distinct()];

    public static GraphView GraphOf(IEnumerable<(NodeId From, NodeId To)> needs, IEnumerable<NodeId>? alone = null,
        IEnumerable<Node>? nodes = null,
        IEnumerable<Edge>? edges = null)
    {
        var pairs = needs.ToList();
        var technologies = pairs.SelectMany(pair => new[] { pair.From, pair.To }).Concat(alone ?? []).Distinct()
            .Select(id => Technology(id));
        return GraphView.Of(GraphVersion.Empty, technologies.Concat(nodes ?? []), pairs.Select(pair => DependsOn(pair.From, pair.To))
            .Concat(edges ?? []));
    }

    public static string Letters(IEnumerable<NodeId> ids) => string.Concat(ids.Select(id => id.Slug));
}
