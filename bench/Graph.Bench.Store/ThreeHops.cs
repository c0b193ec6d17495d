using BenchmarkDotNet.Attributes;
using Graph.Model;
using Graph.Store.Embedded;

namespace Graph.Bench.Store;

/// <summary>Three hops from a technology along what it depends on.</summary>
/// <remarks>Each call starts from the next of 1,024 technologies, spread over all. <see cref="Walk"/> counts the ends of all paths of three
/// edges in the adjacency. <see cref="Fetch"/> is what a request does: a page of eight at each level, with a property of each
/// node.</remarks>
[MemoryDiagnoser]
public class ThreeHops
{
    private const int Starts = 1_024;
    private const int PageSize = 8;

    private static readonly Relation _dependsOn = GraphSchema.Technology.FindRelation("dependsOn")!;

    private GraphSnapshot _graph = GraphSnapshot.Empty;
    private Adjacency _edges = null!;
    private SnapshotReader _reader = null!;
    private int[] _ordinals = [];
    private FetchRequest[] _requests = [];
    private int _next;

    /// <summary>Nodes of the graph.</summary>
    [Params(10_000, 100_000, 1_000_000)]
    public int Nodes { get; set; }

    /// <summary>Makes the graph.</summary>
    [GlobalSetup]
    public void Make()
    {
        _graph = SyntheticSnapshot.Of(Nodes);
        _reader = new(_graph);
        _edges = _graph.Relation(_dependsOn.Paths[0][0]);
        var technologies = _graph.RangeOf(GraphSchema.Technology);
        _ordinals = [.. Enumerable.Range(0, Starts).Select(i => technologies.First + (int)((long)i * technologies.Count / Starts))];
        var shape = Shape(levels: 3);
        _requests = [.. _ordinals.Select(ordinal => FetchRequest.ByIds([_graph[ordinal].Id], shape))];
    }

    /// <summary>The ends of all paths of three edges.</summary>
    [Benchmark]
    public int Walk()
    {
        var ends = 0;
        foreach (var first in _edges.NeighborsOf(_ordinals[_next++ % Starts]))
        {
            foreach (var second in _edges.NeighborsOf(first))
                ends += _edges.NeighborsOf(second).Length;
        }
        return ends;
    }

    /// <summary>A request for three levels.</summary>
    [Benchmark]
    public FetchResult Fetch() => _reader.Fetch(_requests[_next++ % Starts], CancellationToken.None);

    private static FetchShape Shape(int levels)
    {
        var page = new PageQuery { First = PageSize, WithPositions = false };
        IReadOnlyList<FetchRelation> relations = levels == 0 ? []
            : [new FetchRelation("0", _dependsOn, page, EdgeShape.None, Shape(levels - 1))];
        return new([new KindShape(GraphSchema.Technology, [GraphSchema.Technology.Properties[0]], relations)]);
    }
}
