using FsCheck.Xunit;
using Graph.Analysis.Dependencies;
using Graph.Model;

namespace Graph.Analysis.Tests.Dependencies;

public sealed class PathsTests
{
    private static readonly NodeId _chain = NodeId.Parse("chain:chips");
    private static readonly NodeId _segment = NodeId.Parse("segment:packaging");
    private static readonly NodeId _firm = NodeId.Parse("enterprise:firm");
    private static readonly NodeId _rival = NodeId.Parse("enterprise:rival");
    private static readonly NodeId _resin = NodeId.Parse("technology:resin");
    private static readonly NodeId _college = NodeId.Parse("institution:college");
    private static readonly NodeId _paper = NodeId.Parse("source:paper");

    private static readonly GraphView _graph = GraphView.Of(
        GraphVersion.Empty,
        [
            new Chain { Id = _chain, Name = "芯片" },
            new Segment { Id = _segment, Name = "封装", Stage = SegmentStage.Midstream, Order = 1, Basis = Basis.Expert },
            new Enterprise { Id = _firm, Name = "甲", Citations = [new(_paper, "1", null), new(_paper, "2", null)] },
            new Enterprise { Id = _rival, Name = "乙" },
            TechnologyGraph.Technology(_resin),
            new Institution { Id = _college, Name = "大学", Kind = InstitutionKind.University, Citations = [new(_paper, null, null)] },
            new Source { Kind = SourceKind.Official, Id = _paper, Name = "报告" },
        ],
        [
            new PartOf { From = _segment, To = _chain },
            new OperatesIn { From = _firm, To = _segment },
            new OperatesIn { From = _rival, To = _segment },
            new UsedIn { From = _resin, To = _segment },
            new Develops { From = _rival, To = _resin },
            new Needs { From = _firm, To = _resin },
            new Develops { From = _firm, To = _resin },
            new Researches { From = _college, To = _resin },
            new FiledUnder { From = _firm, To = _chain },
        ]);

    [Fact]
    public void Edges_are_walked_both_ways_shortest_first_and_equal_ones_by_id() => Assert.Equal(
        [[_firm, _resin, _college], [_firm, _segment, _resin, _college], [_firm, _segment, _rival, _resin, _college]],
        Find(new(_firm, _college)).Select(path => path.Nodes));

    [Fact]
    public void Where_several_edges_join_two_nodes_the_kind_declared_first_is_named() =>
        Assert.IsType<Develops>(Find(new(_firm, _college))[0].Edges[0]);

    [Fact]
    public void Of_the_kinds_chosen_the_first_is_named() =>
        Assert.IsType<Needs>(Find(new(_firm, _resin) { Along = [GraphSchema.Needs] })[0].Edges[0]);

    [Fact]
    public void Sources_and_files_join_nothing_unless_asked_for()
    {
        Assert.Equal([[_firm, _segment, _chain]], Find(new(_firm, _chain) { MaxLength = 2 }).Select(path => path.Nodes));
        Assert.Equal([_firm, _chain], Find(new(_firm, _chain) { Along = [GraphSchema.FiledUnder] })[0].Nodes);
        Assert.Equal([[_firm, _paper, _college]], Find(new(_firm, _college) { Along = [GraphSchema.CitedIn] }).Select(path => path.Nodes));
    }

    [Fact]
    public void What_is_to_be_avoided_is_on_no_path() => Assert.Equal(
        [[_firm, _segment, _resin]],
        Find(new(_firm, _resin) { Avoid = [_rival], Along = [GraphSchema.OperatesIn, GraphSchema.UsedIn] }).Select(path => path.Nodes));

    [Fact]
    public void An_end_to_be_avoided_leaves_no_path() => Assert.Empty(Find(new(_firm, _resin) { Avoid = [_firm] }));

    [Fact]
    public void No_path_is_longer_than_asked() =>
        Assert.All(Find(new(_firm, _college) { MaxLength = 3 }), path => Assert.InRange(path.Edges.Count, 1, 3));

    [Fact]
    public void Unknown_ends_have_no_paths() => Assert.Empty(Find(new(_firm, NodeId.Parse("lab:none"))));

    [Fact]
    public void The_path_to_itself_has_no_edges() =>
        Assert.Equal([[_firm]], Find(new(_firm, _firm) { MaxLength = 0 }).Select(path => path.Nodes));

    [Fact]
    public void No_kind_of_edge_leaves_no_path() => Assert.Empty(Find(new(_firm, _resin) { Along = [] }));

    [Fact]
    public void Less_than_one_path_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Find(new(_firm, _resin) { First = 0 }));

    [Fact]
    public void Through_hubs_a_bound_on_work_ends_the_search_and_is_told()
    {
        var hubs = TechnologyGraph.GraphOf(
            from hub in Enumerable.Range(0, 30)
            from leaf in Enumerable.Range(30, 300)
            select (TechnologyGraph.Id(leaf), TechnologyGraph.Id(hub)));
        var query = new PathQuery(TechnologyGraph.Id(30), TechnologyGraph.Id(31)) { First = 100_000, MaxSteps = 100_000 };
        var found = Paths.Find(hubs.Snapshot, query, CancellationToken.None);
        Assert.True(found.IsTruncated);
        Assert.Equal(2, found.Paths[0].Edges.Count);
        Assert.Equal(found.Paths.Select(path => path.Edges.Count).Order(), found.Paths.Select(path => path.Edges.Count));
    }

    [Property(MaxTest = 500)]
    public void The_first_paths_are_those_of_trying_all((byte, byte)[] needs, byte from, byte to, byte avoid, byte maxLength)
    {
        var (start, end, avoided, length) = (Number(from), Number(to), Number(avoid), maxLength % 7);
        var joined = TechnologyGraph.Pairs(needs).SelectMany(pair => new[] { pair, (pair.To, pair.From) });
        var oracle = new Oracle(TechnologyGraph.RandomSize, joined.Where(pair => pair.Item1 != avoided && pair.Item2 != avoided));
        var expected = start == avoided || end == avoided ? []
            : oracle.Paths(start, end, length).Where(path => path.Length - 1 <= length).Take(25)
                .Select(path => path.Select(TechnologyGraph.Id));
        var found = Paths.Find(TechnologyGraph.Random(needs).Graph, new(TechnologyGraph.Id(start), TechnologyGraph.Id(end))
        {
            Avoid = [TechnologyGraph.Id(avoided)],
            MaxLength = length,
            First = 25,
        }, CancellationToken.None);
        Assert.Equal(expected, found.Paths.Select(path => path.Nodes));
    }

    [Property]
    public void Every_edge_of_a_path_joins_the_nodes_beside_it((byte, byte)[] needs, byte from, byte to)
    {
        var graph = TechnologyGraph.Random(needs).Graph;
        var query = new PathQuery(TechnologyGraph.Id(Number(from)), TechnologyGraph.Id(Number(to)));
        foreach (var path in Paths.Find(graph, query, CancellationToken.None).Paths)
        {
            Assert.Equal(path.Nodes.Count - 1, path.Edges.Count);
            Assert.All(path.Edges.Zip(path.Nodes, path.Nodes.Skip(1)), step =>
                Assert.Equal(new[] { step.Second, step.Third }.Order(), new[] { step.First.From, step.First.To }.Order()));
        }
    }

    private static int Number(byte number) => number % TechnologyGraph.RandomSize;

    private static IReadOnlyList<GraphPath> Find(PathQuery query) =>
        Paths.Find(_graph.Snapshot, query, CancellationToken.None).Paths;
}
