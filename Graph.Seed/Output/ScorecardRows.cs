using System.Globalization;
using Graph.Seed.Evaluation;
using Spectre.Console;

namespace Graph.Seed.Output;

/// <summary>The figures of an evaluation as rows of text.</summary>
internal static class ScorecardRows
{
    private static readonly string[] _columns = ["", "MRR", "hit@5", "hit@10", "NDCG@10"];

    /// <summary>The figures of a method, and below it by how much the matcher leads.</summary>
    public static IEnumerable<string[]> Of(MethodResult method, string lead)
    {
        yield return Row(method.Method, method.Figures);
        if (method.Lead is { } ahead)
            yield return Row($"  {lead}", ahead);
    }

    /// <summary>A table for a person.</summary>
    public static Table Table(string title, IEnumerable<string[]> rows)
    {
        var table = new Table().Border(TableBorder.Rounded).Title(Markup.Escape(title));
        foreach (var column in _columns)
            table.AddColumn(column);
        foreach (var row in rows)
            table.AddRow([.. row.Select(Markup.Escape)]);
        return table;
    }

    private static string[] Row(string name, RankingFigures figures) =>
        [name, Text(figures.Mrr), Text(figures.HitAt5), Text(figures.HitAt10), Text(figures.NdcgAt10)];

    private static string Text(Interval figure) =>
        string.Create(CultureInfo.InvariantCulture, $"{figure.Value:0.000} [{figure.Low:0.000}, {figure.High:0.000}]");
}
