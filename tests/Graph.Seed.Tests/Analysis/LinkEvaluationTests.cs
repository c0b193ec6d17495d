using Graph.Analysis;
using Graph.Model;
using Graph.Seed.Evaluation;
using Graph.Seed.Reading;

namespace Graph.Seed.Tests.Analysis;

public sealed class LinkEvaluationTests
{
    private static readonly string _file = Path.Combine(AppContext.BaseDirectory, "judgements", "links.json");

    private static readonly Lazy<GraphSnapshot> _graph = new(() =>
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "data");
        return Checking.GraphOf(DataFolder.Names(folder).ToDictionary(file => file, file => File.ReadAllBytes(Path.Combine(folder, file))));
    });

    [Fact]
    public void Judgements_name_segments_and_documents_of_the_data_set()
    {
        var judgements = LinkJudgements.Read(_file, _graph.Value);
        Assert.Equal((60, 40), (judgements.Gaps.Count, judgements.Strengths.Count));
        Assert.Distinct(judgements.Gaps.Select(judgement => judgement.Segment));
        Assert.Distinct(judgements.Strengths.Select(judgement => judgement.Segment));
    }

    // The floor is below what the page reports, so that corrections of the data do not break it, and above chance.
    [Fact]
    public void Links_that_documents_call_weak_have_graver_gaps_and_strong_ones_better_positions_than_by_chance()
    {
        var scorecard = LinkEvaluation.Run(GraphView.Of(_graph.Value), LinkJudgements.Read(_file, _graph.Value), CancellationToken.None);
        Assert.Equal(9, scorecard.Figures.Count);
        Assert.All(scorecard.Figures.Where(figure => figure.Half is "all"), figure => Assert.True(figure.Value.Low > 0.5,
            $"{figure.Measure}: {figure.Value}"));
    }

    [Fact]
    public void Unknown_segment_is_an_error_that_names_it()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, """
            {"gaps": [{"segment": "segment:nowhere", "verdict": "WEAK", "document": "plan-145", "place": "x", "scope": "CITY"}],
             "strengths": []}
            """);
        var error = Assert.Throws<IOException>(() => LinkJudgements.Read(file, _graph.Value));
        Assert.Contains("segment:nowhere", error.Message, StringComparison.Ordinal);
        File.Delete(file);
    }

    [Theory]
    [InlineData("+3 +2 -1", 1)]
    [InlineData("+1 -1", 0.5)]
    [InlineData("+1 -2", 0)]
    [InlineData("+1 +2", 0.5)]
    public void Area_under_the_curve_is_the_share_of_pairs_in_order(string items, double expected) =>
        Assert.Equal(expected, LinkEvaluation.Auc(items.Split(' ').Select(item => (item[0] == '+', (double)(item[1] - '0')))));
}
