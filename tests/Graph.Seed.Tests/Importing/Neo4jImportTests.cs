using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Graph.Seed.Output;
using Graph.Seed.Reading;
using Graph.TestSupport;

namespace Graph.Seed.Tests;

/// <summary>Import and export with a real Neo4j: what is told and written is the same as with a store file.</summary>
[Collection(Neo4jCommandTests.Server)]
public sealed class Neo4jImportTests
{
    private static readonly object?[] _headers = ["名称", "区域", "企业地位", "所在环节", "研发的技术", "出处", "位置"];

    [SkippableFact]
    public async Task A_trial_writes_nothing_and_an_import_writes_once_with_who_and_from_which_file()
    {
        using var desk = await SetAsync();
        var file = await desk.BookAsync("企业.xlsx", ("企业", [_headers, ["新厂", "乙县", "骨干", "材料、晶圆", "光刻胶", "news", "一"],
            ["晶圆厂", null, null, "材料", null, "plan", "二"]]));
        var trial = await ImportAsync(desk, file, "--rows");
        Assert.Equal((0, 1, 1, 4, false), (trial.Code, trial.NodesAdded, trial.NodesChanged, trial.EdgesAdded,
            trial.Json.GetProperty("changed").GetBoolean()));
        Assert.Equal(2, trial.Json.GetProperty("rows").GetArrayLength());
        Assert.Single(await LogAsync());

        var applied = await ImportAsync(desk, file, "--apply", "--by", "张三");
        Assert.Equal(trial.Json.GetProperty("edgeChanges").GetRawText(), applied.Json.GetProperty("edgeChanges").GetRawText());
        Assert.False((await ImportAsync(desk, file, "--apply")).Json.GetProperty("changed").GetBoolean());
        var versions = await LogAsync();
        Assert.Equal((2, "张三", "import 企业.xlsx"), (versions.Count, versions[0].GetProperty("by").GetString(),
            versions[0].GetProperty("origin").GetString()));
    }

    [SkippableFact]
    public async Task Errors_are_told_at_once_and_keep_everything_as_it_was_and_a_double_is_asked_about()
    {
        using var desk = await SetAsync();
        var wrong = await ImportAsync(desk, await desk.BookAsync("a.xlsx", ("企业", [_headers,
            ["好厂", "乙县", "骨干", "材料", null, "news", "一"], ["新厂", "乙县", "大型", "没有", "光刻膠水", "不详", "一"]])), "--apply");
        Assert.Equal((ExitCode.Refused, false), (wrong.Code, wrong.Json.GetProperty("changed").GetBoolean()));
        Assert.Equal(["C3 大型", "D3 没有", "E3 光刻膠水", "F3 不详"], wrong.Findings.Select(found => $"{found.Cell} {found.Value}")
            .Order(StringComparer.Ordinal));
        Assert.Single(await LogAsync());

        var twin = await ImportAsync(desk, await desk.BookAsync("b.xlsx", ("企业", [["名称", "出处"], ["甲市晶圆厂有限公司", "news"]])));
        Assert.Equal((0, "SEED212"), (twin.Code, twin.Finding.Code));
        Assert.Contains("fab", twin.Finding.Text, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_template_that_is_filled_in_gives_the_same_graph_in_both_stores_and_it_comes_back_from_a_workbook()
    {
        using var desk = await SetAsync();
        await OkAsync(["template", "--out", desk["template.xlsx"], "--from", .. Server]);
        FillIn(desk["template.xlsx"], "企业", ("名称*", "新厂"), ("区域", "丙丁区"), ("所在环节", "材料；晶圆"), ("研发的技术", "光阻"), ("出处", "新闻"));
        Assert.Equal(0, (await ImportAsync(desk, desk["template.xlsx"], "--apply")).Code);
        Assert.Equal((0, 1, 3), (await desk.ImportAsync(desk["template.xlsx"], "--apply")) is var file
            ? (file.Code, file.NodesAdded, file.EdgesAdded) : default);
        await OkAsync(["export", "--to", desk["neo4j"], "--store", .. Server]);
        await OkAsync(["export", "--to", desk["file"], "--store", desk.Store]);
        AssertSame(desk["file"], desk["neo4j"]);
        Assert.Contains(DataFolder.Names(desk["neo4j"]), file =>
            File.ReadAllText(Path.Combine(desk["neo4j"], file)).Contains("新厂", StringComparison.Ordinal));

        await OkAsync(["export", "--to", desk["all.xlsx"], "--store", .. Server]);
        await Neo4jServer.Shared.ClearAsync();
        Assert.Equal(0, (await ImportAsync(desk, desk["all.xlsx"], "--apply")).Code);
        await OkAsync(["export", "--to", desk["again"], "--store", .. Server]);
        AssertSame(desk["file"], desk["again"]);
    }

    private static string[] Server => ["neo4j", "--neo4j-endpoint", Neo4jServer.Shared.Require().ToString()];

    /// <summary>A desk whose tiny data is in the server too.</summary>
    private static async Task<ClerkDesk> SetAsync()
    {
        Neo4jServer.Shared.Require();
        var desk = await ClerkDesk.SetAsync();
        await Neo4jServer.Shared.ClearAsync();
        await OkAsync(["load", desk["data"], "--store", .. Server]);
        return desk;
    }

    private static Task<ImportAnswer> ImportAsync(ClerkDesk desk, string file, params string[] options) =>
        ClerkDesk.ImportToAsync(Server, file, options);

    private static async Task<JsonElement> OkAsync(string[] arguments)
    {
        var run = await SeedRunner.RunAsync([.. arguments, "--json"]);
        Assert.True(run.Code is ExitCode.Ok, run.Out + run.Error);
        return JsonDocument.Parse(run.Out).RootElement;
    }

    private static async Task<List<JsonElement>> LogAsync() =>
        [.. (await OkAsync(["log", "--store", .. Server])).GetProperty("versions").EnumerateArray()];

    private static void AssertSame(string wanted, string found)
    {
        Assert.Equal(DataFolder.Names(wanted), DataFolder.Names(found));
        Assert.All(DataFolder.Names(wanted), file => Assert.Equal(File.ReadAllText(Path.Combine(wanted, file)),
            File.ReadAllText(Path.Combine(found, file))));
    }

    /// <summary>Writes a row below the example of a sheet, as a clerk would.</summary>
    private static void FillIn(string path, string sheet, params (string Header, string Text)[] cells)
    {
        using var book = SpreadsheetDocument.Open(path, isEditable: true);
        var id = book.WorkbookPart!.Workbook!.Descendants<Sheet>().Single(found => found.Name == sheet).Id!;
        var rows = ((WorksheetPart)book.WorkbookPart.GetPartById(id!)).Worksheet!.GetFirstChild<SheetData>()!;
        var headers = rows.Elements<Row>().First().Elements<Cell>().ToDictionary(cell => cell.InnerText,
            cell => cell.CellReference!.Value!.TrimEnd('1'));
        Row row = new() { RowIndex = 4 };
        foreach (var (header, text) in cells)
        {
            row.AppendChild(new Cell
            {
                CellReference = $"{headers[header]}4",
                DataType = CellValues.InlineString,
                InlineString = new(new Text(text)),
            });
        }
        rows.AppendChild(row);
    }
}
