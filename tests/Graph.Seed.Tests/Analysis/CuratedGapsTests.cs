using System.Globalization;
using Graph.Analysis;
using Graph.Analysis.Gaps;
using Graph.Analysis.Texts;
using Graph.Model;
using Graph.Seed.Reading;
using Snapshooter.Xunit;

namespace Graph.Seed.Tests.Analysis;

/// <summary>The gaps of the data set that comes with the program.</summary>
public sealed class CuratedGapsTests
{
    private static readonly Lazy<GraphView> _graph = new(() =>
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "data");
        return GraphView.Of(Checking.GraphOf(DataFolder.Names(folder)
            .ToDictionary(file => file, file => File.ReadAllBytes(Path.Combine(folder, file)))));
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
        GapAnalysis.Analyze(_graph.Value,
            CancellationToken.None).Undecided.Select(segment =>
            $"{Number(segment.StructuralWeight)} {segment.Segment}\n      {GapTexts.Explain(segment).Zh}\n      "
                + $"{GapTexts.Explain(segment).En}")));

    [Fact]
    public void Each_gap_has_evidence_and_a_gap_in_supply_cites_who_works_there() =>
        Assert.All(GapAnalysis.Analyze(_graph.Value, CancellationToken.None).Gaps, gap =>
        {
            Assert.NotEmpty(GapEvidence.Of(gap, CancellationToken.None));
            Assert.Contains(GapEvidence.Of(gap, CancellationToken.None), evidence => evidence.Citations.Count > 0);
        });

    private static string Number(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);
}
