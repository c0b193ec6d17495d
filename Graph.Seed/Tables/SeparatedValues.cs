using System.Text;
using nietras.SeparatedValues;

namespace Graph.Seed.Tables;

/// <summary>Reads files of separated values, in the encoding and with the separator that they have.</summary>
internal static class SeparatedValues
{
    private const int LinesToLookAt = 20;
    private const int MostRepeated = 64; // characters
    private const int RepeatedTexts = 1024;

    private static readonly char[] _separators = [',', '\t', ';', '|'];

    /// <summary>The one sheet of the file.</summary>
    public static TableSheet Sheet(string path, CancellationToken cancellationToken)
    {
        var encoding = TextEncoding.Of(path);
        var separator = SeparatorOf(path, encoding);
        return new(Path.GetFileName(path), null, false, () => Rows(path, encoding, separator, cancellationToken));
    }

    private static IEnumerable<TableRow> Rows(string path, Encoding encoding, char separator, CancellationToken cancellationToken)
    {
        using var text = Open(path, encoding);
        using var reader = Sep.New(separator).Reader(options => options with
        {
            HasHeader = false,
            DisableColCountCheck = true,
            Unescape = true,
            CreateToString = SepToString.PoolPerCol(MostRepeated, RepeatedTexts, RepeatedTexts), // some columns repeat a few texts
        }).From(text);
        while (Next(reader, separator, cancellationToken) is { } row)
            yield return row;
    }

    private static TableRow? Next(SepReader reader, char separator, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            if (!reader.MoveNext())
                return null;
        }
        catch (Exception error) when (error is InvalidDataException or NotSupportedException or ArgumentException)
        {
            throw new TableException(QuotationMarks.NotClosed, error);
        }
        var current = reader.Current;
        var line = current.RowIndex == 0 ? 1 : current.LineNumberFrom; // of the first row the reader tells where it ends
        if (QuotationMarks.Swallowing(current.Span, separator) is { } below)
            throw new TableException(QuotationMarks.InLine(line + below));
        var cells = new TableCell[current.ColCount];
        for (var column = 0; column < cells.Length; column++)
            cells[column] = new(current[column] is { Span.Length: > 0 } cell ? cell.ToString() : null);
        return new(line, cells);
    }

    private static StreamReader Open(string path, Encoding encoding) =>
        new(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete), encoding);

    /// <summary>The character that parts most values in the first lines.</summary>
    private static char SeparatorOf(string path, Encoding encoding)
    {
        using var text = Open(path, encoding);
        List<string> lines = [];
        while (lines.Count < LinesToLookAt && text.ReadLine() is { } line)
            lines.Add(line);
        return _separators.MaxBy(separator => lines.Max(line => (int?)line.Count(character => character == separator)) ?? 0);
    }
}
