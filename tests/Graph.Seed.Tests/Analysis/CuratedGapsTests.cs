using System.Globalization;
using Graph.Analysis;
using Graph.Analysis.Gaps;
using Graph.Analysis.Texts;
using Graph.Model;
using Graph.TestSupport;
using Snapshooter.Xunit;

namespace Graph.Seed.Tests.Analysis;

/// <summary>The gaps of the data set that comes with the program.</summary>
public sealed class CuratedGapsTests
{
    // Taking out each of the 492 documents needs a minute; every twelfth shows a change as well. docs/analyses/gaps.md has the whole measurement.
    private const int Step = 12;

    private static readonly Lazy<GraphView> _graph = new(() =>
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "data");
        var batch = Checking.GraphOf(DataFolder.Names(folder).ToDictionary(file => file, file => File.ReadAllBytes(Path.Combine(folder, file))));
        return GraphView.Of(GraphVersion.Empty, batch.Upserts, batch.EdgeUpserts);
    });

    [Fact]
    public void Ten_gravest_gaps_of_each_chain_are_as_read_and_judged()
    {
        var report = GapAnalysis.Analyze(_graph.Value, CancellationToken.None);
        Snapshot.Match(string.Join('\n', _graph.Value.Nodes<Chain>().SelectMany(chain => report.OfChain(chain.Id).Take(10)
            .Select(gap => $"{Number(gap.Severity.Value)} {gap.Id}\n      {GapTexts.Explain(gap).Zh}\n      {GapTexts.Explain(gap).En}"))));
    }

    [Fact]
    public void Undecided_segments_say_what_would_decide_them() => Snapshot.Match(string.Join('\n',
        GapAnalysis.Analyze(_graph.Value, CancellationToken.None).Undecided.Select(segment => $"{Number(segment.StructuralWeight)} {segment.Segment}\n      {GapTexts.Explain(segment).Zh}\n      {GapTexts.Explain(segment).En}")));

    [Fact]
    public void Each_gap_has_evidence_and_a_gap_in_supply_cites_who_works_there() =>
        Assert.All(GapAnalysis.Analyze(_graph.Value, CancellationToken.None).Gaps, gap =>
        {
            Assert.NotEmpty(GapEvidence.Of(gap, CancellationToken.None));
            Assert.Contains(GapEvidence.Of(gap, CancellationToken.None), evidence => evidence.Citations.Count > 0);
        });

    [Fact]
    public void Bath_for_packaging_can_be_attracted_from_where_it_is_made()
    {
        var gap = GapAnalysis.Analyze(_graph.Value, CancellationToken.None).Gaps.Single(gap => gap.Id == "gap:bottleneck:integrated-circuits:package-electroplating-chemicals");
        Assert.Equal("enterprise:aisen-materials", GapRemedies.Of(_graph.Value, gap, GapRemedies.DefaultCount, CancellationToken.None).Attract[0].Enterprise.ToString());
    }

    [Fact]
    public void One_document_moves_the_first_gaps_of_a_chain_little()
    {
        var full = GapAnalysis.Analyze(_graph.Value, CancellationToken.None);
        var results = _graph.Value.Nodes<Source>().Where((source, i) => i % Step == 0 && source.Id.Slug != "plan-145").SelectMany(source =>
        {
            var without = GapAnalysis.Analyze(SourceRemoval.From(_graph.Value, source.Id), CancellationToken.None);
            return _graph.Value.Nodes<Chain>().Select(chain => GapStability.Compare(chain.Id, source.Id, Ids(full, chain), Ids(without, chain)));
        }).ToList();
        Assert.True(results.Average(result => result.Overlap) > 0.99);
        Assert.True(results.Average(result => result.RankBiasedOverlap) > 0.99);
    }

    private static IReadOnlyList<string> Ids(GapReport report, Chain chain) => [.. report.OfChain(chain.Id).Select(gap => gap.Id)];

    private static string Number(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);
}
