using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Graph.Model;

namespace Graph.Seed.Tables;

/// <summary>Reads workbooks, of the present form (.xlsx) and of the former (.xls).</summary>
/// <remarks>Of a formula it reads the value that the spreadsheet computed, and the error where there is none. A merged cell has its value
/// in all its places.</remarks>
internal static class Workbook
{
    private static readonly Bilingual _password = new("文件有密码。", "it is protected by a password.");

    private static readonly Bilingual _damaged = new("文件已损坏，或不是真正的 Excel 工作簿（有些系统导出的 .xls 其实是网页或文本）。",
        "it is damaged, or no workbook (some programs give the name .xls to a web page or a text).");

    /// <summary>The sheets.</summary>
    /// <exception cref="TableException">The file is damaged or protected by a password.</exception>
    public static IReadOnlyList<TableSheet> Sheets(string path, CancellationToken cancellationToken) => Guarded(() =>
    {
        using var reader = Open(path);
        List<TableSheet> sheets = [];
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            var place = sheets.Count;
            sheets.Add(new(Path.GetFileName(path), reader.Name, reader.VisibleState is not "visible",
                () => Rows(path, place, cancellationToken)));
        }
        while (reader.NextResult());
        return sheets;
    });

    private static IEnumerable<TableRow> Rows(string path, int place, CancellationToken cancellationToken)
    {
        using var reader = Guarded(() => Open(path));
        for (var i = 0; i < place; i++)
            _ = Guarded(reader.NextResult);
        var failed = Guarded(() => FailedFormulas.Of(path, reader.Name, place, cancellationToken));
        var merged = new MergedCells(reader.MergeCells ?? []);
        for (var number = 1; Guarded(reader.Read); number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var cells = new TableCell[reader.FieldCount];
            for (var column = 0; column < cells.Length; column++)
            {
                cells[column] = merged.Fill(number - 1, column,
                    failed.TryGetValue((number - 1, column), out var error) ? new(null, null, error) : Cell(reader, column));
            }
            yield return new(number, cells, IsHidden: reader.RowHeight == 0);
        }
    }

    private static TableCell Cell(IExcelDataReader reader, int column) =>
        reader.GetValue(column) is string text && BinaryFormulas.Errors.Contains(text) ? new(null, null, text)
            : new(reader.GetValue(column), reader.GetNumberFormatString(column));

    private static IExcelDataReader Open(string path)
    {
        FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        try
        {
            return ExcelReaderFactory.CreateReader(stream);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    private static T Guarded<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception error) when (error is ExcelReaderException or InvalidDataException or System.Xml.XmlException
            or NullReferenceException or IndexOutOfRangeException or ArgumentException or FormatException or KeyNotFoundException
            or EndOfStreamException)
        {
            throw new TableException(error is InvalidPasswordException ? _password : _damaged, error);
        }
    }

    /// <summary>The values of merged cells, which the file has only at their top left.</summary>
    private sealed class MergedCells(CellRange[] ranges)
    {
        private readonly Dictionary<CellRange, TableCell> _values = [];

        public TableCell Fill(int row, int column, TableCell cell)
        {
            foreach (var range in ranges)
            {
                if (row < range.FromRow || row > range.ToRow || column < range.FromColumn || column > range.ToColumn)
                    continue;
                if (row == range.FromRow && column == range.FromColumn)
                    _values[range] = cell;
                return _values.GetValueOrDefault(range, cell);
            }
            return cell;
        }
    }
}
