using FsCheck.Xunit;
using Graph.Analysis.Partners;
using Graph.Analysis.Texts;
using Graph.Model;
using Graph.TestSupport;

namespace Graph.Analysis.Tests.Partners;

public sealed class PartnerLawTests
{
    private static readonly PartnerQuestion[] _questions =
    [
        new PartnerQuestion.OfEnterprise(NodeId.Parse("enterprise:e1")),
        new PartnerQuestion.OfTechnologies([PartnerWorld.Tech("t1"), PartnerWorld.Tech("t2")]),
        new PartnerQuestion.OfSegment(NodeId.Parse("segment:s1")),
        new PartnerQuestion.OfProblem("焊接轴承开裂"),
    ];

    private static PartnerMatches Ask(GraphView graph, PartnerQuestion question) =>
        new PartnerMatcher(graph, PartnerWorld.Home).Match(question, PartnerFilter.All, 100, CancellationToken.None);

    private static double ScoreOf(GraphView graph, PartnerQuestion question, NodeId partner) =>
        Ask(graph, question).Matches.SingleOrDefault(match => match.Partner == partner)?.Score.Value ?? 0;

    [Property(MaxTest = 60)]
    public void Scores_lie_within_bounds_and_terms_add_up(int seed)
    {
        var graph = RandomPartnerWorld.Of(seed).Graph;
        foreach (var match in _questions.SelectMany(question => Ask(graph, question).Matches))
        {
            Assert.InRange(match.Score.Value, double.Epsilon, 1);
            Assert.Equal(match.Score.Value, match.Score.Terms.Sum(term => term.Weight * term.Value), 12);
            Assert.Equal(1 - match.Score.Terms.Aggregate(1.0, (left, term) => left * (1 - term.Value)), match.Score.Value, 12);
            Assert.All(match.Score.Terms, term => Assert.InRange(term.Value, 0, 1));
            Assert.NotEmpty(PartnerTexts.EvidenceOf(match));
            Assert.All(match.Paths, path => Assert.Equal(match.Partner, path.Nodes[^1]));
        }
    }

    [Property(MaxTest = 40)]
    public void The_order_of_input_changes_nothing(int seed)
    {
        var world = RandomPartnerWorld.Of(seed);
        var shuffled = new Random(seed + 1);
        var nodes = world.Nodes.OrderBy(_ => shuffled.Next()).ToList();
        var edges = world.Edges.OrderBy(_ => shuffled.Next()).ToList();
        var other = GraphView.Of(GraphVersion.Empty, nodes, edges);
        foreach (var question in _questions)
            Assert.Equal(Told(Ask(world.Graph, question)), Told(Ask(other, question)));

        static IEnumerable<string> Told(PartnerMatches matches) =>
            matches.Matches.Select(match =>
                $"{match.Partner} {match.Score.Value:R} {PartnerTexts.Explain(match).Zh} {PartnerTexts.Explain(match).En}");
    }

    [Property(MaxTest = 40)]
    public void Taking_a_stated_reason_out_of_the_graph_lowers_the_score(int seed)
    {
        var world = RandomPartnerWorld.Of(seed);
        foreach (var question in _questions)
        {
            foreach (var match in Ask(world.Graph, question).Matches.Take(3))
            {
                foreach (var fact in match.Paths.Select(path => path.Edges[^1]).DistinctBy(edge => edge.Key))
                {
                    Assert.True(
                        ScoreOf(world.Without(fact).Graph, question, match.Partner) < match.Score.Value,
                        $"{match.Partner} keeps its score without {fact.GetType().Name} {fact.From} → {fact.To}");
                }
            }
        }
    }

    [Property(MaxTest = 40)]
    public void More_evidence_on_what_was_asked_for_never_lowers_a_score(int seed)
    {
        var world = RandomPartnerWorld.Of(seed);
        var random = new Random(seed);
        var question = _questions[1];
        var before = Ask(world.Graph, question).Matches;
        if (before.Count is 0)
            return;
        var match = before[random.Next(before.Count)];
        foreach (var technology in new[] { "t1", "t2" })
        {
            var more = world.Without(new Researches { From = match.Partner, To = PartnerWorld.Tech(technology) })
                .Add(new Researches { From = match.Partner, To = PartnerWorld.Tech(technology) });
            Assert.True(ScoreOf(more.Graph, question, match.Partner) >= match.Score.Value);
        }
    }
}
