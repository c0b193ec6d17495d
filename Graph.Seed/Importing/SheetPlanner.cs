using Graph.Model;
using Graph.Seed.Diagnostics;
using Graph.Seed.Sheets;
using Graph.Seed.Tables;

namespace Graph.Seed.Importing;

/// <summary>Finds out what a sheet holds: by its name, else by its headers, which may stand below titles and on two rows.</summary>
internal sealed class SheetPlanner(SheetShape? fallback, DiagnosticList diagnostics)
{
    private const int RowsToLookAt = 40;

    /// <summary>How the sheet is read; null where it is not, and that is reported unless nothing is missed.</summary>
    public SheetPlan? Plan(TableSheet sheet)
    {
        var at = new SourceLocation(sheet.File, 0, 0) { Sheet = sheet.Name };
        if (sheet.Name is { } name && SheetNames.IsNoData(name))
            return null;
        var rows = sheet.Rows().Take(RowsToLookAt).ToList();
        if (rows.All(row => row.Cells.All(cell => cell.Value is null && cell.Error is null)))
            return null;
        if (sheet.IsHidden)
        {
            diagnostics.Add(ImportDiagnostics.HiddenSheet.At(at));
            return null;
        }
        var (candidates, isNamed) = Candidates(sheet);
        return Best(sheet, rows, candidates, isNamed, at);
    }

    private (IReadOnlyList<SheetShape> Shapes, bool IsNamed) Candidates(TableSheet sheet)
    {
        var name = sheet.Name ?? Path.GetFileNameWithoutExtension(sheet.File);
        if (SheetNames.Find(name) is { Count: > 0 } named)
            return (named, true);
        if (fallback is not null)
            return ([fallback], true);
        return SheetNames.FindWithin(name) is { } within ? ([within], false) : (SheetShape.All, false);
    }

    private SheetPlan? Best(TableSheet sheet, List<TableRow> rows, IReadOnlyList<SheetShape> shapes, bool isNamed, SourceLocation at)
    {
        var ranked = shapes.SelectMany(shape => rows.Select((row, place) => (Shape: shape, Place: place, Count: Matches(shape, row))))
            .Where(found => found.Count > 0 && HasKey(found.Shape, rows, found.Place)).OrderByDescending(found => found.Count).ToList();
        if (ranked.Count == 0 || (!isNamed && ranked[0].Count < 2))
        {
            diagnostics.Add(isNamed ? ImportDiagnostics.NoHeader.At(at) with { Hint = Headers(shapes[0]) }
                : ImportDiagnostics.UnknownSheet.At(at) with { Hint = HowToName });
            return null;
        }
        var rivals = ranked.Where(found => found.Count == ranked[0].Count).Select(found => found.Shape).Distinct().ToList();
        if (rivals.Count > 1)
        {
            diagnostics.Add(ImportDiagnostics.UnknownSheet.At(at) with { Hint = Between(rivals) });
            return null;
        }
        return Plan(sheet, rows, ranked[0].Shape, ranked[0].Place);
    }

    private SheetPlan Plan(TableSheet sheet, List<TableRow> rows, SheetShape shape, int place)
    {
        var last = place + 1 < rows.Count && IsHeader(shape, rows[place + 1]) ? place + 1 : place;
        List<PlannedColumn> columns = [];
        for (var index = 0; index < rows[place].Cells.Count || index < rows[last].Cells.Count; index++)
        {
            var headers = new[] { rows[place], rows[last], rows[Math.Max(0, place - 1)] }.Select(row => row[index].Value?.ToString() ?? "")
                .ToList();
            if (headers.FirstOrDefault(header => HeaderWords.Of(shape).Find(header) is not null) is { } header)
            {
                Add(columns, new(index, HeaderWords.Of(shape).Find(header)!, CellText.Plain(header).TrimEnd('*'),
                    NumberText.UnitIn(header) ?? 1),
                    rows[place], sheet);
            }
            else if (headers[0].Trim() is { Length: > 0 } unknown && !HeaderWords.IsIgnored(unknown))
            {
                ReportUnknown(shape, unknown, new(sheet.File, rows[place].Number, index + 1) { Sheet = sheet.Name });
            }
        }
        return new(sheet, shape, columns, last)
        {
            ReportColumn = rows[0].Cells.ToList().FindIndex(cell =>
                cell.Value is string text && text.StartsWith(ErrorBook.Header, StringComparison.Ordinal)),
        };
    }

    private void Add(List<PlannedColumn> columns, PlannedColumn column, TableRow headers, TableSheet sheet)
    {
        if (columns.Find(other => other.Column == column.Column) is { } twice)
        {
            diagnostics.Add(ImportDiagnostics.ColumnTwice.At(new SourceLocation(sheet.File, headers.Number, column.Index
                + 1)
            { Sheet = sheet.Name },
                column.Column.Chinese, SourceLocation.Letters(twice.Index + 1)));
            return;
        }
        columns.Add(column);
    }

    private void ReportUnknown(SheetShape shape, string header, SourceLocation at)
    {
        var plain = CellText.Plain(header).Replace('\n', ' ');
        var known = shape.Columns.SelectMany(column => new[] { column.Chinese, column.English }).ToList();
        diagnostics.Add(ImportDiagnostics.UnknownColumn.At(at, Quote.Of(plain)) with
        {
            Hint = SpellingSuggestion.Nearest(plain, known) is { } near ? Hints.DidYouMean(near) : Headers(shape),
        });
    }

    private static int Matches(SheetShape shape, TableRow row) => row.Cells.Select(cell => cell.Value as string).OfType<string>()
        .Select(HeaderWords.Of(shape).Find).OfType<SheetColumn>().Distinct().Count();

    private static bool IsHeader(SheetShape shape, TableRow row)
    {
        var filled = row.Cells.Count(cell => cell.Value is not null);
        return filled > 0 && 2 * Matches(shape, row) > filled;
    }

    private static bool HasKey(SheetShape shape, List<TableRow> rows, int place)
    {
        var found = rows.Skip(place).Take(2).SelectMany(row => row.Cells).Select(cell => cell.Value as string).OfType<string>()
            .Select(HeaderWords.Of(shape).Find).OfType<SheetColumn>().ToHashSet();
        return shape.Kind is not null
            ? found.Any(column => column.Role is ColumnRole.Id || column.Property?.Domain is ValueDomain.Name)
            : found.Contains(shape.Find(ColumnRole.From)!) && found.Contains(shape.Find(ColumnRole.To)!);
    }

    private static Bilingual Headers(SheetShape shape) => new(
        $"“{shape.Chinese}”的标题有：{string.Join("、", shape.Columns.Select(column => column.Chinese))}。",
        $"The headers of {shape.English} are {string.Join(", ", shape.Columns.Select(column => column.English))}.");

    private static Bilingual HowToName { get; } = new(
        $"请把工作表（或 CSV 文件）命名为类别名，如“{SheetShape.All[0].Chinese}”“企业”，或用 --kind 指明；标题见 graph-seed template。",
        "Name the sheet (or CSV file) after its kind, such as 企业 or enterprises, or say --kind; graph-seed template shows the headers.");

    private static Bilingual Between(List<SheetShape> rivals) => new(
        $"可能是{string.Join("、", rivals.Take(6).Select(shape => shape.Chinese))}；请把工作表（或 CSV 文件）改为其中一个名称，或用 --kind 指明。",
        $"It may be {string.Join(", ", rivals.Take(6).Select(shape => shape.English))}: name the sheet (or CSV file) so, or say --kind.");
}
