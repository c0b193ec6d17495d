using FsCheck.Xunit;
using Graph.Analysis.Gaps;
using Graph.Model;
using static Graph.Analysis.Tests.Gaps.GapWorld;

namespace Graph.Analysis.Tests.Gaps;

public sealed class WhatIfTests
{
    private static readonly HomeRegion _home = new("小城", null, [new("东区", null)]);

    private static GapWorld Pair => new GapWorld().Chain("pair", "parts", "machines").Feeds("parts", "machines")
        .Enterprise("far", "parts", isLocal: false).Enterprise("maker", "machines");

    [Fact]
    public void Enterprise_that_settles_closes_the_missing_segment()
    {
        var result = Try(Pair.Build(), new([new("新厂", "here", true, [Id("segment", "parts")], [], EnterpriseRole.Leader)], [], []));
        Assert.Equal("gap:missing:pair:parts", Assert.Single(result.Closed).Id);
        Assert.Equal("gap:single-source:pair:parts", Assert.Single(result.Opened).Id);
    }

    [Fact]
    public void Only_enterprise_that_leaves_opens_a_missing_segment()
    {
        var result = Try(Pair.Build(), new([], [Id("enterprise", "maker")], []));
        Assert.Equal("gap:single-source:pair:machines", Assert.Single(result.Closed).Id);
        Assert.Equal("gap:missing:pair:machines", Assert.Single(result.Opened).Id);
    }

    [Fact]
    public void Technology_that_would_be_mastered_closes_its_bottleneck()
    {
        var graph = Pair.Technology("resist", TechnologyKind.Bottleneck, "parts").Build();
        var result = Try(graph, new([], [], [Id("technology", "resist")]));
        Assert.Equal("gap:bottleneck:pair:resist", Assert.Single(result.Closed).Id);
        Assert.Empty(result.Opened);
    }

    [Fact]
    public void Change_that_names_an_unknown_id_is_refused_and_says_which()
    {
        var change = new WhatIfChange([], [], [Id("technology", "no-such")]);
        Assert.Contains("technology:no-such", Assert.Throws<ArgumentException>(() => change.Over(Pair.Build())).Message,
            StringComparison.Ordinal);
    }

    [Property(MaxTest = 300)]
    public void Trying_a_change_gives_what_making_it_on_a_copy_gives(int seed)
    {
        var (world, random) = (RandomWorld.Create(seed), new Random(seed));
        var graph = world.Build();
        var segments = world.Nodes.OfType<Segment>().Select(segment => segment.Id).ToList();
        var technology = RandomWorld.Pick(random, world.Nodes.OfType<Technology>().ToList()).Id;
        var gone = RandomWorld.Pick(random, world.Nodes.Where(node => node is Enterprise or Lab or Technology).ToList()).Id;
        if (gone == technology)
            return;
        var draft = new EnterpriseDraft("新厂", "here", random.Next(2) == 0, [RandomWorld.Pick(random, segments)], [technology]);

        var tried = Try(graph, new([draft], [gone], [technology]));
        var made = GapAnalysis.Analyze(Made(world, draft, gone, technology), CancellationToken.None);

        Assert.Equal(GapLawsTests.Text(GapAnalysis.Analyze(graph, CancellationToken.None).Where(new())),
            GapLawsTests.Text(GapAnalysis.Analyze(world.Build(), CancellationToken.None))); // it stayed as it was
        Assert.Equal(made.Gaps.Select(GapLawsTests.Text), tried.After.Select(GapLawsTests.Text));
        Assert.Equal(tried.After.Select(gap => gap.Id).Except(tried.Before.Select(gap => gap.Id)), tried.Opened.Select(gap => gap.Id));
        Assert.Equal(tried.Before.Select(gap => gap.Id).Except(tried.After.Select(gap => gap.Id)), tried.Closed.Select(gap => gap.Id));
    }

    [Property(MaxTest = 1000)]
    public void Gaps_after_a_change_are_those_of_the_whole_analysis_of_the_changed_graph(int seed)
    {
        var (world, random) = (RandomWorld.Create(seed), new Random(seed));
        var (segments, technologies) = (world.Nodes.OfType<Segment>().ToList(), world.Nodes.OfType<Technology>().ToList());
        var drafts = Enumerable.Range(0, random.Next(3)).Select(number => new EnterpriseDraft($"新厂{number}", null, random.Next(2) == 0,
            [RandomWorld.Pick(random, segments).Id], [RandomWorld.Pick(random, technologies).Id], EnterpriseRole.Key)).ToList();
        var gone = Enumerable.Range(0, random.Next(4)).Select(_ => RandomWorld.Pick(random, world.Nodes.ToList()).Id).Distinct().ToList();
        var mastered = technologies.Where(technology => random.Next(6) == 0 && !gone.Contains(technology.Id));

        var tried = Try(world.Build(), new(drafts, gone, [.. mastered.Select(technology => technology.Id)]));

        Assert.Equal(GapAnalysis.Analyze(tried.Changed, CancellationToken.None).Gaps.Select(GapLawsTests.Text),
            tried.After.Select(GapLawsTests.Text));
    }

    [Property(MaxTest = 300)]
    public void Taking_out_any_node_gives_what_a_graph_without_it_gives(int seed)
    {
        var (world, random) = (RandomWorld.Create(seed), new Random(seed));
        var gone = RandomWorld.Pick(random, [.. world.Nodes.Where(node => node is not Enterprise { IsLocal: true })]).Id;
        var tried = Try(world.Build(), new([], [gone], []));
        var made = GapAnalysis.Analyze(GraphView.Of(GraphVersion.Empty, world.Nodes.Where(node => node.Id != gone), world.Edges),
            CancellationToken.None);
        Assert.Equal(made.Gaps.Select(GapLawsTests.Text), tried.After.Select(GapLawsTests.Text));
    }

    [Fact]
    public void Chains_that_the_change_does_not_touch_are_not_analysed_again()
    {
        var world = Pair.Chain("other", "left", "right").Feeds("left", "right").Enterprise("abroad", "left", isLocal: false)
            .Enterprise("here", "right");
        var graph = world.Build();
        var tried = Try(graph, new([], [Id("enterprise", "maker")], []));
        var untouched = tried.Before.Where(gap => gap.Chain == Id("chain", "other")).ToList();
        Assert.NotEmpty(untouched);
        Assert.All(untouched, gap => Assert.Contains(tried.After, after => ReferenceEquals(gap, after)));
        Assert.DoesNotContain(tried.Before.Where(gap => gap.Chain == Id("chain", "pair")),
            gap => tried.After.Any(after => ReferenceEquals(gap, after)));
    }

    [Fact]
    public void Statement_counts_whole_when_the_reprint_that_makes_it_is_taken_out()
    {
        var graph = new GapWorld().Source("copy", SourceKind.Reprint).Chain("lone", "parts")
            .Enterprise("maker", "parts", role: EnterpriseRole.Key, sources: ["copy", "copy-too"]).Source("copy-too", SourceKind.Reprint)
            .Build();
        var tried = Try(graph, new([], [Id("source", "copy")], []));
        Assert.True(Assert.Single(tried.After).Severity.Value < Assert.Single(tried.Before).Severity.Value);
    }

    [Fact]
    public void Segments_of_a_chain_that_the_change_does_not_touch_are_not_analysed_again()
    {
        var graph = new GapWorld().Chain("pair", "parts", "machines", "service").Feeds("parts", "machines")
            .Enterprise("maker", "machines").Enterprise("shop", "service").Build();
        var tried = Try(graph, new([], [Id("enterprise", "maker")], []));
        var (before, after) = (tried.Before.Single(gap => gap.Segment == Id("segment", "service")),
            tried.After.Single(gap => gap.Segment == Id("segment", "service")));
        Assert.Same(before.Severity, after.Severity);
        Assert.Same(tried.Changed, after.Facts.Graph);
    }

    [Fact]
    public void Only_the_chains_named_are_told_of()
    {
        var graph = Pair.Chain("other", "left").Enterprise("maker", "left").Build();
        var change = new WhatIfChange([], [Id("enterprise", "maker")], []);
        Assert.Contains(Try(graph, change).Opened, gap => gap.Chain == Id("chain", "other"));
        var result = WhatIf.Of(graph, GapAnalysis.Analyze(graph, CancellationToken.None), change, [Id("chain", "pair")],
            CancellationToken.None);
        Assert.NotEmpty(result.Opened);
        Assert.All(result.Before.Concat(result.After), gap => Assert.Equal(Id("chain", "pair"), gap.Chain));
    }

    [Property(MaxTest = 300)]
    public void Enterprise_that_is_not_local_closes_nothing(int seed)
    {
        var (world, random) = (RandomWorld.Create(seed), new Random(seed));
        var segment = RandomWorld.Pick(random, world.Nodes.OfType<Segment>().ToList()).Id;
        var technology = RandomWorld.Pick(random, world.Nodes.OfType<Technology>().ToList()).Id;
        var draft = new EnterpriseDraft("外地厂", random.Next(2) == 0 ? null : "far", false, [segment], [technology], EnterpriseRole.Leader);
        Assert.Empty(Try(world.Build(), new([draft], [], [])).Closed);
    }

    [Theory]
    [InlineData(null, null, true)]
    [InlineData(null, false, false)]
    [InlineData("东区", null, true)]
    [InlineData("东区", true, true)]
    [InlineData("小城", null, true)]
    [InlineData("上海市", null, false)]
    [InlineData("上海市", false, false)]
    public void Region_says_whether_an_enterprise_is_local(string? region, bool? isLocal, bool expected) =>
        Assert.Equal(expected, EnterpriseDraft.LocalityOf(_home, region, isLocal));

    [Theory]
    [InlineData("上海市", true)]
    [InlineData("东区", false)]
    public void Region_and_locality_that_contradict_one_another_are_refused(string region, bool isLocal)
    {
        var error = Assert.Throws<ArgumentException>(() => EnterpriseDraft.LocalityOf(_home, region, isLocal));
        Assert.Contains(region, error.Message, StringComparison.Ordinal);
        Assert.Contains("'isLocal'", error.Message, StringComparison.Ordinal);
    }

    private static WhatIf Try(GraphView graph, WhatIfChange change) =>
        WhatIf.Of(graph, GapAnalysis.Analyze(graph, CancellationToken.None), change, null, CancellationToken.None);

    // The change as an editor of the data would make it: entry by entry.
    private static GraphView Made(GapWorld world, EnterpriseDraft draft, NodeId gone, NodeId technology)
    {
        var leaves = world.Nodes.OfType<Enterprise>().Any(enterprise => enterprise.Id == gone && enterprise.IsLocal);
        List<Node> nodes = [.. world.Nodes.Where(node => node.Id != gone)];
        List<Edge> edges = [.. leaves ? world.Edges : world.Edges.Where(edge => edge.From != gone && edge.To != gone)];
        if (leaves)
            nodes.Add(world.Nodes.OfType<Enterprise>().Single(enterprise => enterprise.Id == gone) with { IsLocal = false, Region = "外地" });
        var newcomer = Id("enterprise", "what-if-1");
        nodes.Add(new Enterprise { Id = newcomer, Name = draft.Name, Region = draft.Region, IsLocal = draft.IsLocal });
        edges.Add(new OperatesIn { From = newcomer, To = draft.SegmentIds[0] });
        edges.Add(new Develops { From = newcomer, To = technology, Status = FactStatus.Established });
        var master = Id("enterprise", "what-if-master");
        nodes.Add(new Enterprise { Id = master, Name = "（假设的掌握者）", NameEn = "(a supposed developer)", IsLocal = true });
        edges.Add(new Develops { From = master, To = technology, Status = FactStatus.Established });
        return GraphView.Of(GraphVersion.Empty, nodes, edges);
    }
}
