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
        List<(string Word, int Count, bool IsFunction)> rows = new(350_000);
        while (reader.ReadLine() is { } line)
        {
            var (count, kind) = (line.IndexOf(' ') + 1, line.LastIndexOf(' ') + 1);
            if (count > 0 && kind > count)
            {
                rows.Add((line[..(count - 1)], int.Parse(line.AsSpan(count..(kind - 1)), CultureInfo.InvariantCulture),
                    IsFunction(line[kind])));
            }
        }

        var total = Math.Log(rows.Sum(row => (long)row.Count));
        return WordTable.Of(rows.Where(row => FoldedText.IsIdeographic(row.Word[0])).Select(row =>
            new WordEntry(row.Word, (float)(Math.Log(Math.Max(1, row.Count)) - total), row.IsFunction)));
    }

    private static bool IsFunction(char kind) => FunctionClasses.Contains(kind);
}
