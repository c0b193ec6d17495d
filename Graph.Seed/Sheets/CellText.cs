using System.Globalization;
using System.Text;
using Graph.Seed.Diagnostics;

namespace Graph.Seed.Sheets;

/// <summary>How texts stand in the cells of tables, and how what people type is read.</summary>
/// <remarks>A text that would be read otherwise, or that a spreadsheet would run as a formula, is written in double quotes, with those
/// inside doubled. What is in double quotes is read as it is.</remarks>
internal static class CellText
{
    /// <summary>What a cell holds that takes away what was there.</summary>
    public const string Clear = "（清空）";

    private const string Separators = "、；;";
    private const string FormulaStarts = "=+-@\t\r";

    private static readonly HashSet<string> _nothing = new(StringComparer.OrdinalIgnoreCase)
    {
        "", "-", "--", "—", "——", "–", "/", "\\", "／", "无", "暂无", "空", "未知", "n/a", "na", "null", "none", "nil",
    };

    private static readonly HashSet<string> _dittos = new(StringComparer.OrdinalIgnoreCase)
    {
        "同上", "同前", "仝上", "〃", "″", "\"", "“", "”", "ditto",
    };

    /// <summary>Whether a text stands for that of the row above.</summary>
    public static bool IsDitto(string text) => _dittos.Contains(text);

    /// <summary>Whether a text stands for nothing.</summary>
    public static bool IsNothing(string text) => _nothing.Contains(text);

    /// <summary>Whether a text takes away what was there.</summary>
    public static bool IsClear(string text) => text is Clear or "(清空)" or "(clear)" or "（clear）";

    /// <summary>The text that a cell means; null where it means nothing.</summary>
    public static string? Read(string raw)
    {
        if (Unquote(raw.Trim()) is { } literal)
            return literal;
        var text = Plain(raw);
        return IsNothing(text) ? null : HalfWidth(OneLine(text));
    }

    /// <summary>The texts that a cell means, parted by <c>、；;</c> or line breaks.</summary>
    public static IReadOnlyList<string> ReadItems(string raw)
    {
        List<string> items = [];
        foreach (var part in Split(raw, breaksOnly: false))
        {
            if (Read(part) is { } item)
                items.Add(item);
        }
        return items;
    }

    /// <summary>The lines of a cell; one that means nothing is null.</summary>
    public static IReadOnlyList<string?> ReadLines(string raw) => [.. Split(raw.Trim(), breaksOnly: true).Select(Read)];

    /// <summary>The text as a cell has it.</summary>
    public static string Write(string text) => IsSafe(text) && Read(text) == text ? text : Quoted(text);

    /// <summary>Several texts as one cell has them.</summary>
    public static string WriteItems(IEnumerable<string> texts) => string.Join("、", texts.Select(text =>
        IsSafe(text) && ReadItems(text) is [var only] && only == text ? text : Quoted(text)));

    /// <summary>Several texts as the lines of a cell; null stands for nothing and is written as <c>-</c>.</summary>
    public static string WriteLines(IReadOnlyList<string?> texts) => texts.All(text => text is null) ? ""
        : string.Join("\n", texts.Select(text => text is null ? "-" : Write(text)));

    /// <summary>The text without blanks around it and without characters that are not seen.</summary>
    public static string Plain(string raw)
    {
        var plain = new StringBuilder(raw.Length);
        foreach (var character in raw)
        {
            if (character is '\u00A0' or '\u2007' or '\u202F' or '\t')
                plain.Append(' ');
            else if (character is '\r' or '\n' || !IsUnseen(character))
                plain.Append(character);
        }
        return plain.Replace("\r\n", "\n").Replace('\r', '\n').ToString().Trim();
    }

    /// <summary>The text with digits, Latin letters, and the signs of numbers in the usual width.</summary>
    public static string HalfWidthSigns(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
            span[i] = source[i] is >= '\uFF01' and <= '\uFF5E' ? (char)(source[i] - 0xFEE0) : source[i] is '\u3000' ? ' ' : source[i];
    });

    private static bool IsSafe(string text) =>
        text.Length > 0 && !FormulaStarts.Contains(text[0], StringComparison.Ordinal) && text[0] is not ('\'' or '"') && !IsClear(text)
        && !IsDitto(text);

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>What stands in quotes; null where the text as a whole is not quoted. A formula that another program made harmless with an
    /// apostrophe is read without it.</summary>
    private static string? Unquote(string text)
    {
        if (text is ['\'', var second, ..] && FormulaStarts.Contains(second, StringComparison.Ordinal))
            return text[1..];
        if (text is not ['"', .., '"'] || text.Length < 2)
            return null;
        var inner = text[1..^1].Replace("\"\"", "\0", StringComparison.Ordinal);
        return inner.Contains('"', StringComparison.Ordinal) ? null : inner.Replace('\0', '"');
    }

    private static List<string> Split(string raw, bool breaksOnly)
    {
        var text = raw.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        List<string> parts = [];
        var (start, inQuotes) = (0, false);
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is '"' && (inQuotes || text[start..i].Trim().Length == 0))
                inQuotes = !inQuotes || (i + 1 < text.Length && text[i + 1] is '"' && i++ >= 0);
            else if (i == text.Length || (!inQuotes && (text[i] is '\n' || (!breaksOnly && Separators.Contains(text[i])))))
                (parts, start) = ([.. parts, text[start..i]], i + 1);
        }
        return parts;
    }

    /// <summary>A break within a text: nothing between Chinese characters, else a blank.</summary>
    private static string OneLine(string text)
    {
        if (!text.Contains('\n', StringComparison.Ordinal))
            return text;
        var line = new StringBuilder();
        foreach (var part in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line[^1] < '\u2E80' && part[0] < '\u2E80')
                line.Append(' ');
            line.Append(part);
        }
        return line.ToString();
    }

    private static string HalfWidth(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = source[i] is (>= '０' and <= '９') or (>= 'Ａ' and <= 'Ｚ') or (>= 'ａ' and <= 'ｚ')
                ? (char)(source[i] - 0xFEE0) : source[i];
        }
    });

    private static bool IsUnseen(char character) => CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.Format
        && Quote.IsUnsafe(new(character)) || character is '\uFEFF' or '\u200B';
}
