using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Graph.Model;

namespace Graph.Seed.Tests;

/// <summary>What people do with whole tables and files, each understood, or refused with a sentence that helps.</summary>
public sealed class WorkbookHabitTests
{
    [Theory]
    [InlineData("同上")]
    [InlineData("〃")]
    [InlineData("\"")]
    public async Task A_sign_for_the_same_as_above_is_the_value_above(string sign)
    {
        using var desk = await ClerkDesk.SetAsync();
        var answer = await desk.ApplyAsync("企业", ["名称", "区域", "所在环节", "出处"], ["新厂甲", "丙丁区", "材料、晶圆", "news"], ["新厂乙", sign, sign, sign],
            [], ["新厂丙", sign, null, sign]);
        Assert.True(answer.Code is 0, answer.Json.ToString());
        Assert.Equal((3, 4), (answer.NodesAdded, answer.EdgesAdded));
        Assert.All((await desk.GraphAsync()).Nodes<Enterprise>().Where(firm => firm.Name.StartsWith("新厂", StringComparison.Ordinal)),
            firm => Assert.Equal("丙丁区", firm.Region));
    }

    [Fact]
    public async Task The_same_as_above_without_a_row_above_is_refused()
    {
        using var desk = await ClerkDesk.SetAsync();
        var answer = await desk.ApplyAsync("企业", ["名称", "区域", "出处"], ["新厂", "同上", "news"]);
        Assert.Equal((1, "SEED206", "B2", "同上"), (answer.Code, answer.Finding.Code, answer.Finding.Cell, answer.Finding.Value));
        Assert.Contains("no row above", answer.Finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_formula_counts_as_what_it_gave()
    {
        using var desk = await ClerkDesk.SetAsync();
        await desk.ApplyAsync("企业", ["名称", "区域", "出处"], [new Computed("\"新\"&\"厂\"", "新厂"), "乙县", "news"]);
        Assert.Equal("新厂", (await desk.NewEnterpriseAsync()).Name);
    }

    [Theory]
    [InlineData("<c r=\"B2\" t=\"e\"><f>NA()</f><v>#N/A</v></c>", "#N/A")]
    [InlineData("<c r=\"B2\" t=\"e\"><v>#REF!</v></c>", "#REF!")]
    [InlineData("<c r=\"B2\"><f>A1</f></c>", "=A1")]
    [InlineData("<c r=\"B2\"><f>A1</f><v/></c>", "=A1")]
    public async Task A_formula_without_a_value_is_refused(string cell, string shown)
    {
        using var desk = await ClerkDesk.SetAsync();
        var book = await desk.BookAsync("企业.xlsx", ("企业", [["名称", "区域", "出处"], ["新厂", "PLACE", "news"]]));
        await ClerkDesk.ChangeSheetAsync(book, text => CellAround("PLACE").Replace(text, cell));
        var answer = await desk.ImportAsync(book, "--apply");
        Assert.Equal((1, "SEED214", "B2", shown), (answer.Code, answer.Finding.Code, answer.Finding.Cell, answer.Finding.Value));
    }

    [Fact]
    public async Task A_formula_that_gave_an_empty_text_is_an_empty_cell()
    {
        using var desk = await ClerkDesk.SetAsync();
        var book = await desk.BookAsync("企业.xlsx", ("企业", [["名称", "区域", "出处"], ["新厂", "PLACE", "news"]]));
        var cell = "<c r=\"B2\" t=\"str\"><f>\"\"</f><v></v></c>";
        await ClerkDesk.ChangeSheetAsync(book, text => CellAround("PLACE").Replace(text, cell));
        var answer = await desk.ImportAsync(book, "--apply");
        Assert.True(answer.Code is 0, answer.Json.ToString());
        Assert.Null((await desk.NewEnterpriseAsync()).Region);
    }

    private static Regex CellAround(string text) => new($"<c [^>]*>((?!</c>).)*{text}.*?</c>");

    [Fact]
    public async Task A_percentage_is_no_amount_and_is_shown_as_it_is_seen()
    {
        using var desk = await ClerkDesk.SetAsync();
        var answer = await desk.ApplyAsync("项目", ["名称", "项目类别", "预算（万元）", "出处"], ["新项目", "其他", new Percent(0.35), "news"]);
        Assert.Equal((1, "SEED206", "C2", "35%"), (answer.Code, answer.Finding.Code, answer.Finding.Cell, answer.Finding.Value));
        Assert.Contains("1.5亿元", answer.Finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_may_begin_anywhere_on_the_sheet()
    {
        using var desk = await ClerkDesk.SetAsync();
        var answer = await desk.ApplyAsync("企业", [], [], [null, null, "名称", "区域", null, "出处"], [null, null, "新厂", "乙县", null, "news"]);
        Assert.Equal((0, 1), (answer.Code, answer.NodesAdded));
        Assert.Empty(answer.Findings);
    }

    [Fact]
    public async Task Names_are_found_whatever_their_brackets_blanks_and_widths()
    {
        using var desk = await ClerkDesk.SetAsync();
        await desk.ApplyAsync("企业", ["名称", "出处"], ["新厂（乙县）有限公司", "news"]);
        var answer = await desk.ApplyAsync("产学研合作", ["名称", "合作类别", "主题", "参与方", "技术", "出处"],
            ["新合作", "创新联合体", "光刻", "新厂(乙县) 有限公司；大 学", "ＰＲ，１", "news"]);
        Assert.True(answer.Code is 0, answer.Json.ToString());
        Assert.Equal(3, answer.EdgesAdded);
    }

    [Fact]
    public async Task A_list_that_ends_with_and_others_is_refused_with_the_name_that_was_meant()
    {
        using var desk = await ClerkDesk.SetAsync();
        var answer = await desk.ApplyAsync("企业", ["名称", "研发的技术", "出处"], ["新厂", "树脂、光刻胶等", "news"]);
        Assert.Equal((1, "SEED208", "B2"), (answer.Code, answer.Finding.Code, answer.Finding.Cell));
        Assert.Contains("光刻胶 (resist)", answer.Finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_that_a_filter_hides_are_read_and_that_is_said()
    {
        using var desk = await ClerkDesk.SetAsync();
        var file = await desk.BookAsync("a.xlsx", ("企业", [["名称", "出处"], ["新厂甲", "news"], ["新厂乙", "news"]]));
        Hide(file, row: 3);
        var answer = await desk.ImportAsync(file);
        Assert.Equal((0, 2, "SEED223"), (answer.Code, answer.NodesAdded, answer.Finding.Code));
        Assert.Contains("Delete rows", answer.Finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_county_may_have_a_sheet_of_its_own()
    {
        using var desk = await ClerkDesk.SetAsync();
        object?[][] rows(string name) => [["企业名称", "企业地位", "研发的技术", "出处"], [name, "骨干", "光刻胶", "news"]];
        var answer = await desk.ImportAsync(await desk.BookAsync("重点名单.xlsx", ("乙县", rows("新厂甲")), ("丙丁区", rows("新厂乙"))));
        Assert.Equal((0, 2), (answer.Code, answer.NodesAdded));
    }

    [Fact]
    public async Task A_county_with_the_name_of_its_city_is_asked_about_at_its_cell()
    {
        using var desk = await ClerkDesk.SetAsync();
        var answer = await desk.ApplyAsync("企业", ["名称", "区域", "出处"], ["新厂", "甲市乙县", "news"]);
        Assert.Equal((0, "SEED103", "B2", "甲市乙县"), (answer.Code, answer.Finding.Code, answer.Finding.Cell, answer.Finding.Value));
    }

    [Fact]
    public async Task A_workbook_under_the_name_of_a_text_is_read()
    {
        using var desk = await ClerkDesk.SetAsync();
        var file = await desk.BookAsync("企业.csv", ("企业", [["名称", "出处"], ["新厂", "news"]]));
        Assert.Equal((0, 1), (await desk.ImportAsync(file) is var answer ? (answer.Code, answer.NodesAdded) : default));
    }

    /// <summary>The first bytes of a package: its kind stands in its first part, which is not compressed.</summary>
    private const string OpenDocument = "PK\u0003\u0004\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\b\0\0\0"
        + "mimetypeapplication/vnd.oasis.opendocument.spreadsheet";

    [Theory]
    [InlineData("企业.xls", "<html><table><tr><td>名称</td></tr></table></html>", "web page")]
    [InlineData("企业.xlsx", "名称,出处\n新厂,news\n", "web page or a text")]
    [InlineData("企业.pdf", "%PDF-1.7 企业", "not supported")]
    [InlineData("企业.zip", "PK\u0003\u0004....", "no workbook")]
    [InlineData("企业.ods", OpenDocument, "OpenDocument file")]
    [InlineData("企业.xlsx", OpenDocument, "OpenDocument file")]
    [InlineData("企业.dat", "名称\0出处", "not supported")]
    public async Task A_file_that_is_no_table_is_refused_with_what_to_do(string name, string text, string reason)
    {
        using var desk = await ClerkDesk.SetAsync();
        var answer = await desk.ImportAsync(desk.Text(name, text), "--report", desk["errors.xlsx"]);
        Assert.Equal((1, "SEED200"), (answer.Code, answer.Finding.Code));
        Assert.Contains(reason, answer.Finding.Text, StringComparison.Ordinal);
        Assert.Contains("save it as .xlsx", answer.Finding.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("名称,区域,备注,出处\n新厂甲,乙县,\"未闭合,news\n新厂乙,乙县,,news\n", 2)]
    [InlineData("名称,出处,备注\n新厂甲,news,\n新厂乙,news,\"未闭合\n新厂丙,\"news\",\n新厂丁,news,\n", 3)]
    [InlineData("名称,备注,出处\n新厂甲,8\" 晶圆,news\n新厂乙,12\" 晶圆,news\n", 2)]
    [InlineData("名称,备注,出处\n新厂甲,\"一行\n8\"\" 晶圆\",news\n新厂乙,12\" 晶圆,news\n", 4)]
    public async Task A_quotation_mark_that_swallows_rows_is_refused_with_its_line(string text, int line)
    {
        using var desk = await ClerkDesk.SetAsync();
        var answer = await desk.ImportAsync(desk.Text("企业.csv", text), "--apply");
        Assert.Equal((1, "SEED200"), (answer.Code, answer.Finding.Code));
        Assert.Contains($"line {line} is not closed", answer.Finding.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("名称,区域,出处\n新厂股份,\"乙县\",\"news\"\n")]
    [InlineData("名称,备注,出处\n新厂股份,\"甲,乙\n丙\"\"丁\"\"\",news\n")]
    [InlineData("名称,备注,出处\n新厂股份,所谓\"示范\"企业,news\n")]
    [InlineData("名称, 备注, 出处\n新厂股份, \"甲,乙\" , news\n")]
    [InlineData("名称,备注,出处\n新厂股份,\"\",news")]
    public async Task Quotation_marks_that_swallow_nothing_are_read(string text)
    {
        using var desk = await ClerkDesk.SetAsync();
        var answer = await desk.ImportAsync(desk.Text("企业.csv", text), "--apply");
        Assert.True(answer.Code is 0, answer.Json.ToString());
        Assert.Equal("新厂股份", (await desk.NewEnterpriseAsync()).Name);
    }

    /// <summary>The file was written by LibreOffice, with another sheet before this one.</summary>
    [Fact]
    public async Task A_formula_that_gave_an_error_is_refused_in_the_former_format_too()
    {
        using var desk = await ClerkDesk.SetAsync();
        var answer = await desk.ImportAsync(Path.Combine(AppContext.BaseDirectory, "Importing", "formulas.xls"), "--kind", "企业");
        Assert.Equal(1, answer.Code);
        Assert.Equal(["B2 #N/A", "B3 #DIV/0!", "B5 #VALUE!"], answer.Findings.Where(finding => finding.Code is "SEED214")
            .Select(finding => $"{finding.Cell} {finding.Value}"));
    }

    [Fact]
    public async Task A_workbook_with_a_password_is_refused_with_what_to_do()
    {
        using var desk = await ClerkDesk.SetAsync();
        var answer = await desk.ImportAsync(Path.Combine(AppContext.BaseDirectory, "Importing", "password.xls"));
        Assert.Equal((1, "SEED200"), (answer.Code, answer.Finding.Code));
        Assert.Contains("remove a password first", answer.Finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_marked_copy_never_replaces_the_file_itself()
    {
        using var desk = await ClerkDesk.SetAsync();
        var file = desk.Text("企业.csv", "名称,企业地位,出处\n新厂,大型,news\n");
        Assert.Equal(Graph.Seed.Output.ExitCode.Usage,
            (await SeedRunner.RunAsync("import", file, "--to", desk.Store, "--report", file)).Code);
        Assert.Contains("大型", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
    }

    private static void Hide(string path, uint row)
    {
        using var book = SpreadsheetDocument.Open(path, isEditable: true);
        var rows = book.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Row>().ToList();
        rows[(int)row - 1].Hidden = true;
    }
}
