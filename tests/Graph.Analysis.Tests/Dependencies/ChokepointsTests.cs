using FsCheck.Xunit;
using Graph.Analysis.Dependencies;
using Graph.Analysis.Texts;
using Graph.Model;
using static Graph.Analysis.Tests.Dependencies.SmallIndustry;

namespace Graph.Analysis.Tests.Dependencies;

public sealed class ChokepointsTests
{
    [Fact]
    public void What_most_rests_on_and_nobody_here_masters_comes_first()
    {
        var found = Rank(With());
        Assert.Equal([Resin, Board], found.Select(point => point.Technology));
        Assert.Equal(3, found[0].Reach);
        Assert.Equal([Chips, Wind], found[0].Chains);
        Assert.False(found[0].HasLocalDeveloper);
        Assert.True(found[1].HasLocalDeveloper);
    }

    [Fact]
    public void The_terms_are_those_of_the_formula()
    {
        var terms = Rank(With())[0].Score.Terms;
        Assert.Equal(["reach", "betweenness", "chains", "supply"], terms.Select(term => term.Name));
        Assert.Equal([0.20, 0.08, 0.12, 0.60], terms.Select(term => term.Weight));
        var nearness = 1 + 1 + 0.5; // blade and board at one step, module at two
        Assert.Equal(nearness / (nearness + Math.Sqrt(4)), terms[0].Value, 12);
        Assert.Equal(0, terms[1].Value); // resin needs nothing: no path passes through it
        Assert.Equal((1 + 0.5) / 2, terms[2].Value, 12); // used in chips itself, in wind through the blade
        Assert.Equal(0.5 * terms[0].Value + 0.3 * terms[2].Value, terms[3].Value,
            12); // a bottleneck, and no local firm in its segment: all is lacking
    }

    [Fact]
    public void In_a_chain_only_its_own_technologies_count()
    {
        var found = Rank(With(), Wind);
        Assert.Equal([Resin], found.Select(point => point.Technology));
        Assert.Equal(1, found[0].Reach);
        Assert.Equal("segments", found[0].Score.Terms[2].Name);
    }

    [Fact]
    public void Unknown_chain_has_none() => Assert.Empty(Rank(With(), NodeId.Parse("chain:none")));

    [Fact]
    public void Empty_graph_has_none() => Assert.Empty(Rank(GraphView.Of(GraphVersion.Empty, [], [])));

    [Theory]
    [InlineData(FactStatus.Established, true)]
    [InlineData(null, true)]
    [InlineData(FactStatus.Planned, false)]
    public void A_plan_is_no_supply(FactStatus? status, bool isSupply)
    {
        var point = Rank(With(new Develops { From = BladeShop, To = Resin, Status = status }))[0];
        Assert.Equal(isSupply, point.HasLocalDeveloper);
    }

    [Fact]
    public void More_suppliers_make_less_of_a_chokepoint()
    {
        double[] scores = [.. new[]
        {
            With(),
            With(new Develops { From = BladeShop, To = Resin }),
            With(new Develops { From = BladeShop, To = Resin }, new Develops { From = BoardMaker, To = Resin }),
        }.Select(graph => Rank(graph).Single(point => point.Technology == Resin).Score.Value)];
        Assert.True(scores[0] > scores[1] && scores[1] > scores[2]);
    }

    [Fact]
    public void What_nobody_is_known_to_develop_is_neither_present_nor_missing()
    {
        Assert.Equal(0.5, Lack(With(), Blade));
        Assert.Equal(1, Lack(With(), Resin)); // documents call it a bottleneck
        Assert.Equal(0.75, Lack(With(new OperatesIn { From = BladeShop, To = Materials }), Resin)); // this firm may master it
        Assert.Equal(0.75, Lack(With(), Module)); // a local firm needs it; another works in its segment
        Assert.Equal(0.5, Lack(With(), Board)); // one supplier
    }

    [Fact]
    public void Who_works_where_it_is_used_may_master_it_and_the_explanation_says_that_this_is_not_known()
    {
        var one = Explain(With(new OperatesIn { From = BladeShop, To = Materials })).En;
        Assert.EndsWith("1 local enterprise works in a segment that uses it; whether it masters it is not said.", one,
            StringComparison.Ordinal);
        var two = Explain(With(new OperatesIn { From = BladeShop, To = Materials },
            new OperatesIn { From = ModuleBuyer, To = Materials })).En;
        Assert.EndsWith("2 local enterprises work in a segment that uses it; whether they master it is not said.", two,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_explanation_and_the_evidence_say_the_facts_in_both_languages()
    {
        var explanation = Explain(With());
        Assert.Equal(
            "3项技术直接或间接依赖树脂，其中2项直接依赖；影响所及2条产业链。文件将其列为攻关方向，资料中未见本地企业掌握。", explanation.Zh);
        Assert.Equal("3 technologies rest on Resin, 2 directly; technologies that depend on it are in 2 chains. "
            + "Documents call it a bottleneck, and none says that a local enterprise masters it.", explanation.En);
        var evidence = ChokepointTexts.Evidence(With().Snapshot, Rank(With())[0]);
        Assert.Equal([[Blade, Resin], [Board, Resin]], evidence.Select(fact => fact.Nodes));
        Assert.Equal("blade needs Resin (expert judgement)", evidence[0].Statement.En);
    }

    [Fact]
    public void The_explanation_for_a_chain_names_the_chain() => Assert.StartsWith(
        "1 technology of the chain Wind power rests on Resin, 1 directly;",
        ChokepointTexts.Explanation(With().Snapshot, Rank(With(), Wind)[0]).En,
        StringComparison.Ordinal);

    [Property]
    public void Scores_lie_between_zero_and_one_and_fall((byte, byte)[] needs)
    {
        var found = Rank(GraphView.Of(TechnologyGraph.Random(needs).Graph));
        Assert.All(found, point => Assert.InRange(point.Score.Value, 0, 1));
        Assert.All(found, point => Assert.All(point.Score.Terms, term => Assert.InRange(term.Value, 0, 1)));
        Assert.Equal(found.OrderByDescending(point => point.Score.Value).ThenBy(point => point.Technology), found);
    }

    [Property]
    public void Another_dependent_never_lowers_reach((byte, byte)[] needs, byte on)
    {
        var known = TechnologyGraph.Pairs(needs);
        var more = known.Append((TechnologyGraph.RandomSize, on % TechnologyGraph.RandomSize));
        var (before, after) = (CentralityOf(known), CentralityOf(more));
        Assert.All(Enumerable.Range(0, TechnologyGraph.RandomSize + 1), node =>
            Assert.True(after.Reach[node] >= before.Reach[node] && after.Nearness[node] >= before.Nearness[node] - 1e-12));

        static Centrality CentralityOf(IEnumerable<(int, int)> needs) => Centrality.Of(
            TechnologyGraph.Of(TechnologyGraph.RandomSize + 1, needs), [.. Enumerable.Range(0, TechnologyGraph.RandomSize + 1)], 99,
                new(CancellationToken.None));
    }

    [Property]
    public void The_order_of_the_input_changes_nothing((byte, byte)[] needs, int seed)
    {
        var graph = GraphView.Of(TechnologyGraph.Random(needs).Graph);
        var nodes = graph.All.ToArray();
        var edges = graph.Nodes<Technology>().SelectMany(node => graph.From<DependsOn>(node.Id)).ToArray();
        new Random(seed).Shuffle(nodes);
        new Random(seed).Shuffle(edges);
        var shuffled = GraphView.Of(GraphVersion.Empty, nodes, edges);
        Assert.Equal(Shape(graph), Shape(shuffled));
    }

    [Property]
    public void Spread_halves_with_the_first_step_from_a_group((byte, byte)[] needs)
    {
        var oracle = new Oracle(TechnologyGraph.RandomSize, TechnologyGraph.Pairs(needs));
        int[][] groups = [[0, 3], [1], []];
        var spread = Spread.Of(TechnologyGraph.Random(needs), groups, new(CancellationToken.None));
        Assert.All(oracle.Nodes, node => Assert.Equal(
            groups.Sum(group => group.Where(member => oracle.Distance[member, node] < Oracle.Far)
                .Select(member => 1.0 / (1 + oracle.Distance[member, node])).DefaultIfEmpty(0).Max()) / 3,
            spread[node],
            12));
    }

    private static IReadOnlyList<Chokepoint> Rank(GraphView graph, NodeId? chain = null) =>
        Chokepoints.Rank(BetweennessIndex.Compute(TechnologyGraph.Of(graph), CancellationToken.None), chain, first: 20,
            CancellationToken.None);

    private static Bilingual Explain(GraphView graph) => ChokepointTexts.Explanation(graph.Snapshot, Rank(graph)[0]);

    private static double Lack(GraphView graph, NodeId technology) =>
        HomeSupply.Of(graph.Snapshot, graph.Snapshot.TryFind(technology, out var ordinal) ? ordinal : -1, new(CancellationToken.None)).Lack;

    private static IEnumerable<(NodeId, double, int, double, Bilingual)> Shape(GraphView graph) => Rank(graph).Select(point =>
        (point.Technology, point.Score.Value, point.Reach, point.Betweenness, ChokepointTexts.Explanation(graph.Snapshot, point)));
}
