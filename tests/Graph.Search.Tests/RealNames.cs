namespace Graph.Search.Tests;

/// <summary>Some four hundred names of all kinds, as a data set holds them, and an index over them.</summary>
internal static class RealNames
{
    private static readonly Lazy<IReadOnlyList<NameEntry>> _entries = new(Read);
    private static readonly Lazy<SearchIndex> _index = new(() => SearchIndex.Build(Entries, ["南通市", "如东县", "启东市", "海安市"]));

    public static IReadOnlyList<NameEntry> Entries => _entries.Value;

    public static SearchIndex Index => _index.Value;

    public static SearchResult Search(string text, int take = 20, params string[] kinds) =>
        Index.Search(new(text, kinds.Length == 0 ? null : kinds.ToHashSet(), 0, take));

    /// <summary>The best match, which must exist.</summary>
    public static SearchMatch First(string text) =>
        Search(text).Matches is [var first, ..] ? first : throw new Xunit.Sdk.XunitException($"'{text}' finds nothing.");

    public static string NameOf(string id) => Entries.Single(entry => entry.Id == id).Name;

    private static List<NameEntry> Read()
    {
        using var reader = new StreamReader(typeof(RealNames).Assembly.GetManifestResourceStream("names.tsv")!);
        List<NameEntry> entries = [];
        while (reader.ReadLine() is { } line)
        {
            // id, kind, name, English name, aliases; what is missing at the end of a line is left out.
            var columns = line.Split('\t');
            var nameEn = columns.ElementAtOrDefault(3);
            var aliases = columns.ElementAtOrDefault(4) ?? "";
            entries.Add(new(columns[0], columns[0][..columns[0].IndexOf(':')], columns[2], nameEn is "" ? null : nameEn,
                aliases.Split('|', StringSplitOptions.RemoveEmptyEntries)));
        }
        return entries;
    }
}
