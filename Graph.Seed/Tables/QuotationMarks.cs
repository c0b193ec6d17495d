using Graph.Model;
using static System.FormattableString;

namespace Graph.Seed.Tables;

/// <summary>Quotation marks in separated values. Between two of them, separators and line breaks are part of a value.</summary>
internal static class QuotationMarks
{
    private const char Mark = '"';

    /// <summary>Says that a mark is not closed, somewhere in the file.</summary>
    public static Bilingual NotClosed { get; } = new("可能有双引号未成对。", "perhaps a quotation mark is not closed.");

    /// <summary>Says that the mark that opens in a line swallows what follows.</summary>
    /// <param name="line">The line, from 1.</param>
    public static Bilingual InLine(int line) => new(
        Invariant($"第 {line} 行有双引号未成对，其后的内容会被当作同一个值；值中的双引号须写两遍，整个值再加双引号。"),
        Invariant($"a quotation mark in line {line} is not closed, so that what follows would be taken for one value;")
            + " write a quotation mark within a value twice, and put the whole value in quotation marks.");

    /// <summary>Where a stray mark swallows separators or line breaks: such a stretch does not fill its value, or does not end. The rows
    /// below would be lost without a word.</summary>
    /// <param name="row">The row as it stands in the file.</param>
    /// <param name="separator">What parts its values.</param>
    /// <returns>How many lines below the first of the row the stretch begins; null where there is none.</returns>
    public static int? Swallowing(ReadOnlySpan<char> row, char separator)
    {
        for (var (from, valueFrom) = (0, 0); Next(row, from) is { } opens; from = CloseOf(row, opens) + 1)
        {
            var before = row[from..opens];
            if (before.LastIndexOfAny(separator, '\n', '\r') is >= 0 and var parted)
                valueFrom = from + parted + 1;
            var closes = CloseOf(row, opens);
            var within = row[(opens + 1)..Math.Min(closes, row.Length)];
            if (closes == row.Length || (within.IndexOfAny(separator, '\n', '\r') >= 0
                && !(row[valueFrom..opens].Trim([' ', Mark]).IsEmpty && EndsValue(row[(closes + 1)..], separator))))
            {
                return row[..opens].Count('\n');
            }
        }
        return null;
    }

    private static int? Next(ReadOnlySpan<char> row, int from) => row[from..].IndexOf(Mark) is >= 0 and var found ? from + found : null;

    /// <summary>Where the stretch ends that a mark opens: at a mark that is not written twice, else at the end of the row.</summary>
    private static int CloseOf(ReadOnlySpan<char> row, int opens)
    {
        var at = opens + 1;
        while (Next(row, at) is { } mark)
        {
            if (mark + 1 == row.Length || row[mark + 1] != Mark)
                return mark;
            at = mark + 2;
        }
        return row.Length;
    }

    private static bool EndsValue(ReadOnlySpan<char> rest, char separator) =>
        rest.TrimStart(' ') is var trimmed && (trimmed.IsEmpty || trimmed[0] == separator || trimmed[0] is '\r' or '\n');
}
