namespace Graph.Seed.Evaluation;

/// <summary>How well questions of a file are answered.</summary>
/// <param name="Groups">The figures, by half and class.</param>
/// <param name="Misses">The questions of the half on which constants are chosen that were not answered fully, with their first answers.
/// Those
/// of the other half are never shown, so that nobody tunes on them.</param>
/// <param name="Times">How long an answer took, when all had been asked once before.</param>
public sealed record QuestionScorecard(
    IReadOnlyList<QuestionGroup> Groups, IReadOnlyList<QuestionMiss> Misses, QuestionTimes Times);

/// <summary>How long the answers to questions took, in milliseconds: for each question the least of all rounds, since other work of the
/// machine only makes it longer.</summary>
/// <param name="Median">Half of the answers took at most so long.</param>
/// <param name="Of95">Of a hundred answers, 95 took at most so long.</param>
/// <param name="Longest">The longest.</param>
/// <param name="Processor">The processor time of the process for one answer, on average: other work of the machine hardly changes
/// it.</param>
public sealed record QuestionTimes(double Median, double Of95, double Longest, double Processor)
{
    private const int LeastRounds = 5;
    private const int MostRounds = 400; // the runtime optimises code that has run often, and goes on to do so for seconds
    private static readonly TimeSpan _enough = TimeSpan.FromSeconds(5);

    /// <summary>The times of some questions, asked in rounds, one after the other: five rounds, and as many more as fit into five
    /// seconds, up to 400 in all, in which the code becomes warm. The least time of a question counts, and the processor time of the
    /// last round.</summary>
    /// <param name="questions">The questions; none gives zeros.</param>
    /// <param name="ask">Asks one.</param>
    /// <param name="time">The clock.</param>
    internal static QuestionTimes Of<T>(IReadOnlyList<T> questions, Action<T> ask, TimeProvider time)
    {
        var all = new double[questions.Count];
        Array.Fill(all, double.MaxValue);
        var (began, used) = (time.GetTimestamp(), 0.0);
        for (var round = 0; round < LeastRounds || (round < MostRounds && time.GetElapsedTime(began) < _enough); round++)
        {
            var before = Environment.CpuUsage.TotalTime;
            for (var at = 0; at < all.Length; at++)
            {
                var start = time.GetTimestamp();
                ask(questions[at]);
                all[at] = Math.Min(all[at], time.GetElapsedTime(start).TotalMilliseconds);
            }
            used = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / Math.Max(1, all.Length);
        }
        Array.Sort(all);
        return new(At(all, 0.5), At(all, 0.95), At(all, 1), Math.Round(used, 2));
    }

    private static double At(double[] sorted, double share) =>
        sorted.Length == 0 ? 0 : Math.Round(sorted[(int)Math.Ceiling(share * sorted.Length) - 1], 2);
}

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

    /// <summary>The figures by half and class.</summary>
    /// <param name="results">The results of the questions.</param>
    /// <param name="times">How long the answers took.</param>
    public static QuestionScorecard Of(IReadOnlyList<QuestionResult> results, QuestionTimes times)
    {
        var classes = results.Select(result => result.Class).Distinct().Order(StringComparer.Ordinal).Prepend(All).ToList();
        return new([.. EvaluationHalf.All.SelectMany(half => classes.Select(kind => GroupOf(half, kind, results))).OfType<QuestionGroup>()],
            [.. results.Where(result => EvaluationHalf.Of(result.Text) is EvaluationHalf.ChosenOn
                    && result.Figures.Values.Any(figure => figure < 1))
                .Select(result => new QuestionMiss(result.Text, result.Class, result.Figures, result.Answers))], times);
    }

    private static QuestionGroup? GroupOf(string half, string kind, IReadOnlyList<QuestionResult> results)
    {
        var part = results.Where(result => EvaluationHalf.Of(result.Text) == half && (kind is All || result.Class == kind)).ToList();
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
