using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Graph.Model;
using Graph.Seed.Tables;

namespace Graph.Seed.Tests;

/// <summary>What a clerk does wrong, and how the marked copy of the workbook helps to mend it.</summary>
public sealed class ClerkMistakeTests
{
    private static readonly object?[][] _table =
    [
        ["名称", "区域", "企业地位", "所在环节", "母公司", "研发的技术", "出处", "核对日期"],
        ["新厂一", "乙县", "大型企业", "晶圆", null, null, "news", null],
        ["新厂二", "乙县", null, "晶元", null, null, "news", null],
        ["新厂三", "乙县", null, "光刻胶", null, null, "news", null],
        ["新厂四", "乙县", null, null, null, "光克胶", "news", null],
        ["新厂五", "乙县", null, null, null, null, null, null],
        [null, "乙县", null, "材料", null, null, "news", null],
        ["新厂七", "乙县", null, null, null, null, "news", "3月5日"],
        ["新厂八", "乙县", null, null, "晶圆厂、分厂", null, "news", null],
        ["新厂九", "乙县", "#N/A", null, null, null, "news", null],
        ["新厂一", "丙丁区", null, null, null, null, "news", null],
        ["新厂十", "甲市乙县", null, null, null, null, "news", null],
        ["甲市晶圆厂有限公司", "乙县", null, null, null, null, "news", null],
    ];

    private static readonly (string Cell, string Code, string Mended)[] _mistakes =
    [
        ("C2", "SEED207", "骨干"), ("D3", "SEED208", "晶圆"), ("D4", "SEED210", "材料"), ("F5", "SEED208", "光刻胶"), ("G6", "SEED211", "新闻"),
        ("A7", "SEED205", "新厂六"), ("H8", "SEED206", "2026-03-05"), ("E9", "SEED221", "晶圆厂"), ("C10", "SEED214", "参与"),
        ("B11", "SEED213", "乙县"), ("B12", "SEED103", "乙县"), ("A13", "SEED212", "晶圆厂"),
    ];

    [Theory]
    [InlineData("园区公告；乙县管委会；ftp://example.org/a；2026-01-02；官方文件", "ftp://example.org/a")]
    [InlineData("园区公告；乙县管委会；2026-13-01；官方文件", "2026-13-01")]
    [InlineData("园区公告；乙县管委会；丙丁区政府；2026-01-02", "丙丁区政府")]
    public async Task No_part_of_the_line_of_a_source_is_lost(string source, string unread)
    {
        using var desk = await ClerkDesk.SetAsync();
        var file = await desk.BookAsync("名单.xlsx", ("企业", [["名称", "区域", "出处"], ["新厂一", "乙县", source]]));
        var answer = await desk.ImportAsync(file, "--apply");
        Assert.Equal((1, "SEED225", "C2"), (answer.Code, answer.Finding.Code, answer.Finding.Cell));
        Assert.Contains(unread, answer.Finding.Text, StringComparison.Ordinal);
        Assert.Equal(2, (await SeedRunner.RunAsync("import", file, "--to", desk.Store, "--source", source)).Code);
    }

    [Fact]
    public async Task Each_mistake_is_told_at_its_cell_and_the_marked_copy_is_imported_once_they_are_mended()
    {
        using var desk = await ClerkDesk.SetAsync();
        var (file, report) = (await desk.BookAsync("名单.xlsx", ("企业", _table)), desk["错误.xlsx"]);
        var answer = await desk.ImportAsync(file, "--report", report, "--apply");
        Assert.Equal(_mistakes.Select(mistake => (mistake.Code, mistake.Cell)), answer.Findings.Select(found => (found.Code, found.Cell!))
            .OrderBy(found => int.Parse(found.Item2[1..], null)));
        var rows = TableFile.Open(report, CancellationToken.None)[0].Rows().ToList();
        Assert.All(_mistakes, mistake => Assert.Contains(mistake.Cell, (string)rows[int.Parse(mistake.Cell[1..], null) - 1][8].Value!,
            StringComparison.Ordinal));

        Mend(report);
        Mend(report, "C2", "大型");
        var second = await desk.ImportAsync(report, "--report", desk["错误2.xlsx"]);
        Assert.Equal("C2", second.Finding.Cell);
        Assert.Equal(["C2"], Marked(desk["错误2.xlsx"])); // what was mended is marked no more

        Mend(report, "C2", "骨干");
        var mended = await desk.ImportAsync(report, "--apply");
        Assert.Equal((0, 10), (mended.Code, mended.NodesAdded));
        Assert.Empty(mended.Findings);
        Assert.Equal(EnterpriseRole.Key, (await desk.GraphAsync()).Nodes<Enterprise>().Single(firm => firm.Name == "新厂一").Role);
    }

    [Fact]
    public async Task Every_probable_double_is_named_and_a_change_of_a_name_is_told()
    {
        using var desk = await ClerkDesk.SetAsync();
        await desk.ApplyAsync("企业", ["标识", "名称", "出处"], ["one", "江苏通富微电子股份有限公司", "news"], ["two", "上海通富微电子有限公司", "news"]);
        var answer = await desk.ApplyAsync("企业", ["标识", "名称", "出处"], [null, "通富微电子有限公司", "news"], ["one", "通富微电子股份有限公司", "news"]);
        Assert.Equal([("SEED212", "B2"), ("SEED224", "B3")], answer.Findings.Select(found => (found.Code, found.Cell!)));
        Assert.Contains("(one)", answer.Findings[0].Text, StringComparison.Ordinal);
        Assert.Contains("(two)", answer.Findings[0].Text, StringComparison.Ordinal);
        Assert.Contains("江苏通富微电子股份有限公司", answer.Findings[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_left_out_below_the_table_is_left_out_of_the_marked_copy_too()
    {
        using var desk = await ClerkDesk.SetAsync();
        var file = await desk.BookAsync("名单.xlsx", ("企业", [["标识", "名称", "出处"], [null, "新厂", null], ["填表人：王五"], ["合计", "1"]]));
        var report = desk["错误.xlsx"];
        var first = await desk.ImportAsync(file, "--report", report);
        Assert.Equal(["SEED211", "SEED216", "SEED216"], first.Findings.Select(found => found.Code));
        var again = await desk.ImportAsync(report);
        Assert.Equal(first.Findings.Select(found => (found.Code, found.Cell)), again.Findings.Select(found => (found.Code, found.Cell)));
    }

    private static void Mend(string report)
    {
        foreach (var (address, _, text) in _mistakes)
            Mend(report, address, text);
    }

    private static void Mend(string report, string address, string text)
    {
        using var book = SpreadsheetDocument.Open(report, isEditable: true);
        var cell = Cells(book).First(cell => cell.CellReference == address);
        cell.RemoveAllChildren();
        (cell.DataType, cell.CellValue) = (CellValues.String, new(text));
    }

    /// <summary>The cells that have a colour, and those that the last column of a row names.</summary>
    private static IEnumerable<string> Marked(string report)
    {
        using var book = SpreadsheetDocument.Open(report, isEditable: false);
        var formats = book.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ToList();
        var coloured = Cells(book).Where(cell => formats[(int)(cell.StyleIndex?.Value ?? 0)].FillId?.Value > 0)
            .Select(cell => cell.CellReference!.Value!);
        var named = TableFile.Open(report, CancellationToken.None)[0].Rows().Skip(1).Select(row => row[8].Value as string).OfType<string>()
            .Select(text => text.Split('：')[0]);
        return coloured.Union(named).ToList();
    }

    private static IEnumerable<Cell> Cells(SpreadsheetDocument book) =>
        book.WorkbookPart!.WorksheetParts.First().Worksheet!.Descendants<Cell>();
}
