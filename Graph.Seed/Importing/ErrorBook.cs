using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Graph.Seed.Diagnostics;
using Graph.Seed.Output;
using Graph.Seed.Tables;

namespace Graph.Seed.Importing;

/// <summary>A copy of a file that was imported, as a workbook: cells that are wrong are coloured, and the last column of each row says what
/// is wrong and what would be right.</summary>
internal static class ErrorBook
{
    /// <summary>The header of the last column. An import leaves it out.</summary>
    public const string Header = "检查结果";

    private const string Colour = "FFFFC7CE";

    /// <summary>Writes the copy.</summary>
    /// <param name="file">The file that was imported.</param>
    /// <param name="target">Where to write; what is there is replaced.</param>
    /// <param name="diagnostics">What was found in it.</param>
    /// <param name="say">Makes the text of a diagnostic.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="IOException">It cannot be written; then what was there is still there.</exception>
    public static ValueTask WriteAsync(string file, string target, IReadOnlyList<Diagnostic> diagnostics, Func<Diagnostic, string> say,
        CancellationToken cancellationToken) =>
        NewFile.WriteAsync(target, async stream =>
        {
            await CopyAsync(file, stream, cancellationToken);
            stream.Position = 0;
            Mark(stream, diagnostics, say, cancellationToken);
        });

    private static async ValueTask CopyAsync(string file, Stream copy, CancellationToken cancellationToken)
    {
        if (Path.GetExtension(file).ToLowerInvariant() is not (".xlsx" or ".xlsm"))
        {
            await ConvertAsync(file, copy, cancellationToken);
            return;
        }
        await using var original = File.OpenRead(file);
        await original.CopyToAsync(copy, cancellationToken);
    }

    private static void Mark(Stream copy, IReadOnlyList<Diagnostic> diagnostics, Func<Diagnostic, string> say,
        CancellationToken cancellationToken)
    {
        using var book = SpreadsheetDocument.Open(copy, isEditable: true);
        var styles = new Marks(book.WorkbookPart!);
        foreach (var sheet in book.WorkbookPart!.Workbook.Descendants<Sheet>())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var here = diagnostics.Where(found => found.Location.Sheet is null || found.Location.Sheet == sheet.Name?.Value).ToList();
            if (here.Count > 0)
                Mark(((WorksheetPart)book.WorkbookPart.GetPartById(sheet.Id!.Value!)).Worksheet, here, styles, say, book.WorkbookPart);
        }
    }

    private static async ValueTask ConvertAsync(string file, Stream stream, CancellationToken cancellationToken)
    {
        await using var book = await BookWriter.CreateAsync(stream, cancellationToken);
        foreach (var sheet in TableFile.Open(file, cancellationToken))
        {
            await book.SheetAsync(sheet.Name ?? Path.GetFileNameWithoutExtension(file)[..Math.Min(31,
                Path.GetFileNameWithoutExtension(file).Length)],
                [], 0, sheet.IsHidden, cancellationToken);
            foreach (var row in sheet.Rows())
            {
                while (book.NextRow < row.Number)
                    await book.RowAsync([], CellLook.Plain, cancellationToken);
                await book.RowAsync(row.Cells.Select(cell => cell.Error ?? cell.Value), CellLook.Plain, cancellationToken);
            }
        }
        await book.FinishAsync(cancellationToken);
    }

    private static void Mark(Worksheet sheet, List<Diagnostic> diagnostics, Marks styles, Func<Diagnostic, string> say, WorkbookPart book)
    {
        var data = sheet.GetFirstChild<SheetData>()!;
        var last = ResultColumn(data, book);
        Say(data, 1, last, Header);
        foreach (var row in diagnostics.GroupBy(found => Math.Max(1, found.Location.Line)).OrderBy(group => group.Key))
        {
            foreach (var found in row.Where(found => found.Location.Column > 0))
            {
                var cell = CellAt(data, found.Location.Line, found.Location.Column);
                cell.StyleIndex = styles.Of(cell.StyleIndex?.Value ?? 0);
            }
            var text = string.Join("\n", row.Select(found => found.Location.Column > 0 ? $"{found.Location.Cell}：{say(found)}"
                : say(found)));
            Say(data, row.Key, last, row.Key == 1 ? $"{Header}\n{text}" : text);
        }
        sheet.Save();
    }

    private static void Say(SheetData data, int row, int column, string text)
    {
        var cell = CellAt(data, row, column);
        cell.RemoveAllChildren();
        cell.CellFormula = null;
        cell.DataType = CellValues.InlineString;
        cell.AppendChild(new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve }));
    }

    /// <summary>The column of an earlier report, else the one behind all others.</summary>
    private static int ResultColumn(SheetData data, WorkbookPart book)
    {
        var first = data.Elements<Row>().FirstOrDefault(row => row.RowIndex?.Value == 1);
        var texts = book.SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>().Select(item => item.InnerText).ToList()
            ?? [];
        var old = first?.Elements<Cell>().FirstOrDefault(cell => TextOf(cell, texts).StartsWith(Header, StringComparison.Ordinal));
        return old is not null ? ColumnOf(old)
            : data.Elements<Row>().SelectMany(row => row.Elements<Cell>()).Select(ColumnOf).DefaultIfEmpty(0).Max() + 1;
    }

    private static string TextOf(Cell cell, List<string> shared) => cell.DataType?.Value == CellValues.SharedString
        && int.TryParse(cell.CellValue?.Text, out var place) && place < shared.Count ? shared[place] : cell.InnerText;

    private static Cell CellAt(SheetData data, int number, int column)
    {
        var row = data.Elements<Row>().FirstOrDefault(row => row.RowIndex?.Value == (uint)number);
        if (row is null)
        {
            row = new() { RowIndex = (uint)number };
            data.InsertBefore(row, data.Elements<Row>().FirstOrDefault(other => other.RowIndex?.Value > (uint)number));
        }
        var address = $"{SourceLocation.Letters(column)}{number}";
        if (row.Elements<Cell>().FirstOrDefault(cell => cell.CellReference?.Value == address) is { } there)
            return there;
        Cell made = new() { CellReference = address };
        row.InsertBefore(made, row.Elements<Cell>().FirstOrDefault(other => ColumnOf(other) > column));
        return made;
    }

    private static int ColumnOf(Cell cell) => (cell.CellReference?.Value ?? "").TakeWhile(char.IsLetter)
        .Aggregate(0, (number, letter) => (number * 26) + (letter - 'A' + 1));

    /// <summary>The styles of marked cells: each as the cell had it, but coloured.</summary>
    private sealed class Marks(WorkbookPart book)
    {
        private readonly Dictionary<uint, uint> _marked = [];
        private readonly Stylesheet _styles = StylesOf(book);
        private uint? _fill;

        public uint Of(uint style)
        {
            if (_marked.TryGetValue(style, out var marked))
                return marked;
            var formats = _styles.CellFormats!;
            var format = (CellFormat)formats.ElementAt((int)style).CloneNode(true);
            (format.FillId, format.ApplyFill) = (_fill ??= AddFill(), true);
            formats.AppendChild(format);
            formats.Count = (uint)formats.ChildElements.Count;
            _styles.Save();
            return _marked[style] = formats.Count - 1;
        }

        private static Stylesheet StylesOf(WorkbookPart book)
        {
            var part = book.WorkbookStylesPart ?? book.AddNewPart<WorkbookStylesPart>();
            return part.Stylesheet ??= new(new Fonts(new Font()), new Fills(new Fill(), new Fill()), new Borders(new Border()),
                new CellFormats(new CellFormat()));
        }

        private uint AddFill()
        {
            var fills = _styles.Fills ??= new(new Fill(), new Fill());
            fills.AppendChild(new Fill(new PatternFill(new ForegroundColor { Rgb = Colour }) { PatternType = PatternValues.Solid }));
            fills.Count = (uint)fills.ChildElements.Count;
            return fills.Count - 1;
        }
    }
}
