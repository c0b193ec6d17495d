using FsCheck.Xunit;
using Graph.Analysis.Dependencies;
using Graph.Model;

namespace Graph.Analysis.Tests.Dependencies;

/// <summary>Paths over edges of several kinds, parallel ones and repeated citations among them, against trying all walks.</summary>
public sealed class PathsOfAllKindsTests
{
    private const int OfEachKind = 3;

    private static readonly IReadOnlyList<EdgeKind> _kinds =
        [GraphSchema.OperatesIn, GraphSchema.Develops, GraphSchema.Needs, GraphSchema.UsedIn, GraphSchema.DependsOn, GraphSchema.CitedIn];

    [Property(MaxTest = 300)]
    public void They_are_those_of_trying_all_walks_and_name_the_same_edges((byte Kind, byte From, byte To)[] made, byte chosen, byte from,
        byte to)
    {
        var graph = GraphOf(made);
        EdgeKind[] along = [.. _kinds.Where((_, place) => (chosen >> place & 1) == 0).Reverse()];
        var (start, end) = (graph[from % graph.Count].Id, graph[to % graph.Count].Id);
        var found = Paths.Find(graph, new(start, end) { Along = along, MaxLength = 4, First = 40 }, CancellationToken.None);
        Assert.Equal(TryAll(graph, start, end, along, maxLength: 4).Take(40).Select(Show), found.Paths.Select(Show));
        Assert.False(found.IsTruncated);
    }

    private static IEnumerable<GraphPath> TryAll(GraphSnapshot graph, NodeId start, NodeId end, IReadOnlyCollection<EdgeKind> along,
        int maxLength)
    {
        Edge[] edges = [.. GraphSchema.Edges.Where(along.Contains).SelectMany(kind => graph.EdgesOf(kind).ToArray())];
        List<NodeId[]> paths = [];
        Extend([start]);
        return paths.OrderBy(path => path.Length).ThenBy(path => string.Join(' ', path), StringComparer.Ordinal)
            .Select(path => new GraphPath(path, [.. path.Zip(path.Skip(1), EdgeBetween)]));

        void Extend(NodeId[] path)
        {
            if (path[^1] == end)
            {
                paths.Add(path);
            }
            else if (path.Length <= maxLength)
            {
                foreach (var next in Others(path[^1]).Except(path))
                    Extend([.. path, next]);
            }
        }

        IEnumerable<NodeId> Others(NodeId node) =>
            edges.Where(edge => edge.From == node).Select(edge => edge.To)
                .Concat(edges.Where(edge => edge.To == node).Select(edge => edge.From));

        // The first kind as declared, along the path before against it, the first of the data.
        Edge EdgeBetween(NodeId one, NodeId other) =>
            edges.Where(edge => (edge.From, edge.To) == (one, other) || (edge.From, edge.To) == (other, one))
            .OrderBy(edge => GraphSnapshot.NumberOf(GraphSchema.KindOf(edge))).ThenBy(edge => edge.From != one).First();
    }

    private static GraphSnapshot GraphOf((byte Kind, byte From, byte To)[] made)
    {
        var citations = made.Where(edge => _kinds[edge.Kind % _kinds.Count] == GraphSchema.CitedIn)
            .ToLookup(edge => edge.From % OfEachKind, edge => new Citation(Id("source", edge.To), $"{edge.Kind}", null));
        var nodes = Enumerable.Range(0, OfEachKind).SelectMany(number => new Node[]
        {
            new Enterprise { Id = Id("enterprise", number), Name = "企业", Citations = [.. citations[number]] },
            new Segment { Id = Id("segment", number), Name = "环节", Stage = SegmentStage.Midstream, Order = 1, Basis = Basis.Expert },
            TechnologyGraph.Technology(Id("technology", number)) with { Citations = [.. citations[number].Take(1)] },
            new Source { Kind = SourceKind.Official, Id = Id("source", number), Name = "报告" },
        });
        var edges = made.Select(edge => EdgeOf(_kinds[edge.Kind % _kinds.Count], edge.From, edge.To)).OfType<Edge>()
            .DistinctBy(edge => edge.Key);
        return GraphView.Of(GraphVersion.Empty, nodes, edges).Snapshot;
    }

    private static Edge? EdgeOf(EdgeKind kind, int from, int to) => kind.Name switch
    {
        "OPERATES_IN" => new OperatesIn { From = Id("enterprise", from), To = Id("segment", to) },
        "DEVELOPS" => new Develops { From = Id("enterprise", from), To = Id("technology", to) },
        "NEEDS" => new Needs { From = Id("enterprise", from), To = Id("technology", to) },
        "USED_IN" => new UsedIn { From = Id("technology", from), To = Id("segment", to) },
        "DEPENDS_ON" => TechnologyGraph.DependsOn(Id("technology", from), Id("technology", to)),
        _ => null,
    };

    private static NodeId Id(string kind, int number) => NodeId.Of(kind, $"x{number % OfEachKind}");

    private static string Show(GraphPath path) => $"{string.Join(' ', path.Nodes)}: {string.Join(' ', path.Edges)}";
}
