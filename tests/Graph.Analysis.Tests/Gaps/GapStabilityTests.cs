using Graph.Analysis.Gaps;
using Graph.Model;
using static Graph.Analysis.Tests.Gaps.GapWorld;

namespace Graph.Analysis.Tests.Gaps;

public sealed class GapStabilityTests
{
    [Fact]
    public void Document_goes_with_what_it_alone_says()
    {
        var graph = new GapWorld().Chain("one", "a").Source("survey").Source("report").Enterprise("twice", "a")
            .Enterprise("once", "a", sources: ["survey"]).Build();
        var left = SourceRemoval.From(graph, Id("source", "survey"));
        var edge = Assert.Single(left.To<OperatesIn>(Id("segment", "a")));
        Assert.Equal(("twice", "report"), (edge.From.Slug, Assert.Single(edge.Citations).Source.Slug));
        Assert.Null(left.Find(Id("source", "survey")));
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public void Structure_can_be_kept_when_its_document_goes(bool keepStructure, int technologies)
    {
        var world = new GapWorld().Chain("one", "a").Source("plan").Enterprise("near", "a", sources: ["plan"]);
        world.Add(new Technology { Id = Id("technology", "t"), Name = "t", Kind = TechnologyKind.Bottleneck, Citations = Cited("plan") });
        var left = SourceRemoval.From(world.Build(), Id("source", "plan"), keepStructure);
        Assert.Equal((technologies, 0), (left.Nodes<Technology>().Count, left.To<OperatesIn>(Id("segment", "a")).Count));
    }

    [Theory]
    [InlineData("a b c", "a b c", 1, 1)]
    [InlineData("a b", "c d", 0, 0)]
    [InlineData("", "", 1, 1)]
    public void Equal_rankings_agree_and_disjoint_ones_do_not(string before, string after, double overlap, double agreement)
    {
        var result = Compare(before, after);
        Assert.Equal((overlap, agreement), (result.Overlap, result.RankBiasedOverlap));
    }

    [Fact]
    public void Change_at_the_top_moves_a_ranking_more_than_one_at_the_bottom()
    {
        Assert.True(Compare("a b c d", "b a c d").RankBiasedOverlap < Compare("a b c d", "a b d c").RankBiasedOverlap);
        Assert.Equal(0.75, Compare("a b c d", "a b c").Overlap);
    }

    [Fact]
    public void Each_document_is_taken_out_once_for_each_chain_with_gaps()
    {
        var graph = new GapWorld().Chain("one", "a").Source("survey").Source("other")
            .Enterprise("near", "a", sources: ["survey", "report"]).Build();
        Assert.Equal([("other", 1.0), ("survey", 0.0)], GapStability.Measure(graph, CancellationToken.None)
            .Select(result => (result.Source.Slug, result.Overlap)));
    }

    private static GapStability Compare(string before, string after) => GapStability.Compare(Id("chain", "one"), Id("source", "x"),
        before.Split(' ', StringSplitOptions.RemoveEmptyEntries), after.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
