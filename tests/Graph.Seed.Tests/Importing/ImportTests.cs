using Graph.Model;
using Graph.Seed.Output;
using Graph.Seed.Sheets;
using Graph.Seed.Tables;

namespace Graph.Seed.Tests;

/// <summary>What an import does to a store, and what it says.</summary>
public sealed class ImportTests
{
    [Fact]
    public async Task Imports_at_the_same_moment_tell_each_what_it_added()
    {
        using var desk = await ClerkDesk.SetAsync();
        var books = await Task.WhenAll(Enumerable.Range(0, 4).Select(number =>
            desk.BookAsync($"{number}.xlsx", ("企业", [["名称", "出处"], [$"新厂{number}", "news"]]))));
        var answers = await Task.WhenAll(books.Select(book => Task.Run(() => desk.ImportAsync(book, "--apply"))));
        Assert.All(answers, answer => Assert.Equal((0, 1), (answer.Code, answer.NodesAdded)));
        Assert.Equal(4, (await desk.GraphAsync()).Nodes<Enterprise>().Count(firm => firm.Name.StartsWith("新厂", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("南通新材料", "nan-tong-xin-cai-liao")]
    [InlineData("无锡长江重工", "wu-xi-")]
    public async Task An_id_is_made_of_the_usual_sounds_of_a_name(string name, string start)
    {
        using var desk = await ClerkDesk.SetAsync();
        await desk.ApplyAsync("企业", ["名称", "出处"], [name, "news"]);
        Assert.StartsWith(start, (await desk.NewEnterpriseAsync()).Id.Slug, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_apply_nothing_is_written()
    {
        using var desk = await ClerkDesk.SetAsync();
        var before = await File.ReadAllBytesAsync(desk.Store);
        var file = await desk.BookAsync("a.xlsx", ("企业", [["名称", "区域", "出处"], ["新厂", "乙县", "news"], ["晶圆厂", null, "news"]]));
        var answer = await desk.ImportAsync(file, "--rows");
        Assert.Equal((0, 1, false), (answer.Code, answer.NodesAdded, answer.Json.GetProperty("changed").GetBoolean()));
        Assert.Equal(before, await File.ReadAllBytesAsync(desk.Store));
        var rows = answer.Json.GetProperty("rows").EnumerateArray().Select(row => row.GetString()!).ToList();
        Assert.StartsWith("a.xlsx[企业]!2:2\tadded\tenterprise:", rows[0], StringComparison.Ordinal);
        Assert.Equal("a.xlsx[企业]!3:3\tas it was\tenterprise:fab\t晶圆厂", rows[1]);
    }

    [Fact]
    public async Task A_row_of_a_relation_tells_of_the_relation_and_not_of_its_entry()
    {
        using var desk = await ClerkDesk.SetAsync();
        object?[] headers = ["企业", "研发的技术", "状态", "出处"];
        await desk.ApplyAsync("关系·研发", headers, ["晶圆厂", "光刻胶", "计划", "news"], ["晶圆厂", "树脂", "计划", "news"]);
        var file = await desk.BookAsync("a.xlsx", ("企业", [["名称", "别名", "出处"], ["晶圆厂", "又名", "news"]]),
            ("关系·研发", [headers, ["晶圆厂", "光刻胶", "计划", "news"], ["晶圆厂", "树脂", "已确立", "news"]]));
        var rows = (await desk.ImportAsync(file, "--rows")).Json.GetProperty("rows").EnumerateArray()
            .Select(row => row.GetString()!.Split('\t')[1]).ToList();
        Assert.Equal(["as it was", "changed: status"], rows[1..]);
        Assert.StartsWith("changed: aliases", rows[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_import_of_the_same_file_changes_nothing()
    {
        using var desk = await ClerkDesk.SetAsync();
        object?[][] rows = [["名称", "别名", "所在环节", "研发的技术", "依托单位", "出处", "位置"], ["新厂", "甲、乙", "材料、晶圆", "光刻胶", null, "news", "一"]];
        Assert.True((await desk.ApplyAsync("企业", rows)).Json.GetProperty("changed").GetBoolean());
        var second = await desk.ApplyAsync("企业", rows);
        Assert.Equal((0, 0, 0, false), (second.NodesAdded, second.NodesChanged, second.EdgesAdded,
            second.Json.GetProperty("changed").GetBoolean()));
    }

    [Fact]
    public async Task An_entry_is_known_by_id_name_or_short_name_and_keeps_what_the_row_leaves_empty()
    {
        using var desk = await ClerkDesk.SetAsync();
        await desk.ApplyAsync("企业", ["标识", "名称", "企业地位", "证券代码", "出处"], ["fab", null, null, "SH:600001", "plan"], [null, "晶圆厂", "骨干",
            null, "plan"]);
        var fab = Assert.Single((await desk.GraphAsync()).Nodes<Enterprise>(), firm => firm.Id.Slug is not "works");
        Assert.Equal(("晶圆厂", "SH:600001", EnterpriseRole.Key, "乙县"), (fab.Name, fab.Ticker, fab.Role, fab.Region));
        Assert.Equal(["source:news", "source:plan"], fab.Citations.Select(citation => citation.Source.ToString()));
    }

    [Fact]
    public async Task What_follows_from_an_entry_follows_from_it_after_an_import()
    {
        using var desk = await ClerkDesk.SetAsync();
        await desk.ApplyAsync("企业", ["名称", "企业地位", "区域", "出处"], ["晶圆厂", "骨干", "上海", "plan"]);
        var graph = await desk.GraphAsync();
        Assert.False(Assert.Single(graph.Nodes<Enterprise>(), firm => firm.Id.Slug is not "works").IsLocal);
        var edge = Assert.Single(graph.AllEdges().OfType<OperatesIn>());
        Assert.Equal((EnterpriseRole.Key, 2), (edge.Role, edge.Citations.Count));
    }

    [Fact]
    public async Task A_part_in_a_segment_that_a_row_states_stays_when_the_part_in_the_industry_changes()
    {
        using var desk = await ClerkDesk.SetAsync();
        await desk.ApplyAsync("关系·从事", ["企业", "环节", "环节地位", "出处"], ["晶圆厂", "晶圆", "参与", "plan"], ["晶圆厂", "材料", null, "plan"]);
        await desk.ApplyAsync("企业", ["名称", "企业地位", "出处"], ["晶圆厂", "骨干", "plan"]);
        var edges = (await desk.GraphAsync()).AllEdges().OfType<OperatesIn>().OrderBy(edge => edge.To);
        Assert.Equal([EnterpriseRole.Key, EnterpriseRole.Participant], edges.Select(edge => edge.Role));
    }

    [Fact]
    public async Task A_name_that_is_almost_known_is_refused_with_candidates()
    {
        using var desk = await ClerkDesk.SetAsync();
        var answer = await desk.ApplyAsync("企业", ["名称", "研发的技术", "所在环节", "出处"], ["新厂", "光刻膠水", "光刻胶", "新聞"]);
        Assert.Equal([("SEED208", "B2"), ("SEED210", "C2")], answer.Findings.Select(found => (found.Code, found.Cell!)));
        Assert.Contains("光刻胶 (resist)", answer.Findings[0].Text, StringComparison.Ordinal);
        Assert.Contains("technology", answer.Findings[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_of_several_is_refused_with_their_ids()
    {
        using var desk = await ClerkDesk.SetAsync();
        await desk.ApplyAsync("企业", ["标识", "名称", "别名", "出处"], ["one", "新厂甲", "新厂", "news"], ["two", "新厂乙", "新厂", "news"]);
        var answer = await desk.ApplyAsync("产学研合作", ["名称", "合作类别", "主题", "参与方", "出处"], ["新合作", "创新联合体", "光刻", "新厂、大学", "news"]);
        Assert.Equal("SEED209", answer.Finding.Code);
        Assert.Contains("one", answer.Finding.Text, StringComparison.Ordinal);
        Assert.Contains("two", answer.Finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_errors_are_told_at_once_and_nothing_is_written()
    {
        using var desk = await ClerkDesk.SetAsync();
        var before = await File.ReadAllBytesAsync(desk.Store);
        var answer = await desk.ApplyAsync("项目", ["名称", "项目类别", "年份", "预算", "涉及技术", "出处"], ["甲", "其它类", "明年", "很多", "不存在", "不详的文件"],
            ["乙", null, null, null, null, null]);
        Assert.Equal(1, answer.Code);
        Assert.Equal(["3:3", "B2", "C2", "D2", "E2", "F2", "F3"], answer.Findings.Select(found =>
            found.Cell!).Order(StringComparer.Ordinal));
        Assert.Equal(before, await File.ReadAllBytesAsync(desk.Store));
    }

    [Fact]
    public async Task Rows_without_a_source_need_one_for_the_whole_file()
    {
        using var desk = await ClerkDesk.SetAsync();
        var file = await desk.BookAsync("a.xlsx", ("企业", [["名称"], ["新厂"]]));
        Assert.Equal((1, "SEED211"), (await desk.ImportAsync(file) is var refused ? (refused.Code, refused.Finding.Code) : default));
        var answer = await desk.ImportAsync(file, "--source", "企业走访记录；市招商局；https://example.org/a；2026-11-20", "--apply");
        Assert.Equal((0, 2), (answer.Code, answer.NodesAdded));
        var graph = await desk.GraphAsync();
        var source = graph.Nodes<Source>().Single(source => source.Name == "企业走访记录");
        Assert.Equal(("市招商局", "https://example.org/a", "2026-11-20"), (source.Publisher, source.Url, source.Date));
        Assert.Equal(source.Id, Assert.Single((await desk.NewEnterpriseAsync()).Citations).Source);
    }

    [Fact]
    public async Task A_new_document_may_be_described_in_the_cell()
    {
        using var desk = await ClerkDesk.SetAsync();
        var answer = await desk.ApplyAsync("企业", ["名称", "出处", "位置"], ["新厂", "年度报告；证券交易所；2026-04；企业自述\n新闻", "第3页\n二"]);
        Assert.True(answer.Code is 0, answer.Json.ToString());
        var firm = await desk.NewEnterpriseAsync();
        Assert.Equal(["第3页", "二"], firm.Citations.Select(citation => citation.Locator));
        Assert.Equal("source:news", firm.Citations[1].Source.ToString());
    }

    [Fact]
    public async Task A_probable_double_is_asked_about_before_it_is_made()
    {
        using var desk = await ClerkDesk.SetAsync();
        await desk.ApplyAsync("企业", ["标识", "名称", "出处"], ["tongfu", "通富微电子股份有限公司", "news"]);
        var answer = await desk.ApplyAsync("企业", ["名称", "出处"], ["上海通富微电子有限公司", "news"]);
        Assert.Equal((0, "SEED212"), (answer.Code, answer.Finding.Code));
        Assert.Contains("tongfu", answer.Finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_that_contradict_each_other_are_refused()
    {
        using var desk = await ClerkDesk.SetAsync();
        var answer = await desk.ApplyAsync("企业", ["名称", "区域", "出处"], ["新厂", "乙县", "news"], ["新厂", "丙丁区", "news"]);
        Assert.Equal((1, "SEED213", "B3"), (answer.Code, answer.Finding.Code, answer.Finding.Cell));
    }

    [Fact]
    public async Task A_value_and_a_list_can_be_taken_away()
    {
        using var desk = await ClerkDesk.SetAsync();
        var answer = await desk.ApplyAsync("企业", ["标识", "证券代码", "所在环节", "出处"], ["fab", "（清空）", "（清空）、材料", "news"]);
        Assert.True(answer.Code is 0, answer.Json.ToString());
        var graph = await desk.GraphAsync();
        Assert.Null(Assert.Single(graph.Nodes<Enterprise>(), firm => firm.Id.Slug is not "works").Ticker);
        Assert.Equal("segment:materials", Assert.Single(graph.AllEdges().OfType<OperatesIn>()).To.ToString());
    }

    [Fact]
    public async Task Entries_and_relations_of_one_workbook_may_name_each_other_in_any_order()
    {
        using var desk = await ClerkDesk.SetAsync();
        var file = await desk.BookAsync("a.xlsx",
            ("关系·研发", [["from", "to", "status", "source"], ["新厂", "新技术", "计划", "新出处"]]),
            ("企业", [["名称", "合作", "出处"], ["新厂", null, "新出处"]]),
            ("技术", [["名称", "技术类别", "应用环节", "出处"], ["新技术", "前瞻", "晶圆", "新出处"]]),
            ("出处", [["标题", "发布者", "文献类别"], ["新出处", "报社", "媒体报道"]]));
        var answer = await desk.ImportAsync(file, "--apply");
        Assert.True(answer.Code is 0, answer.Json.ToString());
        var edge = (await desk.GraphAsync()).AllEdges().OfType<Develops>().Single(edge => edge.From.Slug != "fab");
        Assert.Equal((FactStatus.Planned, 1), (edge.Status, edge.Citations.Count));
    }

    [Fact]
    public async Task Yaml_adds_to_entries_too()
    {
        using var desk = await ClerkDesk.SetAsync();
        var answer = await desk.ImportAsync(desk.Text("more.yaml", """
            enterprises:
            - id: fab
              listing: "SH:600001"
              technologies:
              - {technology: resist, relation: needs, sources: [{source: news, locator: 九}]}
            - id: second-fab
              name: 第二晶圆厂
              segments: [wafers]
              sources:
              - {source: news, locator: 九}
            """), "--apply", "--source", "新闻");
        Assert.True(answer.Code is 0, answer.Json.ToString());
        var graph = await desk.GraphAsync();
        Assert.Equal("SH:600001", graph.Nodes<Enterprise>()[0].Ticker);
        Assert.Equal((1, 2), (answer.NodesAdded, answer.EdgesAdded));
    }

    [Fact]
    public async Task Yaml_brings_words_of_the_trade_and_the_items_of_an_ordered_list_keep_their_order()
    {
        using var desk = await ClerkDesk.SetAsync();
        var answer = await desk.ImportAsync(desk.Text("more.yaml", """
            disciplines:
            - {id: physics, name: 物理学}
            - {id: optics, name: 光学工程}
            technologies:
            - {id: resist, disciplines: [physics, optics]}
            terms:
            - {technology: resist, terms: [胶水]}
            """), "--apply", "--source", "新闻");
        Assert.True(answer.Code is 0, answer.Json.ToString());
        var graph = await desk.GraphAsync();
        Assert.Equal(["光阻剂", "a, b", "胶水"], graph.Nodes<Technology>().Single(technology => technology.Id.Slug is "resist").Terms);
        Assert.Equal(["chemistry", "physics", "optics"], graph.AllEdges().OfType<DrawsOn>().Where(edge => edge.From.Slug is "resist")
            .OrderBy(edge => edge.Rank).Select(edge => edge.To.Slug));
    }

    [Fact]
    public async Task The_data_folder_can_be_the_target()
    {
        using var desk = await ClerkDesk.SetAsync();
        var file = await desk.BookAsync("a.xlsx", ("企业", [["名称", "英文名", "归入产业链", "所在环节", "出处"], ["新厂", "New Fab", "链", "晶圆", "news"]]));
        var run = await SeedRunner.RunAsync("import", file, "--to", desk["data"], "--apply");
        Assert.True(run.Code is 0, run.Out + run.Error);
        var text = await File.ReadAllTextAsync(Path.Combine(desk["data"], "chains/tiny.yaml"));
        Assert.Contains("- id: new-fab\n  name: 新厂\n  nameEn: New Fab\n  segments: [wafers]\n  sources:\n  - {source: news}\n", text,
            StringComparison.Ordinal);
        Assert.Equal(0, (await SeedRunner.RunAsync("validate", desk["data"])).Code);
    }

    [Fact]
    public async Task The_report_marks_what_is_wrong_and_is_imported_once_it_is_mended()
    {
        using var desk = await ClerkDesk.SetAsync();
        var file = await desk.BookAsync("a.xlsx", ("企业", [["名称", "区域", "企业地位", "出处"], ["新厂", "乙县", "大型", "news"], ["好厂", "乙县", "骨干",
            "news"]]));
        var answer = await desk.ImportAsync(file, "--report", desk["errors.xlsx"]);
        Assert.Equal(1, answer.Code);
        var rows = Graph.Seed.Tables.TableFile.Open(desk["errors.xlsx"], CancellationToken.None)[0].Rows().ToList();
        Assert.Equal("检查结果", rows[0].Cells[4].Value);
        Assert.Contains("C2", (string)rows[1].Cells[4].Value!, StringComparison.Ordinal);
        Assert.Null(rows[2][4].Value);
        using (var book = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(desk["errors.xlsx"], isEditable: true))
        {
            var sheet = book.WorkbookPart!.WorksheetParts.First().Worksheet;
            var cell = sheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>().First(cell => cell.CellReference == "C2");
            Assert.NotEqual(0u, cell.StyleIndex?.Value ?? 0);
            cell.RemoveAllChildren();
            (cell.DataType, cell.CellValue) = (DocumentFormat.OpenXml.Spreadsheet.CellValues.String, new("龙头"));
        }
        Assert.Equal((0, 2), (await desk.ImportAsync(desk["errors.xlsx"], "--apply") is var second ? (second.Code, second.NodesAdded)
            : default));
    }

    [Fact]
    public async Task The_report_of_a_text_file_stands_beside_its_rows_and_is_imported_once_it_is_mended()
    {
        using var desk = await ClerkDesk.SetAsync();
        var file = desk.Text("企业.csv", "名称,区域,企业地位,出处\n\n好厂,乙县,骨干,news\n新厂,乙县,大型,news\n", "gb18030");
        Assert.Equal("SEED207", (await desk.ImportAsync(file, "--report", desk["errors.xlsx"])).Finding.Code);
        var rows = TableFile.Open(desk["errors.xlsx"], CancellationToken.None)[0].Rows().ToDictionary(row => row.Number);
        Assert.Equal(("名称", "新厂"), (rows[1][0].Value, rows[4][0].Value));
        Assert.StartsWith("C4", (string)rows[4][4].Value!, StringComparison.Ordinal);
        Assert.Equal("C4", (await desk.ImportAsync(desk["errors.xlsx"])).Finding.Cell);
    }

    [Fact]
    public async Task A_template_is_asked_for_by_a_part_of_a_kind_that_means_no_other()
    {
        using TemporaryFolder folder = new();
        Assert.Equal(0, (await SeedRunner.RunAsync("template", "合作", "--out", folder["t.xlsx"])).Code);
        Assert.Contains("产学研合作", TableFile.Open(folder["t.xlsx"], CancellationToken.None).Select(sheet => sheet.Name));
        Assert.Equal(ExitCode.Usage, (await SeedRunner.RunAsync("template", "产业", "--out", folder["t.xlsx"])).Code);
    }

    [Fact]
    public async Task Every_example_of_a_template_imports_cleanly_and_is_not_written()
    {
        using var desk = await ClerkDesk.SetAsync();
        Assert.Equal(0, (await SeedRunner.RunAsync("template", "--out", desk["t.xlsx"], "--from", desk.Store)).Code);
        var answer = await desk.ImportAsync(desk["t.xlsx"], "--apply");
        Assert.Equal((0, 0, false), (answer.Code, answer.NodesAdded, answer.Json.GetProperty("changed").GetBoolean()));
        Assert.Empty(answer.Findings);
    }

    [Fact]
    public void Every_sheet_has_headers_that_differ_and_are_found_again()
    {
        foreach (var shape in SheetShape.All)
        {
            Assert.Equal(shape.Columns.Count, shape.Columns.Select(column => column.Chinese).Distinct().Count());
            Assert.All(shape.Columns, column => Assert.Same(column, HeaderWords.Of(shape).Find(column.Chinese)));
            Assert.All(shape.Columns, column => Assert.Same(column, HeaderWords.Of(shape).Find(column.English)));
            Assert.Contains(shape, SheetNames.Find(shape.Chinese));
            Assert.Contains(shape, SheetNames.Find(shape.English));
        }
    }

    [Fact]
    public void Every_property_that_files_carry_has_a_column()
    {
        foreach (var kind in GraphSchema.Kinds)
        {
            Assert.Equal(kind.Properties.Where(property => property.Origin is PropertyOrigin.Key
                    or PropertyOrigin.Position or PropertyOrigin.Terms),
                kind.Properties.Intersect(SheetShape.Of(kind).Columns.Select(column => column.Property).OfType<Property>()));
        }
        foreach (var edge in GraphSchema.Edges.Where(edge => edge != GraphSchema.CitedIn))
        {
            Assert.True(SheetShape.Of(edge) is not null || edge.From.All(kind => SheetShape.Of(kind).Columns.Any(column =>
                column.Edge == edge)),
                $"{edge} has no column.");
        }
    }
}
