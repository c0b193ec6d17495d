using Graph.Model;
using Graph.Seed.Evaluation;
using Graph.TestSupport;

namespace Graph.Analysis.Tests.Partners;

public sealed class PartnerEvaluationTests
{
    private static readonly PartnerWorld _world = new PartnerWorld().Technology("asked").Enterprise("firm").Enterprise("other")
        .Institution("right")
        .Institution("wrong").Lab("own")
        .Add(new HostedBy { From = NodeId.Parse("lab:own"), To = NodeId.Parse("enterprise:firm") })
        .Add(new Needs
        {
            From = NodeId.Parse("enterprise:firm"),
            To = PartnerWorld.Tech("asked"),
            Citations = [Citation.Parse("elsewhere#1")]
        })
        .Researches("institution:right", "asked")
        .Collaboration("joint", FactStatus.Established, null, "institution:right", "enterprise:firm")
        .Add(new About
        {
            From = NodeId.Parse("collaboration:joint"),
            To = PartnerWorld.Tech("asked"),
            Citations = [Citation.Parse("doc-joint#2")]
        });

    [Fact]
    public void A_hidden_collaboration_leaves_no_trace_that_only_its_document_gives()
    {
        var pair = Assert.Single(KnownCollaboration.In(_world.Graph));
        var hidden = HiddenCollaboration.Of(_world.Graph, pair);

        Assert.Null(hidden.Graph.Find(NodeId.Parse("collaboration:joint")));
        Assert.Empty(hidden.Graph.To<About>(PartnerWorld.Tech("asked")));
        Assert.Single(hidden.Graph.From<Needs>(pair.Enterprise));
        Assert.True(hidden.IsCold);
        Assert.True(hidden.IsTraceable);
    }

    [Fact]
    public void What_the_rest_of_the_graph_says_finds_it_again()
    {
        var all = PartnerEvaluation.Run(_world.Graph, PartnerWorld.Home, new(),
            CancellationToken.None).Groups.Single(group => group.Name is "all");

        Assert.Equal(1, all.Collaborations);
        Assert.Equal(1, all.Methods[0].Figures.Mrr.Value);
        Assert.Equal(1, all.Methods[0].Figures.NdcgAt10.Value);
    }

    [Fact]
    public void Equal_seeds_give_equal_scorecards()
    {
        var graph = RandomPartnerWorld.Of(7).Graph;
        var options = new PartnerEvaluationOptions { Resamples = 50 };

        Assert.Equal(Told(), Told());

        string Told() => string.Join('\n', PartnerEvaluation.Run(graph, PartnerWorld.Home, options, CancellationToken.None).Groups
            .SelectMany(group => group.Methods.Select(method => $"{group.Name} {method.Method} {method.Figures} {method.Lead}")));
    }

    [Theory]
    [InlineData(0, 0, 1.0, 1.0)]
    [InlineData(1, 0, 0.5, 1.0)]
    [InlineData(0, 1, 0.75, 1.0)]
    [InlineData(4, 1, (1 / 5.0 + 1 / 6.0) / 2, 0.5)]
    public void A_tie_counts_as_the_mean_of_its_orders(int above, int tied, double reciprocal, double hitAt5)
    {
        var rank = new TiedRank(above, tied);

        Assert.Equal(reciprocal, rank.Reciprocal, 12);
        Assert.Equal(hitAt5, rank.IsWithin(5), 12);
    }

    [Fact]
    public void A_graph_without_collaborations_has_an_empty_scorecard()
    {
        var card = PartnerEvaluation.Run(new PartnerWorld().Enterprise("firm").Graph, null, new(), CancellationToken.None);

        Assert.All(card.Groups, group => Assert.Equal(0, group.Collaborations));
    }

    [Fact]
    public void Half_of_the_enterprises_is_for_choosing()
    {
        var halves = Enumerable.Range(0, 200).Select(at => EvaluationHalf.IsForChoosing(NodeId.Of("enterprise", $"firm-{at}"))).ToList();

        Assert.InRange(halves.Count(half => half), 70, 130);
    }
}
