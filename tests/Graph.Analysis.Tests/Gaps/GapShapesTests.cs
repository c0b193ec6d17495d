using Graph.Analysis.Gaps;
using Graph.Model;

namespace Graph.Analysis.Tests.Gaps;

public sealed class GapShapesTests
{
    [Fact]
    public void Empty_graph_has_no_gaps()
    {
        var report = GapAnalysis.Analyze(new GapWorld().Build(), CancellationToken.None);
        Assert.Empty(report.Gaps);
        Assert.Empty(report.Undecided);
    }

    [Fact]
    public void Chain_of_one_segment_weighs_one() =>
        Assert.Equal(1, Assert.Single(GapAnalysis.Analyze(new GapWorld().Chain("one", "only").Enterprise("near", "only").Build(),
            CancellationToken.None).Gaps).StructuralWeight);

    [Fact]
    public void Technology_and_enterprise_without_a_segment_are_no_gap() =>
        Assert.Empty(GapAnalysis.Analyze(new GapWorld().Technology("loose", TechnologyKind.Bottleneck).Enterprise("idle", "").Build(),
            CancellationToken.None).Gaps);

    [Fact]
    public void Hub_of_a_star_outweighs_its_leaves()
    {
        var world = new GapWorld().Chain("star", ["hub", .. Enumerable.Range(0, 20).Select(i => $"leaf-{i}")])
            .Enterprise("hub-maker", "hub");
        for (var i = 0; i < 20; i++)
            world.Feeds("hub", $"leaf-{i}").Enterprise($"maker-{i}", $"leaf-{i}");
        var gaps = GapAnalysis.Analyze(world.Build(), CancellationToken.None).Gaps;
        Assert.Equal(("hub", 1.0), (gaps[0].Segment.Slug, gaps[0].StructuralWeight));
        Assert.All(gaps.Skip(1), gap => Assert.Equal(GapWeights.StructuralFloor, gap.StructuralWeight));
    }

    [Fact]
    public void Long_chain_loses_weight_step_by_step()
    {
        var segments = Enumerable.Range(0, 400).Select(i => $"step-{i:000}").ToArray();
        var world = new GapWorld().Chain("long", segments);
        for (var i = 0; i < segments.Length; i++)
        {
            world.Enterprise($"maker-{i}", segments[i]);
            if (i > 0)
                world.Feeds(segments[i - 1], segments[i]);
        }
        var gaps = GapAnalysis.Analyze(world.Build(), CancellationToken.None).Gaps;
        Assert.Equal(segments, gaps.Select(gap => gap.Segment.Slug));
    }

    [Fact]
    public void Chains_do_not_weigh_on_one_another()
    {
        var graph = new GapWorld().Chain("one", "a", "b").Chain("two", "c", "d").Feeds("a", "c").Feeds("c", "b").Enterprise("near", "a")
            .Build();
        Assert.Equal(GapWeights.StructuralFloor, Assert.Single(GapAnalysis.Analyze(graph, CancellationToken.None).Gaps).StructuralWeight);
    }

    [Fact]
    public void Segment_that_feeds_itself_is_not_downstream_of_itself()
    {
        var graph = new GapWorld().Chain("one", "a", "b").Feeds("a", "a").Enterprise("near", "a").Build();
        Assert.Equal(GapWeights.StructuralFloor, Assert.Single(GapAnalysis.Analyze(graph, CancellationToken.None).Gaps).StructuralWeight);
    }
}
