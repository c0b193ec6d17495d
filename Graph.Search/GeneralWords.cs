using System.Globalization;

namespace Graph.Search;

/// <summary>The words of general Chinese with their frequencies: the dictionary of jieba.NET, read once, on first use.</summary>
internal static class GeneralWords
{
    private const string Resource = "Graph.Search.jieba-dictionary.txt";

    // Parts of speech as the dictionary has them: pronouns, adverbs, conjunctions, prepositions, particles, interjections,
    // numbers, positions, times.
    private const string FunctionClasses = "rdcpuyemft";

    private static readonly Lazy<WordTable> _table = new(Read);

    /// <summary>The table.</summary>
    public static WordTable Table => _table.Value;

    private static WordTable Read()
    {
        using var stream = typeof(GeneralWords).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The assembly lacks its resource {Resource}.");
        using var reader = new StreamReader(stream);
        List<(string Word, int Count, string Class)> rows = new(350_000);
        while (reader.ReadLine() is { } line)
        {
            if (line.Split(' ') is [var word, var count, var kind])
                rows.Add((word, int.Parse(count, CultureInfo.InvariantCulture), kind));
        }

        var total = Math.Log(rows.Sum(row => (long)row.Count));
        return new(rows.Where(row => FoldedText.IsIdeographic(row.Word[0])).Select(row =>
            new WordEntry(row.Word, (float)(Math.Log(Math.Max(1, row.Count)) - total), IsFunction(row.Class))));
    }

    private static bool IsFunction(string kind) => FunctionClasses.Contains(kind[0]);
}
