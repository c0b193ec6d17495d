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
        var styles = new ReportStyles(book.WorkbookPart!);
        foreach (var sheet in book.WorkbookPart!.Workbook.Descendants<Sheet>())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var here = diagnostics.Where(found => found.Location.Sheet is null || found.Location.Sheet == sheet.Name?.Value).ToList();
            var content = ((WorksheetPart)book.WorkbookPart.GetPartById(sheet.Id!.Value!)).Worksheet;
            Forget(content, styles, book.WorkbookPart);
            if (here.Count > 0)
                Mark(content, here, styles, say);
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

    /// <summary>Removes what an earlier report said and coloured: it was mended, or is said again.</summary>
    private static void Forget(Worksheet sheet, ReportStyles styles, WorkbookPart book)
    {
        var cells = sheet.GetFirstChild<SheetData>()!.Descendants<Cell>().ToList();
        if (ColumnOfEarlier(cells, book) is not { } column)
            return;
        foreach (var cell in cells)
        {
            if (ColumnOf(cell) == column)
                cell.Remove();
            else if (cell.StyleIndex is { } style)
                cell.StyleIndex = styles.Plain(style.Value);
        }
        sheet.Save();
    }

    private static void Mark(Worksheet sheet, List<Diagnostic> diagnostics, ReportStyles styles, Func<Diagnostic, string> say)
    {
        var data = sheet.GetFirstChild<SheetData>()!;
        var last = data.Descendants<Cell>().Select(ColumnOf).DefaultIfEmpty(0).Max() + 1;
        Say(data, 1, last, Header);
        foreach (var row in diagnostics.GroupBy(found => Math.Max(1, found.Location.Line)).OrderBy(group => group.Key))
        {
            foreach (var found in row.Where(found => found.Location.Column > 0))
            {
                var cell = CellAt(data, found.Location.Line, found.Location.Column);
                cell.StyleIndex = styles.Marked(cell.StyleIndex?.Value ?? 0);
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

    /// <summary>The column of an earlier report; null where the workbook is none.</summary>
    private static int? ColumnOfEarlier(List<Cell> cells, WorkbookPart book)
    {
        var texts = book.SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>().Select(item => item.InnerText).ToList()
            ?? [];
        var header = cells.FirstOrDefault(cell => cell.Parent is Row { RowIndex.Value: 1 }
            && TextOf(cell, texts).StartsWith(Header, StringComparison.Ordinal));
        return header is null ? null : ColumnOf(header);
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
}
