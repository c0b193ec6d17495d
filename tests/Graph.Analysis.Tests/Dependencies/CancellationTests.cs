using Graph.Analysis.Dependencies;
using Graph.Model;
using static Graph.Analysis.Tests.Dependencies.TechnologyGraph;

namespace Graph.Analysis.Tests.Dependencies;

/// <summary>Cancelling stops each analysis within a bounded number of edges.</summary>
public sealed class CancellationTests
{
    private const int Layers = 300;
    private const int Width = 12;
    private const long CancelledAt = 9_000;

    private static readonly NodeId _chain = NodeId.Parse("chain:all");
    private static readonly NodeId _segment = NodeId.Parse("segment:all");

    // Three hundred layers of twelve technologies, each needing all of the next layer: 43,056 dependencies.
    private static readonly DependencyIndex _layers = TechnologyGraph.Of(GraphOf(
        Dependencies(),
        nodes: [
            new Chain { Id = _chain, Name = "链" },
            new Segment { Id = _segment, Name = "环节", Stage = SegmentStage.Midstream, Order = 1, Basis = Basis.Expert },
        ],
        edges: [
            new PartOf { From = _segment, To = _chain },
            .. Enumerable.Range(0, Layers * Width).Select(number => new UsedIn { From = Id(number), To = _segment }),
        ]));

    private static readonly BetweennessIndex _whole = BetweennessIndex.Compute(_layers, maxPivots: 1, new(CancellationToken.None));

    private static readonly NodeId _top = Id(0);
    private static readonly NodeId _bottom = Id(Layers * Width - 1);

    public static TheoryData<string> Names => [.. Analyses.Keys];

    private static Dictionary<string, Action<WalkMeter>> Analyses { get; } = new()
    {
        ["paths"] = meter => Paths.Find(_layers.Graph, new(_top, _bottom) { MaxLength = Layers }, meter),
        ["dependency paths"] = meter => DependencyPaths.Find(_layers, _top, _bottom, first: 10, PathQuery.DefaultMaxSteps, meter),
        ["dependency graph"] = meter => DependencyGraph.Around(_layers, _top, DependencyDirection.Both, int.MaxValue, int.MaxValue, meter),
        ["articulation points"] = meter => ArticulationPoints.Between(_layers, _top, _bottom, meter),
        ["impact"] = meter => Impact.Of(_layers, _bottom, Impact.MaxTechnologies, meter),
        ["betweenness"] = meter => BetweennessIndex.Compute(_layers, maxPivots: 4, meter),
        ["chokepoints"] = meter => Chokepoints.Rank(_whole, chain: null, first: 200, meter),
        ["chokepoints of a chain"] = meter => Chokepoints.Rank(_whole, _chain, first: 5, meter),
        ["components"] = meter => StrongComponents.Of(_layers.Count, number => _layers.Needs[number], meter),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void Cancelling_in_the_middle_stops_the_walk(string name)
    {
        var whole = new WalkMeter(CancellationToken.None);
        Analyses[name](whole);
        Assert.True(whole.Steps > 4 * CancelledAt, $"It walks {whole.Steps} edges: too few to be stopped in the middle.");

        using var source = new CancellationTokenSource();
        var meter = new WalkMeter(source.Token, new CancelAt(CancelledAt, source));
        Assert.Throws<OperationCanceledException>(() => Analyses[name](meter));
        Assert.InRange(meter.Steps, CancelledAt, CancelledAt + WalkMeter.Interval + Layers * Width); // one row has at most that many edges
    }

    [Fact]
    public void What_is_cancelled_before_it_begins_walks_nothing()
    {
        var cancelled = new CancellationToken(canceled: true);
        Assert.Throws<OperationCanceledException>(() => Paths.Find(_layers.Graph, new(_top, _bottom), cancelled));
        Assert.Throws<OperationCanceledException>(() => DependencyPaths.Find(_layers, _top, _bottom, first: 1, cancelled));
        Assert.Throws<OperationCanceledException>(() => DependencyGraph.Around(_layers, _top, DependencyDirection.Both, 1, 10, cancelled));
        Assert.Throws<OperationCanceledException>(() => ArticulationPoints.Between(_layers, _top, _bottom, cancelled));
        Assert.Throws<OperationCanceledException>(() => Impact.Of(_layers, _top, cancelled));
        Assert.Throws<OperationCanceledException>(() => BetweennessIndex.Compute(_layers, cancelled));
        Assert.Throws<OperationCanceledException>(() => Chokepoints.Rank(_whole, chain: null, first: 1, cancelled));
        Assert.Throws<OperationCanceledException>(() => DependencyIndex.Of(_layers.Graph, cancelled));
    }

    private static IEnumerable<(NodeId From, NodeId To)> Dependencies() =>
        from layer in Enumerable.Range(0, Layers - 1)
        from upper in Enumerable.Range(0, Width)
        from lower in Enumerable.Range(0, Width)
        select (Id(layer * Width + upper), Id((layer + 1) * Width + lower));

    /// <summary>Cancels after the given number of edges.</summary>
    private sealed class CancelAt(long steps, CancellationTokenSource source) : IProgress<long>
    {
        public void Report(long value)
        {
            if (value >= steps)
                source.Cancel();
        }
    }
}
