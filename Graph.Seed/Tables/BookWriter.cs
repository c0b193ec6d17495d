using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Validations;
using SpreadCheetah.Worksheets;

namespace Graph.Seed.Tables;

/// <summary>How a cell looks.</summary>
internal enum CellLook
{
    /// <summary>Plain, wrapped.</summary>
    Plain,

    /// <summary>A header.</summary>
    Header,

    /// <summary>The English line below a header, and other hints.</summary>
    Hint,
}

/// <summary>Writes a workbook, row by row: what is written does not stay in memory.</summary>
internal sealed class BookWriter : IAsyncDisposable
{
    private readonly Spreadsheet _book;
    private readonly StyleId[] _looks;

    private BookWriter(Spreadsheet book)
    {
        _book = book;
        _looks = [.. Enum.GetValues<CellLook>().Select(look => book.AddStyle(StyleOf(look)))];
    }

    /// <summary>The number of the next row.</summary>
    public int NextRow => _book.NextRowNumber;

    /// <summary>Begins a workbook.</summary>
    public static async ValueTask<BookWriter> CreateAsync(Stream stream, CancellationToken cancellationToken) =>
        new(await Spreadsheet.CreateNewAsync(stream, new() { WriteCellReferenceAttributes = true }, cancellationToken));

    /// <summary>Begins a sheet.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="widths">The widths of its columns, in characters.</param>
    /// <param name="frozenRows">How many rows stay at the top.</param>
    /// <param name="isHidden">Whether it is hidden.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public ValueTask SheetAsync(string name, IReadOnlyList<int> widths, int frozenRows, bool isHidden, CancellationToken cancellationToken)
    {
        WorksheetOptions options = new()
        {
            FrozenRows = frozenRows == 0 ? null : frozenRows,
            Visibility = isHidden ? WorksheetVisibility.Hidden : WorksheetVisibility.Visible,
        };
        for (var i = 0; i < widths.Count; i++)
            options.Column(i + 1).Width = widths[i];
        return _book.StartWorksheetAsync(name, options, cancellationToken);
    }

    /// <summary>Adds a row of texts and numbers.</summary>
    public ValueTask RowAsync(IEnumerable<object?> values, CellLook look, CancellationToken cancellationToken) =>
        _book.AddRowAsync([.. values.Select(value => Cell(value, _looks[(int)look]))], cancellationToken);

    /// <summary>Offers a list of values in a column from a row on; other values may be typed too.</summary>
    /// <param name="column">The column, from 1.</param>
    /// <param name="firstRow">The first row.</param>
    /// <param name="lastRow">The last row.</param>
    /// <param name="values">The values, where they are few and short; else null.</param>
    /// <param name="list">The sheet and the cells that hold the values; null where they are given.</param>
    public void Offer(int column, int firstRow, int lastRow, IReadOnlyList<string>? values, (string Sheet, string Cells)? list)
    {
        DataValidation? offer = null;
        if (list is var (sheet, cells))
            offer = DataValidation.ListValuesFromCells(sheet, cells, showDropdown: true);
        else if (values is not null && !DataValidation.TryCreateListValues(values, showDropdown: true, out offer))
            return;
        offer!.ShowErrorAlert = false;
        var name = SpreadsheetUtility.GetColumnName(column);
        _book.TryAddDataValidation($"{name}{firstRow}:{name}{lastRow}", offer);
    }

    /// <summary>Writes what is left.</summary>
    public ValueTask FinishAsync(CancellationToken cancellationToken) => _book.FinishAsync(cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _book.DisposeAsync();

    private static Cell Cell(object? value, StyleId style) => value switch
    {
        null => new((string?)null, style),
        int number => new(number, style),
        long number => new(number, style),
        double number => new(number, style),
        decimal number => new(number, style),
        bool flag => new(flag, style),
        DateTime day => new(day, style),
        _ => new(value.ToString(), style),
    };

    private static Style StyleOf(CellLook look)
    {
        Style style = new() { Alignment = new() { WrapText = true, Vertical = VerticalAlignment.Top } };
        if (look is CellLook.Header)
        {
            style.Font.Bold = true;
            style.Fill.Color = System.Drawing.Color.FromArgb(0xD9, 0xE7, 0xF5);
        }
        if (look is CellLook.Hint)
            style.Font.Color = System.Drawing.Color.FromArgb(0x60, 0x60, 0x60);
        return style;
    }
}
