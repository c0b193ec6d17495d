using System.Buffers;
using System.Globalization;
using System.Text;
using Graph.Seed.Diagnostics;
using Graph.Seed.Yaml;

namespace Graph.Seed.Writing;

/// <summary>The text of one file, in the one form that the files have.</summary>
internal sealed class CanonicalFile
{
    private readonly StringBuilder _text = new();

    /// <summary>A file that begins with a comment.</summary>
    /// <param name="title">What it holds, in Chinese.</param>
    /// <param name="titleEn">The same in English; null where there is none.</param>
    public CanonicalFile(string title, string? titleEn) =>
        Line(titleEn is null ? $"# {Plain(title)}" : $"# {Plain(title)} · {Plain(titleEn)}");

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

/// <summary>A key of an entry with its value, ready to be written.</summary>
/// <param name="Key">The key.</param>
/// <param name="Inline">The value on the key's line; null where it is a list of lines.</param>
/// <param name="Items">The lines of the list; empty where the value is inline.</param>
internal sealed record FileValue(string Key, string? Inline, IReadOnlyList<string> Items)
{
    /// <summary>A value on the key's line.</summary>
    public static FileValue Of(string key, string inline) => new(key, inline, []);

    /// <summary>A list, one item a line.</summary>
    public static FileValue List(string key, IEnumerable<string> items) => new(key, null, [.. items]);

    /// <summary>Several in braces, on one line.</summary>
    public static string Braces(IEnumerable<FileValue> values) =>
        $"{{{string.Join(", ", values.Select(value => $"{value.Key}: {value.Inline ?? Brackets(value.Items)}"))}}}";

    /// <summary>Several in brackets, on one line.</summary>
    public static string Brackets(IEnumerable<string> items) => $"[{string.Join(", ", items)}]";
}

/// <summary>Writes a text as the one form of the files has it: without quotes where that is safe everywhere, else in double
/// quotes.</summary>
internal static class YamlText
{
    private const string UnsafeStarts = "-?:,[]{}#&*!|>'\"%@`";
    private static readonly SearchValues<char> _unsafeInside = SearchValues.Create(",[]{}?:\"");

    public static string Of(string text) => NeedsQuotes(text) ? Quoted(text) : text;

    private static bool NeedsQuotes(string text) =>
        text.Length == 0 || text[0] is ' ' || text[^1] is ' ' || UnsafeStarts.Contains(text[0], StringComparison.Ordinal)
        || text.AsSpan().ContainsAny(_unsafeInside) || text.Contains(" #", StringComparison.Ordinal) || PlainText.IsOtherType(text)
        || text.EnumerateRunes().Any(Quote.IsUnsafe) || text.Any(character => character > ' ' && char.IsWhiteSpace(character));

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '"' or '\\')
                quoted.Append('\\').Append((char)rune.Value);
            else if (Quote.IsUnsafe(rune) && rune.Value is not 0xFFFD)
                quoted.Append(CultureInfo.InvariantCulture, $"\\U{rune.Value:X8}");
            else
                quoted.Append(rune.ToString());
        }
        return quoted.Append('"').ToString();
    }
}
