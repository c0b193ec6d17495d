using Graph.Model;
using Graph.Seed.Diagnostics;
using Graph.Seed.Sheets;
using Graph.Seed.Tables;

namespace Graph.Seed.Importing;

/// <summary>A column that is read.</summary>
/// <param name="Index">Its place in the rows, from 0.</param>
/// <param name="Column">What it holds.</param>
/// <param name="Header">Its header, as the file has it.</param>
/// <param name="Unit">What an amount without a unit is a multiple of.</param>
internal sealed record PlannedColumn(int Index, SheetColumn Column, string Header, decimal Unit);

/// <summary>How a sheet is read.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="Shape">What kind of sheet it is.</param>
/// <param name="Columns">The columns that are read.</param>
/// <param name="LastHeaderRow">The place of the last row of headers among the rows, from 0.</param>
internal sealed record SheetPlan(TableSheet Sheet, SheetShape Shape, IReadOnlyList<PlannedColumn> Columns, int LastHeaderRow)
{
    private static readonly string[] _sums =
        [.. new[] { "合计", "总计", "小计", "共计", "汇总", "总和", "total", "sum", "subtotal" }.Select(NameKey.Of)];

    private static readonly string[] _footnotes =
        ["注：", "注:", "说明：", "备注：", "填表", "制表", "审核", "填报", "联系人", "单位（盖章）", "单位盖章", "数据来源"];

    /// <summary>The place of the column in which a report says what is wrong, from 0; -1 where the sheet is no report. It is no part of a
    /// row.</summary>
    public int ReportColumn { get; init; } = -1;

    /// <summary>Why a row of sums is left out.</summary>
    public static Bilingual Sum { get; } = new("合计行", "it is a sum");

    /// <summary>Why a row below the table is left out.</summary>
    public static Bilingual Footnote { get; } = new("表末说明", "it is a remark below the table");

    /// <summary>The cell of a column in a row.</summary>
    public ImportCell Cell(TableRow row, PlannedColumn column) => new(At(row, column.Index + 1), column.Header, row[column.Index]);

    /// <summary>The cell of the first column with a role; null where there is none.</summary>
    public ImportCell? Cell(TableRow row, Func<SheetColumn, bool> column) =>
        Columns.FirstOrDefault(planned => column(planned.Column)) is { } found ? Cell(row, found) : null;

    /// <summary>The place of a row.</summary>
    public SourceLocation At(TableRow row, int column = 0) => new(Sheet.File, row.Number, column) { Sheet = Sheet.Name };

    /// <summary>The rows that hold entries. What else there is below the headers is left out; sums, remarks and hidden rows are reported
    /// where a list is given.</summary>
    public IEnumerable<TableRow> DataRows(DiagnosticList? diagnostics)
    {
        var place = -1;
        var hidden = 0;
        TableRow? above = null;
        foreach (var row in Sheet.Rows())
        {
            place++;
            if (place <= LastHeaderRow || Columns.All(column => Cell(row, column).IsBlank) || IsHeaderAgain(row))
                continue;
            if (ReasonToSkip(row) is { } reason)
            {
                diagnostics?.Add(ImportDiagnostics.Skipped.At(At(row), reason));
                continue;
            }
            hidden += row.IsHidden ? 1 : 0;
            yield return above = WithDittos(row, above);
        }
        if (hidden > 0)
            diagnostics?.Add(ImportDiagnostics.HiddenRows.At(SourceLocation.Of(Sheet.File) with { Sheet = Sheet.Name }, hidden));
    }

    /// <summary>The row with the values of the row above where it says that they are the same.</summary>
    private static TableRow WithDittos(TableRow row, TableRow? above) => above is null || !row.Cells.Any(IsDitto) ? row
        : row with { Cells = [.. row.Cells.Select((cell, column) => IsDitto(cell) ? above[column] : cell)] };

    private static bool IsDitto(TableCell cell) => cell.Value is string { Length: < 9 } text && CellText.IsDitto(CellText.Plain(text));

    private bool IsHeaderAgain(TableRow row)
    {
        var (same, filled) = (0, 0);
        foreach (var column in Columns)
        {
            var cell = Cell(row, column);
            if (cell.IsBlank)
                continue;
            filled++;
            same += cell.Raw.Value is string text && HeaderWords.Of(Shape).Find(text) == column.Column ? 1 : 0;
        }
        return same > 1 && 2 * same > filled;
    }

    private Bilingual? ReasonToSkip(TableRow row)
    {
        var filled = row.Cells.Where((cell, column) => cell.Value is not null && column != ReportColumn).ToList();
        if (filled.Count == 0 || filled[0].Value is not string first)
            return null;
        first = CellText.Plain(first);
        if (_sums.Contains(NameKey.Of(first)))
            return Sum;
        var isAlone = filled.All(cell => cell.Value is string text && CellText.Plain(text) == first) || filled.Count == 1;
        return isAlone && _footnotes.Any(start => first.StartsWith(start, StringComparison.Ordinal)) ? Footnote : null;
    }
}
