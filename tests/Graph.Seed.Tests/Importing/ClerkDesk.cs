using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Graph.Model;
using Graph.Store.Embedded;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;

namespace Graph.Seed.Tests;

/// <summary>A store that holds the tiny data, and the workbooks that somebody fills in for it.</summary>
internal sealed class ClerkDesk : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    static ClerkDesk() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The store.</summary>
    public string Store => _folder["a.db"];

    /// <summary>A path beside it.</summary>
    public string this[string name] => _folder[name];

    public static async Task<ClerkDesk> SetAsync()
    {
        ClerkDesk desk = new();
        Assert.Equal(0, (await SeedRunner.RunAsync("load", desk._folder.Write("data", TinyData.Files()), "--store", desk.Store)).Code);
        return desk;
    }

    /// <summary>Imports a workbook of one sheet and writes what it holds.</summary>
    public async Task<ImportAnswer> ApplyAsync(string sheet, params object?[][] rows) =>
        await ImportAsync(await BookAsync("book.xlsx", (sheet, rows)), "--apply");

    /// <summary>Imports a file.</summary>
    public Task<ImportAnswer> ImportAsync(string file, params string[] options) => ImportToAsync([Store], file, options);

    /// <summary>Imports a file into another store.</summary>
    /// <param name="target">The store, with the options that say where it is.</param>
    /// <param name="file">The file.</param>
    /// <param name="options">Further options.</param>
    public static async Task<ImportAnswer> ImportToAsync(string[] target, string file, params string[] options)
    {
        var run = await SeedRunner.RunAsync(["import", file, "--to", .. target, "--json", .. options]);
        Assert.True(run.Out.Length > 0, run.Error);
        return new(run.Code, JsonDocument.Parse(run.Out).RootElement);
    }

    /// <summary>Makes a workbook. A sheet whose name begins with <c>!</c> is hidden.</summary>
    public async Task<string> BookAsync(string name, params (string Sheet, object?[][] Rows)[] sheets)
    {
        await using var stream = File.Create(this[name]);
        await using var book = await Spreadsheet.CreateNewAsync(stream, new() { WriteCellReferenceAttributes = true });
        var percent = book.AddStyle(new Style { Format = NumberFormat.Standard(StandardNumberFormat.Percent) });
        foreach (var (sheet, rows) in sheets)
        {
            WorksheetOptions options = new() { Visibility = sheet[0] is '!' ? WorksheetVisibility.Hidden : WorksheetVisibility.Visible };
            await book.StartWorksheetAsync(sheet.TrimStart('!'), options);
            foreach (var row in rows)
            {
                if (row is [Merge merge])
                    book.MergeCells(merge.Range);
                else
                    await book.AddRowAsync([.. row.Select(value => CellOf(value, percent))]);
            }
        }
        await book.FinishAsync();
        return this[name];
    }

    /// <summary>Changes the XML of the first sheet of a workbook.</summary>
    public static async Task ChangeSheetAsync(string book, Func<string, string> change)
    {
        const string First = "xl/worksheets/sheet1.xml";
        using var package = ZipFile.Open(book, ZipArchiveMode.Update);
        string text;
        using (StreamReader reader = new(package.GetEntry(First)!.Open()))
            text = await reader.ReadToEndAsync();
        package.GetEntry(First)!.Delete();
        await using StreamWriter writer = new(package.CreateEntry(First).Open());
        await writer.WriteAsync(change(text));
    }

    /// <summary>Writes a text file.</summary>
    public string Text(string name, string text, string encoding = "utf-8")
    {
        File.WriteAllBytes(this[name], Encoding.GetEncoding(encoding).GetBytes(text));
        return this[name];
    }

    /// <summary>The graph in the store.</summary>
    public async Task<GraphSnapshot> GraphAsync()
    {
        var store = await EmbeddedStoreFile.OpenAsync(Store, readOnly: true, logger: null, CancellationToken.None);
        using (store as IDisposable)
            return await store.ReadAllAsync(CancellationToken.None);
    }

    /// <summary>The one enterprise that the tiny data does not have.</summary>
    public async Task<Enterprise> NewEnterpriseAsync() =>
        Assert.Single((await GraphAsync()).Nodes<Enterprise>(), enterprise => enterprise.Id.Slug is not ("fab" or "works"));

    public void Dispose() => _folder.Dispose();

    private static Cell CellOf(object? value, StyleId percent) => value switch
    {
        null => new((string?)null),
        double number => new(number),
        int number => new(number),
        Computed(var formula, var result) => new(new Formula(formula), result),
        Percent(var share) => new(share, percent),
        DateTime day => new(day),
        _ => new(value.ToString()),
    };
}

/// <summary>A cell with a formula and what a spreadsheet computed.</summary>
internal sealed record Computed(string Formula, string Result);

/// <summary>A number that is shown as a percentage.</summary>
internal sealed record Percent(double Share);

/// <summary>Cells that are merged.</summary>
internal sealed record Merge(string Range);

/// <summary>What an import said.</summary>
internal sealed record ImportAnswer(int Code, JsonElement Json)
{
    public int NodesAdded => Json.GetProperty("nodeChanges").GetProperty("added").GetInt32();

    public int NodesChanged => Json.GetProperty("nodeChanges").GetProperty("changed").GetInt32();

    public int EdgesAdded => Json.GetProperty("edgeChanges").GetProperty("added").GetInt32();

    /// <summary>The findings: code, cell, value, message and hint.</summary>
    public IReadOnlyList<(string Code, string? Cell, string? Value, string Text)> Findings =>
    [
        .. Json.GetProperty("findings").EnumerateArray().Select(found => (found.GetProperty("code").GetString()!, Text(found, "cell"),
            Text(found, "value"), $"{Text(found, "message")} {Text(found, "hint")}")),
    ];

    /// <summary>The one finding.</summary>
    public (string Code, string? Cell, string? Value, string Text) Finding => Assert.Single(Findings);

    private static string? Text(JsonElement found, string key) => found.TryGetProperty(key, out var value) ? value.GetString() : null;
}
