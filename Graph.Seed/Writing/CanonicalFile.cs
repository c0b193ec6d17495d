using System.Text;

namespace Graph.Seed;

/// <summary>The text of one file, in the one form that the files have.</summary>
internal sealed class CanonicalFile
{
    private readonly StringBuilder _text = new();

    /// <summary>A file that begins with a comment.</summary>
    /// <param name="title">What it holds, in Chinese.</param>
    /// <param name="titleEn">The same in English; null where there is none.</param>
    public CanonicalFile(string title, string? titleEn) => Line(titleEn is null ? $"# {Plain(title)}" : $"# {Plain(title)} · {Plain(titleEn)}");

    /// <summary>A key with its value.</summary>
    public void Pair(string key, string value) => Line($"{key}: {value}");

    /// <summary>A key with an entry below it.</summary>
    public void Entry(string key, IReadOnlyList<FileValue> values)
    {
        Line($"{key}:");
        Block(values, "  ", "  ");
    }

    /// <summary>A section of entries, each a block; nothing where there are none.</summary>
    public void Section(string key, IReadOnlyList<IReadOnlyList<FileValue>> entries)
    {
        if (entries.Count > 0)
            Line($"{key}:");
        foreach (var entry in entries)
            Block(entry, "- ", "  ");
    }

    /// <summary>A section of entries, each on one line; nothing where there are none.</summary>
    public void Lines(string key, IReadOnlyList<IReadOnlyList<FileValue>> entries)
    {
        if (entries.Count > 0)
            Line($"{key}:");
        foreach (var entry in entries)
            Line($"- {FileValue.Braces(entry)}");
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    private void Block(IReadOnlyList<FileValue> values, string first, string further)
    {
        var indent = first;
        foreach (var value in values)
        {
            Line(value.Inline is { } inline ? $"{indent}{value.Key}: {inline}" : $"{indent}{value.Key}:");
            indent = further;
            foreach (var item in value.Items)
                Line($"{further}- {item}");
        }
    }

    private void Line(string line) => _text.Append(line).Append('\n');

    /// <summary>A comment ends with its line, whatever a name may hold.</summary>
    private static string Plain(string title) => Quote.Of(title);
}
