using System.Buffers.Binary;
using System.Collections.Frozen;

namespace Graph.Seed.Tables;

/// <summary>The formulas of a sheet of an <c>.xls</c> that gave an error ([MS-XLS]).</summary>
internal static class BinaryFormulas
{
    // Types of records.
    private const int Formula = 0x0006;
    private const int End = 0x000A;
    private const int Sheet = 0x0085;
    private const int BooleanOrError = 0x0205;

    private static readonly FrozenDictionary<byte, string> _errors = new Dictionary<byte, string>
    {
        [0x00] = "#NULL!",
        [0x07] = "#DIV/0!",
        [0x0F] = "#VALUE!",
        [0x17] = "#REF!",
        [0x1D] = "#NAME?",
        [0x24] = "#NUM!",
        [0x2A] = "#N/A",
    }.ToFrozenDictionary();

    /// <summary>The errors that a formula can give, as spreadsheets write them.</summary>
    public static FrozenSet<string> Errors { get; } = _errors.Values.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The errors, such as <c>#N/A</c>, by their cells. Rows and columns count from 0.</summary>
    /// <param name="file">The file.</param>
    /// <param name="place">Which of the sheets with cells it is, from 0.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public static Dictionary<(int Row, int Column), string> Of(byte[] file, int place, CancellationToken cancellationToken)
    {
        CompoundFile streams = new(file);
        Dictionary<(int, int), string> found = [];
        if ((streams.Stream("Workbook") ?? streams.Stream("Book")) is not { } book || StartOf(book, place) is not { } start)
            return found;
        foreach (var (type, content) in Records(book, start))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (ErrorIn(type, content.Span) is { } error)
                found[(Number(content.Span, 0), Number(content.Span, 2))] = error;
        }
        return found;
    }

    /// <summary>Where the records of a sheet begin. Charts and modules count among the sheets, but have no cells.</summary>
    private static int? StartOf(byte[] book, int place)
    {
        var starts = Records(book, 0).Where(record => record.Type is Sheet && record.Content.Span is { Length: > 5 } sheet && sheet[5] == 0)
            .Select(record => (int)BinaryPrimitives.ReadUInt32LittleEndian(record.Content.Span)).ToList();
        return place < starts.Count ? starts[place] : null;
    }

    private static string? ErrorIn(int type, ReadOnlySpan<byte> cell) => type switch
    {
        // The value has a number's place: its last bytes say that it is none, the first that it is an error, the third which.
        Formula when cell.Length >= 14 && cell[12] == 0xFF && cell[13] == 0xFF && cell[6] == 2 => _errors.GetValueOrDefault(cell[8], "#?"),
        BooleanOrError when cell.Length >= 8 && cell[7] == 1 => _errors.GetValueOrDefault(cell[6], "#?"),
        _ => null,
    };

    /// <summary>The records from a place to the end of the part of the book that begins there.</summary>
    private static IEnumerable<(int Type, ReadOnlyMemory<byte> Content)> Records(byte[] book, int start)
    {
        for (var (at, isEnd) = (start, false); !isEnd && at >= 0 && at + 4 <= book.Length;)
        {
            var (type, length) = (Number(book, at), Number(book, at + 2));
            yield return (type, book.AsMemory(at + 4, Math.Min(length, book.Length - at - 4)));
            at += 4 + length;
            isEnd = type is End;
        }
    }

    private static int Number(ReadOnlySpan<byte> bytes, int place) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[place..]);
}
