using FsCheck.Xunit;
using Graph.Analysis.Gaps;
using Graph.Analysis.Texts;
using Graph.Model;

namespace Graph.Analysis.Tests.Gaps;

public sealed class GapLawsTests
{
    [Property(MaxTest = 300)]
    public void Severities_lie_between_zero_and_one_and_are_the_sum_of_their_terms(int seed) =>
        Assert.All(GapAnalysis.Analyze(RandomWorld.Create(seed).Build(), CancellationToken.None).Gaps, gap =>
        {
            Assert.InRange(gap.Severity.Value, 0, 1);
            Assert.Equal(gap.Severity.Value, gap.Severity.Terms.Sum(term => term.Weight * term.Value));
            Assert.All(gap.Severity.Terms, term => Assert.InRange(term.Value, 0, 1));
        });

    [Property(MaxTest = 200)]
    public void Order_of_input_changes_nothing(int seed)
    {
        var world = RandomWorld.Create(seed);
        Assert.Equal(Text(GapAnalysis.Analyze(world.Build(), CancellationToken.None)),
            Text(GapAnalysis.Analyze(world.Shuffled(seed + 1), CancellationToken.None)));
    }

    [Property(MaxTest = 500)]
    public void More_supply_never_raises_a_severity_of_a_decided_segment(int seed)
    {
        var (world, random) = (RandomWorld.Create(seed), new Random(seed));
        var before = GapAnalysis.Analyze(world.Build(), CancellationToken.None);
        var segments = world.Nodes.OfType<Segment>().Where(segment => before.Undecided.All(undecided => undecided.Segment != segment.Id))
            .ToList();
        if (segments.Count == 0)
            return;
        var segment = RandomWorld.Pick(random, segments).Id;
        world.Enterprise("newcomer", segment.Slug, role: (EnterpriseRole)random.Next(3), sources: random.Next(2) == 0 ? [] : ["a"]);
        world.Develops("newcomer", RandomWorld.Pick(random, world.Nodes.OfType<Technology>().ToList()).Id.Slug);
        var after = GapAnalysis.Analyze(world.Build(), CancellationToken.None);
        Assert.DoesNotContain(after.Undecided, undecided => undecided.Segment == segment);
        Assert.True(Gravest(after, segment) <= Gravest(before, segment));
        Assert.True(GravestOf(after, segment, ChainGapKind.Bottleneck) <= GravestOf(before, segment, ChainGapKind.Bottleneck));
        Assert.True(GravestOf(after, segment, ChainGapKind.NoResearchSupport) <= GravestOf(before, segment,
            ChainGapKind.NoResearchSupport));
    }

    [Property(MaxTest = 300)]
    public void Segment_is_undecided_or_judged_and_never_both(int seed)
    {
        var report = GapAnalysis.Analyze(RandomWorld.Create(seed).Build(), CancellationToken.None);
        var undecided = report.Undecided.Select(segment => segment.Segment).ToHashSet();
        Assert.All(report.Gaps.Where(gap => gap.Technology is null), gap => Assert.DoesNotContain(gap.Segment, undecided));
        Assert.Equal(report.Gaps.Count, report.Gaps.Select(gap => gap.Id).Distinct().Count());
    }

    [Property(MaxTest = 200)]
    public void Chain_alone_has_the_gaps_that_it_has_among_all(int seed)
    {
        var graph = RandomWorld.Create(seed).Build();
        var all = GapAnalysis.Analyze(graph, CancellationToken.None);
        Assert.All(graph.Nodes<Chain>(),
            chain => Assert.Equal(Text(all.Where(new(Chains: [chain.Id]))),
            Text(GapAnalysis.Analyze(graph, chain.Id, CancellationToken.None))));
    }

    [Property(MaxTest = 200)]
    public void Candidates_are_local_to_grow_and_elsewhere_to_attract(int seed)
    {
        var graph = RandomWorld.Create(seed).Build();
        foreach (var gap in GapAnalysis.Analyze(graph, CancellationToken.None).Gaps)
        {
            var remedies = GapRemedies.Of(graph, gap, GapRemedies.DefaultCount, CancellationToken.None);
            Assert.All(remedies.Grow, candidate => Assert.True(graph.Find<Enterprise>(candidate.Enterprise)!.IsLocal));
            Assert.All(remedies.Attract, candidate =>
                Assert.True(graph.Find<Enterprise>(candidate.Enterprise) is { IsLocal: false, Region: not null }));
            Assert.All(remedies.Grow.Concat(remedies.Attract), candidate => Assert.InRange(candidate.Score.Value, 0.01, 1 + 1e-9));
        }
    }

    internal static string Text(GapReport report) => string.Join('\n', report.Gaps.Select(Text)
        .Concat(report.Undecided.Select(segment =>
            $"{segment.Segment} {segment.StructuralWeight} {GapTexts.Explain(segment)} {string.Join(',', segment.Regions)}")));

    internal static string Text(ChainGap gap) =>
        $"{gap.Id} {gap.Segment} {string.Join(',', gap.AlsoIn)} {gap.StructuralWeight} {string.Join(' ', gap.Severity.Terms)} "
            + $"{GapTexts.Explain(gap)} "
        + $"{string.Join(',', gap.Regions)} "
            + string.Join(';', GapEvidence.Of(gap, CancellationToken.None)
                .Select(evidence => $"{evidence.Statement}{string.Join(',', evidence.Nodes)}"));

    private static double Gravest(GapReport report, NodeId segment) =>
        report.Gaps.Where(gap => gap.Segment == segment && gap.Technology is null).Select(gap => gap.Severity.Value).DefaultIfEmpty(0)
            .Max();

    private static double GravestOf(GapReport report, NodeId segment, ChainGapKind kind) =>
        report.Gaps.Where(gap => gap.Segment == segment && gap.Kind == kind).Select(gap => gap.Severity.Value).DefaultIfEmpty(0).Max();
}
