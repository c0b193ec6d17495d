using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace Graph.Seed.Tables;

/// <summary>The formulas of a sheet that have no value: those that gave an error, and those that no spreadsheet program computed.</summary>
/// <remarks>The library that reads workbooks gives nothing for both, as for an empty cell. In <c>.xls</c> a formula that was never computed
/// has the value 0, and cannot be told.</remarks>
internal static class FailedFormulas
{
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>What stands in their cells: an error such as <c>#N/A</c>, or the formula. Rows and columns count from 0.</summary>
    /// <param name="path">The workbook.</param>
    /// <param name="sheet">The name of the sheet.</param>
    /// <param name="place">Its place among those with cells, from 0.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    /// <exception cref="XmlException">The file is damaged.</exception>
    public static Dictionary<(int Row, int Column), string> Of(string path, string sheet, int place, CancellationToken cancellationToken)
    {
        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        Span<byte> start = stackalloc byte[4];
        start = start[..file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        file.Position = 0;
        return start.StartsWith("PK"u8) ? OfPackage(file, sheet, cancellationToken)
            : CompoundFile.Is(start) ? BinaryFormulas.Of(Bytes(file), place, cancellationToken) : [];
    }

    private static byte[] Bytes(FileStream file)
    {
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }

    private static Dictionary<(int Row, int Column), string> OfPackage(FileStream file, string sheet, CancellationToken cancellationToken)
    {
        using ZipArchive package = new(file, ZipArchiveMode.Read);
        return PartOf(package, sheet) is { } part ? Read(part, cancellationToken) : [];
    }

    private static ZipArchiveEntry? PartOf(ZipArchive package, string sheet)
    {
        var id = ValueIn(package, "xl/workbook.xml", "sheet", found =>
            found.GetAttribute("name") == sheet ? found.GetAttribute("id", Relationships) : null);
        var target = ValueIn(package, "xl/_rels/workbook.xml.rels", "Relationship", found =>
            found.GetAttribute("Id") == id ? found.GetAttribute("Target") : null);
        return target is null ? null : package.GetEntry(target.StartsWith('/') ? target[1..] : $"xl/{target}");
    }

    /// <summary>The first value that is read from an element of a name; null where there is none.</summary>
    private static string? ValueIn(ZipArchive package, string part, string name, Func<XmlReader, string?> read)
    {
        if (package.GetEntry(part) is not { } entry)
            return null;
        using var reader = XmlReader.Create(entry.Open());
        while (reader.Read())
        {
            if (reader.NodeType is XmlNodeType.Element && reader.LocalName == name && read(reader) is { } value)
                return value;
        }
        return null;
    }

    private static Dictionary<(int Row, int Column), string> Read(ZipArchiveEntry part, CancellationToken cancellationToken)
    {
        Dictionary<(int, int), string> found = [];
        using var reader = XmlReader.Create(part.Open());
        for (var (row, column) = (-1, -1); reader.Read();)
        {
            if (reader.NodeType is not XmlNodeType.Element)
                continue;
            if (reader.LocalName is "row")
            {
                cancellationToken.ThrowIfCancellationRequested();
                row = int.TryParse(reader.GetAttribute("r"), CultureInfo.InvariantCulture, out var number) ? number - 1 : row + 1;
                column = -1;
            }
            else if (reader.LocalName is "c")
            {
                column = reader.GetAttribute("r") is { } place ? ColumnOf(place) : column + 1;
                if (FailureIn(reader) is { } failure)
                    found[(row, column)] = failure;
            }
        }
        return found;
    }

    /// <summary>What a cell has instead of a value; null where it has one, or is no formula. Stands at the end of the cell then.</summary>
    private static string? FailureIn(XmlReader cell)
    {
        var (type, depth) = (cell.GetAttribute("t"), cell.Depth);
        string? formula = null, value = null;
        if (cell.IsEmptyElement || type is "s" or "inlineStr" or "str" or "b")
            return null;
        while (cell.Read() && cell.Depth > depth)
        {
            if (cell.NodeType is XmlNodeType.Element && cell.LocalName is "f")
                formula = "";
            else if (cell.NodeType is XmlNodeType.Element && cell.LocalName is "v")
                value = "";
            else if (cell.NodeType is XmlNodeType.Text)
                (formula, value) = value is null ? (cell.Value, value) : (formula, cell.Value);
        }
        return type is "e" ? value : formula is not null && string.IsNullOrEmpty(value) ? $"={formula}" : null;
    }

    /// <summary>The column in a place such as <c>AB12</c>, from 0.</summary>
    private static int ColumnOf(string place) =>
        place.TakeWhile(char.IsAsciiLetter).Aggregate(0, (column, letter) => (column * 26) + (letter & 31)) - 1;
}
