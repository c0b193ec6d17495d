using System.Globalization;
using Graph.Model;
using Graph.Seed.Layout;
using Graph.Seed.Sheets;
using Graph.Seed.Tables;

namespace Graph.Seed.Exporting;

/// <summary>Writes the workbook that people fill in: a sheet for each kind and relation, with an example, lists of values, and
/// explanations.</summary>
/// <param name="Shapes">The sheets.</param>
/// <param name="Known">The graph whose names are offered; null for none.</param>
internal sealed class TemplateBook(IReadOnlyList<SheetShape> Shapes, GraphSnapshot? Known)
{
    private const int FirstRow = 3; // below the two header rows
    private const int LastRow = 2000;
    private const int MostNames = 20_000;

    private readonly Dictionary<NodeKind, (int Column, int Count)> _lists = [];

    /// <summary>The sheets for some kinds and relations: with them come the sheets of what they cannot be without, of relations that say
    /// more than a name, and of sources.</summary>
    public static IReadOnlyList<SheetShape> With(IReadOnlyList<SheetShape> asked)
    {
        HashSet<SheetShape> all = [.. asked];
        foreach (var shape in asked.Where(shape => shape.Kind is not null))
        {
            all.UnionWith(SheetShape.All.Where(other => other.Edge is { } edge && edge.From.Contains(shape.Kind!)
                && EntryShape.FileProperties(edge).Any(property => property.Name is not "note")));
        }
        all.Add(SheetShape.Of(GraphSchema.Source));
        return [.. SheetShape.All.Where(all.Contains)];
    }

    /// <summary>Writes it.</summary>
    public async ValueTask WriteAsync(Stream stream, CancellationToken cancellationToken)
    {
        await using var book = await BookWriter.CreateAsync(stream, cancellationToken);
        await ExplainAsync(book, cancellationToken);
        foreach (var shape in Shapes)
            await SheetAsync(book, shape, cancellationToken);
        await ListsAsync(book, cancellationToken);
        await book.FinishAsync(cancellationToken);
    }

    private async ValueTask ExplainAsync(BookWriter book, CancellationToken cancellationToken)
    {
        await book.SheetAsync(SheetNames.Explanation, [26, 18, 18, 8, 52, 52, 52], 0, false, cancellationToken);
        foreach (var line in TemplateTexts.Introduction)
        {
            await book.RowAsync([line.Zh], CellLook.Plain, cancellationToken);
            await book.RowAsync([line.En], CellLook.Hint, cancellationToken);
        }
        await book.RowAsync([], CellLook.Plain, cancellationToken);
        await book.RowAsync(["工作表 Sheet", "列", "Column", "必填", "怎样填写", "How to fill in", "Meaning"], CellLook.Header, cancellationToken);
        foreach (var (shape, column) in Shapes.SelectMany(shape => ColumnsOf(shape).Select(column => (shape, column))))
        {
            var how = HowToWrite.Of(column);
            await book.RowAsync([shape.Chinese, column.Chinese, column.English, column.IsRequired ? "是 yes" : "", how.Zh, how.En,
                column.Description], CellLook.Plain, cancellationToken);
        }
    }

    private async ValueTask SheetAsync(BookWriter book, SheetShape shape, CancellationToken cancellationToken)
    {
        var columns = ColumnsOf(shape);
        await book.SheetAsync(shape.Chinese, [.. columns.Select(WidthOf)], FirstRow - 1, false, cancellationToken);
        await book.RowAsync(columns.Select(column => column.IsRequired ? $"{column.Chinese}*" : column.Chinese), CellLook.Header,
            cancellationToken);
        await book.RowAsync(columns.Select(column => column.English), CellLook.Hint, cancellationToken);
        await book.RowAsync(columns.Select(column => ExampleRow.Cell(shape, column, Known?.DataSet?.HomeRegion)), CellLook.Plain,
            cancellationToken);
        for (var i = 0; i < columns.Count; i++)
            Offer(book, i + 1, columns[i]);
    }

    private void Offer(BookWriter book, int column, SheetColumn of)
    {
        if (of.Property?.Enum is { } type)
            book.Offer(column, FirstRow, LastRow, [.. type.Values.Select(value => EnumWords.Label(type, value))], null);
        else if (of.Property?.Domain is ValueDomain.Region && Known?.DataSet?.HomeRegion is { } home)
            book.Offer(column, FirstRow, LastRow, [.. home.Counties.Select(county => county.Name)], null);
        else if (of.Ends.Count > 0 && ListOf(of.Ends) is { } list)
            book.Offer(column, FirstRow, LastRow, null, list);
    }

    /// <summary>Where the names of the first of these kinds are in the sheet of lists; null where there are none. A list cannot offer
    /// several columns.</summary>
    private (string Sheet, string Cells)? ListOf(IReadOnlyList<NodeKind> kinds)
    {
        var kind = kinds[0];
        if (Known is null || Known.RangeOf(kind).Count == 0)
            return null;
        if (!_lists.TryGetValue(kind, out var list))
            _lists[kind] = list = (_lists.Count + 1, Math.Min(MostNames, Known.RangeOf(kind).Count));
        var letters = Diagnostics.SourceLocation.Letters(list.Column);
        return (SheetNames.Lists, string.Create(CultureInfo.InvariantCulture, $"${letters}$2:${letters}${list.Count + 1}"));
    }

    private async ValueTask ListsAsync(BookWriter book, CancellationToken cancellationToken)
    {
        if (_lists.Count == 0)
            return;
        var columns = _lists.OrderBy(pair => pair.Value.Column).Select(pair => Known!.Nodes().Where(node =>
            GraphSchema.KindOf(node) == pair.Key).Take(MostNames).Select(node => node.Name).ToList()).ToList();
        await book.SheetAsync(SheetNames.Lists, [.. columns.Select(_ => 30)], 1, true, cancellationToken);
        await book.RowAsync(_lists.OrderBy(pair => pair.Value.Column).Select(pair => pair.Key.Chinese), CellLook.Header, cancellationToken);
        for (var i = 0; i < columns.Max(column => column.Count); i++)
            await book.RowAsync(columns.Select(column => i < column.Count ? column[i] : null), CellLook.Plain, cancellationToken);
    }

    /// <summary>The columns that people fill in; only a merge makes former ids.</summary>
    private static List<SheetColumn> ColumnsOf(SheetShape shape) =>
        [.. shape.Columns.Where(column => column.Property?.Domain is not ValueDomain.FormerIds)];

    private static int WidthOf(SheetColumn column) => column.Role switch
    {
        ColumnRole.Source or ColumnRole.From or ColumnRole.To or ColumnRole.Link => 30,
        ColumnRole.Property when column.Property is { Domain: ValueDomain.Name } or { Name: "note" or "nameEn" } => 34,
        _ => 18,
    };
}
