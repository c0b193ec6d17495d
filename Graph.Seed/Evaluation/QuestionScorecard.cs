using System.Security.Cryptography;
using System.Text;

namespace Graph.Seed.Evaluation;

/// <summary>How well questions of a file are answered.</summary>
/// <param name="Groups">The figures, by half and class.</param>
/// <param name="Misses">The questions of the half on which constants are chosen that were not answered fully, with their first answers.
/// Those
/// of the other half are never shown, so that nobody tunes on them.</param>
public sealed record QuestionScorecard(IReadOnlyList<QuestionGroup> Groups, IReadOnlyList<QuestionMiss> Misses);

/// <summary>A question that was not answered fully.</summary>
/// <param name="Text">The question.</param>
/// <param name="Class">Its class.</param>
/// <param name="Figures">Its figures.</param>
/// <param name="Answers">Ids of the first answers.</param>
public sealed record QuestionMiss(string Text, string Class, IReadOnlyDictionary<string, double> Figures, IReadOnlyList<string> Answers);

/// <summary>Figures over a part of the questions.</summary>
/// <param name="Half"><c>reported</c>: the half on which nothing was chosen; <c>chosenOn</c>: the half on which constants were
/// chosen.</param>
/// <param name="Class">The class of questions; <c>all</c> for all.</param>
/// <param name="Questions">How many there are.</param>
/// <param name="Figures">The figures by name, each a mean from 0 to 1.</param>
public sealed record QuestionGroup(string Half, string Class, int Questions, IReadOnlyDictionary<string, double> Figures);

/// <summary>Makes scorecards of single results.</summary>
internal static class QuestionFigures
{
    /// <summary>The class that stands for all.</summary>
    public const string All = "all";

    private static readonly string[] _halves = ["reported", "chosenOn"];

    /// <summary>The half of a question: by the parity of the first byte of the SHA-256 of its text in UTF-8, so that a question never
    /// changes its half.</summary>
    public static string HalfOf(string text) => _halves[SHA256.HashData(Encoding.UTF8.GetBytes(text))[0] % 2];

    /// <summary>The figures by half and class.</summary>
    /// <param name="results">The results of the questions.</param>
    public static QuestionScorecard Of(IReadOnlyList<QuestionResult> results)
    {
        var classes = results.Select(result => result.Class).Distinct().Order(StringComparer.Ordinal).Prepend(All).ToList();
        return new([.. _halves.SelectMany(half => classes.Select(kind => GroupOf(half, kind, results))).OfType<QuestionGroup>()],
            [.. results.Where(result => HalfOf(result.Text) == _halves[1] && result.Figures.Values.Any(figure => figure < 1))
                .Select(result => new QuestionMiss(result.Text, result.Class, result.Figures, result.Answers))]);
    }

    private static QuestionGroup? GroupOf(string half, string kind, IReadOnlyList<QuestionResult> results)
    {
        var part = results.Where(result => HalfOf(result.Text) == half && (kind is All || result.Class == kind)).ToList();
        var figures = part.SelectMany(result => result.Figures).GroupBy(figure => figure.Key, StringComparer.Ordinal)
            .ToDictionary(figure => figure.Key, figure => Math.Round(figure.Average(value => value.Value), 3));
        return part.Count > 0 ? new(half, kind, part.Count, figures) : null;
    }
}

/// <summary>How well one question was answered.</summary>
/// <param name="Text">The question.</param>
/// <param name="Class">Its class.</param>
/// <param name="Figures">Its figures by name, each from 0 to 1.</param>
/// <param name="Answers">Ids of the first answers.</param>
internal sealed record QuestionResult(
    string Text, string Class, IReadOnlyDictionary<string, double> Figures, IReadOnlyList<string> Answers);
