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
        var text = ReadText();
        List<(Range Word, int Count, bool IsFunction)> rows = new(350_000);
        foreach (var line in text.AsSpan().Split('\n'))
        {
            var row = text.AsSpan()[line];
            var (count, kind) = (row.IndexOf(' ') + 1, row.LastIndexOf(' ') + 1);
            if (count > 0 && kind > count)
            {
                rows.Add((line.Start..(line.Start.Value + count - 1), int.Parse(row[count..(kind - 1)], CultureInfo.InvariantCulture),
                    IsFunction(row[kind])));
            }
        }

        return TableOf(text, rows);
    }

    private static WordTable TableOf(char[] text, List<(Range Word, int Count, bool IsFunction)> rows)
    {
        var sum = 0L;
        foreach (var row in rows)
            sum += row.Count;
        var total = Math.Log(sum);
        var words = new WordList(text.Length);
        foreach (var (word, count, isFunction) in rows)
        {
            if (FoldedText.IsIdeographic(text[word.Start]))
                words.Add(text.AsSpan()[word], (float)(Math.Log(Math.Max(1, count)) - total), isFunction);
        }

        return WordTable.Of(words);
    }

    private static char[] ReadText()
    {
        using var stream = typeof(GeneralWords).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The assembly lacks its resource {Resource}.");
        using var reader = new StreamReader(stream);
        var text = new char[stream.Length]; // a character takes a byte or more
        return text[..reader.ReadBlock(text)];
    }

    private static bool IsFunction(char kind) => FunctionClasses.Contains(kind);
}
