using Graph.Analysis.Gaps;
using Graph.Analysis.Texts;
using Graph.Model;
using static Graph.Analysis.Tests.Gaps.GapWorld;

namespace Graph.Analysis.Tests.Gaps;

/// <summary>An analysis whose request ends stops at once: counted in look-ups of the graph.</summary>
public sealed class GapCancellationTests
{
    private const int Enterprises = 300;
    private const int ReadsUntilCancelled = 20;
    private const int ReadsAfterCancelled = 10;

    [Fact]
    public void Analysis_stops() => Stops((graph, cancellationToken) => GapAnalysis.Analyze(graph, cancellationToken));

    [Fact]
    public void What_if_stops()
    {
        var report = GapAnalysis.Analyze(Hub(), CancellationToken.None);
        Stops((graph, cancellationToken) => WhatIf.Of(graph, report, new([], [], [Id("technology", "wanted")]), null, cancellationToken));
    }

    [Fact]
    public void Remedies_stop()
    {
        var gap = Bottleneck(Hub());
        Stops((graph, cancellationToken) => GapRemedies.Of(graph, gap, GapRemedies.DefaultCount, cancellationToken));
    }

    [Fact]
    public void Evidence_stops()
    {
        var (reads, limit) = (0, int.MaxValue);
        using var source = new CancellationTokenSource();
        var graph = Hub().Observed(() =>
        {
            if (++reads == limit)
                source.Cancel();
        });
        var gap = Bottleneck(graph);
        reads = 0;
        Assert.True(GapEvidence.Of(gap, CancellationToken.None).Count > Enterprises);
        Assert.True(reads >= Enterprises);
        (reads, limit) = (0, ReadsUntilCancelled);
        Assert.ThrowsAny<OperationCanceledException>(() => GapEvidence.Of(gap, source.Token));
        Assert.InRange(reads, ReadsUntilCancelled, ReadsUntilCancelled + ReadsAfterCancelled);
    }

    private static void Stops(Action<GraphView, CancellationToken> analyze)
    {
        var whole = 0;
        analyze(Hub().Observed(() => whole++), CancellationToken.None);
        Assert.True(whole > Enterprises);

        var reads = 0;
        using var source = new CancellationTokenSource();
        var graph = Hub().Observed(() =>
        {
            if (++reads == ReadsUntilCancelled)
                source.Cancel();
        });
        Assert.ThrowsAny<OperationCanceledException>(() => analyze(graph, source.Token));
        Assert.InRange(reads, ReadsUntilCancelled, ReadsUntilCancelled + ReadsAfterCancelled);
    }

    private static ChainGap Bottleneck(GraphView graph) =>
        GapAnalysis.Analyze(graph, CancellationToken.None).Gaps.Single(gap => gap.Kind is ChainGapKind.Bottleneck);

    // Many enterprises work in one segment and need its technology.
    private static GraphView Hub()
    {
        var world = new GapWorld().Chain("one", "hub", "next").Feeds("hub", "next").Technology("wanted", TechnologyKind.Bottleneck, "hub");
        for (var i = 0; i < Enterprises; i++)
            world.Enterprise($"e{i}", "hub").Needs($"e{i}", "wanted");
        return world.Build();
    }
}
