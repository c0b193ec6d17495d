namespace Graph.Seed.Tables;

/// <summary>A cell as the file has it.</summary>
/// <param name="Value">A <see cref="string"/>, a <see cref="double"/>, an <see cref="int"/>, a <see cref="bool"/>, a
/// <see cref="DateTime"/> or a <see cref="TimeSpan"/>; null where it is empty.</param>
/// <param name="Format">The number format; null where there is none.</param>
/// <param name="Error">The error that a formula gave, such as <c>#N/A</c>; null where there is none.</param>
internal readonly record struct TableCell(object? Value, string? Format = null, string? Error = null);

/// <summary>A row of a table.</summary>
/// <param name="Number">Its number in the sheet, or the line of a text file; from 1.</param>
/// <param name="Cells">Its cells, the first column first.</param>
/// <param name="IsHidden">Whether it is hidden, as a filter hides rows.</param>
internal sealed record TableRow(int Number, IReadOnlyList<TableCell> Cells, bool IsHidden = false)
{
    /// <summary>The cell in a column, counted from 0; an empty one beyond the last.</summary>
    public TableCell this[int column] => column < Cells.Count ? Cells[column] : default;
}

/// <summary>A sheet of a workbook, or a text file with separated values. Its rows can be read any number of times.</summary>
/// <param name="File">The name of the file.</param>
/// <param name="Name">The name of the sheet; null in a text file.</param>
/// <param name="IsHidden">Whether the sheet is hidden.</param>
/// <param name="Rows">Reads the rows, one after the other.</param>
internal sealed record TableSheet(string File, string? Name, bool IsHidden, Func<IEnumerable<TableRow>> Rows);
