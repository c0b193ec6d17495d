using Graph.Model;

namespace Graph.Seed.Tests;

/// <summary>What people do in spreadsheets, each understood, or refused with a sentence that helps.</summary>
public sealed class SpreadsheetHabitTests
{
    [Fact]
    public async Task A_title_above_the_headers_is_passed_over()
    {
        using var desk = await ClerkDesk.SetAsync();
        var answer = await desk.ApplyAsync("Sheet1", ["南通市重点企业情况表（2026年）"], [], ["名称", "区域", "企业地位", "出处"], ["新厂", "乙县", "骨干", "news"]);
        Assert.Equal((0, 1), (answer.Code, answer.NodesAdded));
        Assert.Equal(EnterpriseRole.Key, (await desk.NewEnterpriseAsync()).Role);
    }

    [Fact]
    public async Task A_merged_cell_counts_for_each_of_its_rows()
    {
        using var desk = await ClerkDesk.SetAsync();
        await desk.ApplyAsync("企业", ["名称", "区域", "出处"], ["新厂甲", "丙丁区", "news"], ["新厂乙", null, "news"], [new Merge("B2:B3")]);
        var graph = await desk.GraphAsync();
        Assert.All(graph.Nodes<Enterprise>().Where(firm => firm.Id.Slug is not ("fab" or "works")),
            firm => Assert.Equal(("丙丁区", true), (firm.Region, firm.IsLocal)));
        Assert.Equal(4, graph.Nodes<Enterprise>().Count);
    }

    [Fact]
    public async Task Blank_rows_between_and_below_are_nothing()
    {
        using var desk = await ClerkDesk.SetAsync();
        var answer = await desk.ApplyAsync("企业", ["名称", "出处"], ["新厂甲", "news"], [], [" ", "\u00A0"], ["新厂乙", "news"], [null, null], []);
        Assert.Equal((0, 2), (answer.Code, answer.NodesAdded));
        Assert.Empty(answer.Findings);
    }

    [Fact]
    public async Task Full_width_digits_are_digits()
    {
        using var desk = await ClerkDesk.SetAsync();
        await desk.ApplyAsync("项目", ["名称", "项目类别", "年份", "预算（元）", "出处"], ["新项目", "揭榜挂帅", "２０２５", "１，２００，０００", "news"]);
        var project = (await desk.GraphAsync()).Nodes<Project>().Single(project => project.Name == "新项目");
        Assert.Equal((2025, 1_200_000L), (project.Year, project.BudgetCny));
    }

    [Fact]
    public async Task Blanks_of_all_kinds_around_a_text_are_no_part_of_it()
    {
        using var desk = await ClerkDesk.SetAsync();
        await desk.ApplyAsync("企业", ["\u3000名称 ", "区域\u00A0", "出处"], ["\u00A0新厂\u3000", "\u200B乙县 ", " news"]);
        var firm = await desk.NewEnterpriseAsync();
        Assert.Equal(("新厂", "乙县"), (firm.Name, firm.Region));
    }

    [Fact]
    public async Task A_hidden_sheet_is_left_out_and_that_is_said()
    {
        using var desk = await ClerkDesk.SetAsync();
        var file = await desk.BookAsync("a.xlsx", ("企业", [["名称", "出处"], ["新厂", "news"]]), ("!技术", [["名称", "技术类别", "出处"], ["旧", "前瞻",
            "news"]]));
        var answer = await desk.ImportAsync(file);
        Assert.Equal((0, 1, "SEED217"), (answer.Code, answer.NodesAdded, answer.Finding.Code));
        Assert.Contains("Unhide", answer.Finding.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026年3月5日")]
    [InlineData("2026-3-5")]
    [InlineData("2026/03/05")]
    [InlineData("2026.3.5")]
    [InlineData("２０２６年３月５日")]
    [InlineData("20260305")]
    [InlineData(46086.0)]
    public async Task A_day_is_understood_however_it_is_written(object written)
    {
        using var desk = await ClerkDesk.SetAsync();
        var answer = await desk.ApplyAsync("企业", ["名称", "出处", "位置", "核对日期"], ["新厂", "news", "一", written]);
        Assert.True(answer.Code is 0, answer.Json.ToString());
        Assert.Equal(new Citation(NodeId.Parse("source:news"), "一", new(2026, 3, 5)),
            Assert.Single((await desk.NewEnterpriseAsync()).Citations));
        Assert.Equal(written is double, answer.Findings.Any(found => found.Code is "SEED219"));
    }

    [Fact]
    public async Task A_real_date_is_a_day()
    {
        using var desk = await ClerkDesk.SetAsync();
        await desk.ApplyAsync("企业", ["名称", "出处", "核对日期"], ["新厂", "news", new DateTime(2026, 3, 5, 0, 0, 0, DateTimeKind.Unspecified)]);
        Assert.Equal(new DateOnly(2026, 3, 5), Assert.Single((await desk.NewEnterpriseAsync()).Citations).CheckedOn);
    }

    [Theory]
    [InlineData("-")]
    [InlineData("/")]
    [InlineData("无")]
    [InlineData("——")]
    [InlineData("N/A")]
    public async Task Signs_for_nothing_are_nothing(string sign)
    {
        using var desk = await ClerkDesk.SetAsync();
        var answer = await desk.ApplyAsync("企业", ["名称", "区域", "企业地位", "别名", "证券代码", "研发的技术", "出处"], ["新厂", sign, sign, sign, sign, sign,
            "news"]);
        Assert.Equal((0, 0), (answer.Code, answer.EdgesAdded));
        var firm = await desk.NewEnterpriseAsync();
        Assert.Equal((null, null, null, 0), (firm.Region, firm.Role, firm.Ticker, firm.Aliases.Count));
    }

    [Theory]
    [InlineData("预算（万元）", 1200.0, 12_000_000)]
    [InlineData("预算(亿元)", 1.5, 150_000_000)]
    [InlineData("预算，万元", "1,200", 12_000_000)]
    [InlineData("预算（万元）", "1.5亿元", 150_000_000)]
    [InlineData("预算", "3,000万", 30_000_000)]
    [InlineData("预算", "¥25,000,000.00", 25_000_000)]
    [InlineData("budgetCny", "2千万元", 20_000_000)]
    public async Task Amounts_have_the_unit_of_the_cell_or_of_the_header(string header, object written, long yuan)
    {
        using var desk = await ClerkDesk.SetAsync();
        var answer = await desk.ApplyAsync("项目", ["名称", "项目类别", header, "出处"], ["新项目", "其他", written, "news"]);
        Assert.True(answer.Code is 0, answer.Json.ToString());
        Assert.Equal(yuan, (await desk.GraphAsync()).Nodes<Project>().Single(project => project.Name == "新项目").BudgetCny);
    }

    [Theory]
    [InlineData("约1.5亿")]
    [InlineData("50%")]
    [InlineData("一千多万")]
    public async Task An_amount_that_is_none_is_refused_with_an_example(string written)
    {
        using var desk = await ClerkDesk.SetAsync();
        var answer = await desk.ApplyAsync("项目", ["名称", "项目类别", "预算", "出处"], ["新项目", "其他", written, "news"]);
        Assert.Equal((1, "SEED206", "C2", written), (answer.Code, answer.Finding.Code, answer.Finding.Cell, answer.Finding.Value));
        Assert.Contains("1.5亿元", answer.Finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_amount_without_its_unit_is_asked_about()
    {
        using var desk = await ClerkDesk.SetAsync();
        var answer = await desk.ApplyAsync("项目", ["名称", "项目类别", "预算", "出处"], ["新项目", "其他", 1200.0, "news"]);
        Assert.Equal((0, "SEED218"), (answer.Code, answer.Finding.Code));
    }

    [Fact]
    public async Task Line_breaks_part_the_items_of_a_list_and_are_nothing_within_a_name()
    {
        using var desk = await ClerkDesk.SetAsync();
        await desk.ApplyAsync("企业", ["名称", "别名", "所在\n环节", "出处"], ["江苏\n新厂", "甲厂\n乙厂；丙厂、丁厂", "材料\n晶圆", "news"]);
        var firm = await desk.NewEnterpriseAsync();
        Assert.Equal(("江苏新厂", "甲厂,乙厂,丙厂,丁厂"), (firm.Name, string.Join(',', firm.Aliases)));
        Assert.Equal(["segment:materials", "segment:wafers"], (await desk.GraphAsync()).AllEdges().OfType<OperatesIn>()
            .Where(edge => edge.From == firm.Id).Select(edge => edge.To.ToString()));
    }

    [Fact]
    public async Task Two_rows_of_headers_are_read_as_one()
    {
        using var desk = await ClerkDesk.SetAsync();
        var answer = await desk.ApplyAsync("企业", ["基本情况", null, "关系", "出处"], ["名称", "区域", "研发的技术", null], ["新厂", "乙县", "光刻胶", "news"]);
        Assert.Equal((0, 1), (answer.Code, answer.NodesAdded));
        Assert.Equal("乙县", (await desk.NewEnterpriseAsync()).Region);
    }

    [Fact]
    public async Task Sums_and_remarks_below_the_table_are_left_out_and_that_is_said()
    {
        using var desk = await ClerkDesk.SetAsync();
        var answer = await desk.ApplyAsync("企业", ["名称", "区域", "出处"], ["新厂", "乙县", "news"], ["合 计", "1", null], ["注：以上数据截至2026年6月。"]);
        Assert.Equal((0, 1), (answer.Code, answer.NodesAdded));
        Assert.Equal(["SEED216", "SEED216"], answer.Findings.Select(found => found.Code));
    }

    [Fact]
    public async Task Headers_that_come_again_on_each_page_are_no_rows()
    {
        using var desk = await ClerkDesk.SetAsync();
        var answer = await desk.ApplyAsync("企业", ["名称", "区域", "出处"], ["新厂甲", "乙县", "news"], ["名称", "区域", "出处"], ["新厂乙", "乙县", "news"]);
        Assert.Equal((0, 2), (answer.Code, answer.NodesAdded));
    }

    [Fact]
    public async Task Columns_may_have_any_order_and_strangers_among_them_are_named()
    {
        using var desk = await ClerkDesk.SetAsync();
        var answer = await desk.ApplyAsync("企业", ["序号", "出处", "联系电话", "企业名称", "区域名"], [1, "news", "0513-1", "新厂", "乙县"]);
        Assert.Equal((0, 1), (answer.Code, answer.NodesAdded));
        Assert.Equal([("SEED203", "C1"), ("SEED203", "E1")], answer.Findings.Select(found => (found.Code, found.Cell!)));
        Assert.Contains("区域", answer.Findings[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_column_that_is_there_twice_is_refused()
    {
        using var desk = await ClerkDesk.SetAsync();
        var answer = await desk.ApplyAsync("企业", ["名称", "区域", "区域", "出处"], ["新厂", "乙县", "丙丁区", "news"]);
        Assert.Equal((1, "SEED204", "C1"), (answer.Code, answer.Finding.Code, answer.Finding.Cell));
    }

    [Fact]
    public async Task A_formula_that_failed_is_refused()
    {
        using var desk = await ClerkDesk.SetAsync();
        var answer = await desk.ApplyAsync("企业", ["名称", "区域", "出处"], ["新厂", "#N/A", "news"]);
        Assert.Equal((1, "SEED214", "B2"), (answer.Code, answer.Finding.Code, answer.Finding.Cell));
    }

    [Fact]
    public async Task A_year_is_a_year_however_it_is_written()
    {
        using var desk = await ClerkDesk.SetAsync();
        await desk.ApplyAsync("项目", ["名称", "项目类别", "年份", "出处"], ["甲", "其他", 2025.0, "news"], ["乙", "其他", "2025年", "news"], ["丙", "其他",
            "2025年3月", "news"],
            ["丁", "其他", new DateTime(2025, 3, 1, 0, 0, 0, DateTimeKind.Unspecified), "news"]);
        Assert.All((await desk.GraphAsync()).Nodes<Project>().Where(project => project.Id.Slug != "project"), project =>
            Assert.Equal(2025, project.Year));
        var answer = await desk.ApplyAsync("项目", ["名称", "项目类别", "年份", "出处"], ["戊", "其他", "25", "news"], ["己", "其他", "2099", "news"]);
        Assert.Equal(["SEED206", "SEED018"], answer.Findings.Select(found => found.Code));
    }

    [Theory]
    [InlineData("龙头", EnterpriseRole.Leader)]
    [InlineData("链主", EnterpriseRole.Leader)]
    [InlineData("龙头企业", EnterpriseRole.Leader)]
    [InlineData("骨幹", EnterpriseRole.Key)]
    [InlineData("participant", EnterpriseRole.Participant)]
    public async Task Words_of_a_list_are_understood_in_both_languages_and_scripts(string written, EnterpriseRole role)
    {
        using var desk = await ClerkDesk.SetAsync();
        await desk.ApplyAsync("企业", ["名称", "企业地位", "出处"], ["新厂", written, "news"]);
        Assert.Equal(role, (await desk.NewEnterpriseAsync()).Role);
    }

    [Fact]
    public async Task A_word_that_is_not_in_the_list_is_refused_with_the_list()
    {
        using var desk = await ClerkDesk.SetAsync();
        var answer = await desk.ApplyAsync("企业", ["名称", "企业地位", "出处"], ["新厂", "大型", "news"]);
        Assert.Equal((1, "SEED207", "B2", "大型"), (answer.Code, answer.Finding.Code, answer.Finding.Cell, answer.Finding.Value));
        Assert.Contains("龙头", answer.Finding.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gb18030", ",", "重点单位名单\n", "名称,区域,出处\n新厂股份,乙县,news\n")]
    [InlineData("gb18030", "\t", "", "名称\t区域\t出处\n新厂股份\t乙县\tnews\n")]
    [InlineData("utf-8", ";", "", "\uFEFF名称;区域;出处\n新厂股份;乙县;news\n")]
    [InlineData("utf-16", ",", "", "\uFEFF名称,区域,出处\n新厂股份,乙县,news\n")]
    public async Task Text_files_have_many_encodings_and_separators(string encoding, string separator, string title, string text)
    {
        using var desk = await ClerkDesk.SetAsync();
        Assert.Contains(separator, text, StringComparison.Ordinal);
        var answer = await desk.ImportAsync(desk.Text("企业.csv", title + text, encoding), "--apply");
        Assert.True(answer.Code is 0, answer.Json.ToString());
        Assert.Equal(("新厂股份", "乙县"), ((await desk.NewEnterpriseAsync()).Name, (await desk.NewEnterpriseAsync()).Region));
    }

    [Fact]
    public async Task A_file_in_Big5_has_traditional_headers_and_names()
    {
        using var desk = await ClerkDesk.SetAsync();
        var text = "企業名稱,所屬區域,研發的技術,出處\n臺灣新廠股份有限公司,新竹市,光刻膠,新聞\n";
        var answer = await desk.ImportAsync(desk.Text("企業.csv", text, "big5"), "--apply");
        Assert.True(answer.Code is 0, answer.Json.ToString());
        Assert.Equal("臺灣新廠股份有限公司", (await desk.NewEnterpriseAsync()).Name);
        Assert.Equal(1, answer.EdgesAdded);
    }

    [Fact]
    public async Task A_sheet_that_tells_nothing_is_asked_about()
    {
        using var desk = await ClerkDesk.SetAsync();
        var file = await desk.BookAsync("a.xlsx", ("Sheet1", [["名称", "备注"], ["新厂", "好"]]));
        var answer = await desk.ImportAsync(file);
        Assert.Contains("SEED201", answer.Findings.Select(found => found.Code));
        Assert.Contains("--kind", answer.Findings.First(found => found.Code is "SEED201").Text, StringComparison.Ordinal);
        Assert.Equal((0, 1), (await desk.ImportAsync(file, "--kind", "企业", "--source", "公报; 局; https://example.org; 2026") is var named
            ? (named.Code, named.NodesAdded - 1) : default));
    }

    [Fact]
    public async Task A_text_that_a_spreadsheet_would_run_is_a_text()
    {
        using var desk = await ClerkDesk.SetAsync();
        await desk.ImportAsync(desk.Text("企业.csv", "名称,备注,出处\n新厂,\"\"\"=HYPERLINK(1)\"\"\",news\n"), "--apply");
        Assert.Equal("=HYPERLINK(1)", (await desk.NewEnterpriseAsync()).Note);
    }

    [Theory]
    [InlineData("broken.xlsx", "no workbook")]
    [InlineData("企业.csv", "名称,出处\n\"新厂,news\n")]
    public async Task A_damaged_file_is_refused_and_what_to_do_is_said(string name, string text)
    {
        using var desk = await ClerkDesk.SetAsync();
        var answer = await desk.ImportAsync(desk.Text(name, text));
        Assert.Equal(1, answer.Code);
        Assert.Contains(answer.Findings, found => found.Code is "SEED200" or "SEED205" or "SEED211");
    }
}
