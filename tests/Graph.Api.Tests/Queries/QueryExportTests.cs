using System.IO.Compression;
using System.Reflection;
using System.Text.Json.Nodes;
using Graph.Api.Tests.Processes;

namespace Graph.Api.Tests.Queries;

/// <summary>The answers of the operations as workbooks, made by <c>graph-seed export --query</c> from a running API.</summary>
public sealed class QueryExportTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("export-").FullName;
    private ApiProcess? _api;

    public async Task InitializeAsync() => _api = await ApiProcess.StartAsync(
        ("Operations:Path", QueryFile.Folder), ("Limits:Timeout", "00:01:00")); // the first answers wait for the analyses

    public async Task DisposeAsync()
    {
        await _api!.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Each_operation_becomes_a_workbook_with_every_entry_of_its_answer()
    {
        using var client = _api!.CreateClient();
        List<string> wrong = [];
        var entries = 0;
        foreach (var file in QueryFile.All)
        {
            var answer = await client.AskAsync(new { documentId = file.Id, variables = file.Example });
            var book = Path.Combine(_folder, $"{file.Name}.xlsx");
            var code = Export("--query", file.Id, "--variables",
                $"@{Path.Combine(QueryFile.Folder, file.Audience, file.Name)}.variables.json", "--to", book);
            var text = code == 0 ? await TextOfAsync(book) : "";
            var ids = Ids(answer.Data).ToHashSet();
            entries += ids.Count;
            wrong.AddRange(ids.Where(id => !text.Contains($">{id}<", StringComparison.Ordinal)).Take(3).Select(id => $"{file.Id}: {id}"));
            if (!text.Contains("<row", StringComparison.Ordinal))
                wrong.Add($"{file.Id}: no row");
        }
        Assert.Empty(wrong);
        Assert.True(entries > QueryFile.All.Count, "The answers hold no entries.");
    }

    [Fact]
    public void The_same_answer_can_be_a_folder_of_texts_and_a_yaml_file()
    {
        string[] query = ["--query", "investment/chain-overview", "--variables", """{"chainId": "chain:wind-power"}"""];
        var (folder, yaml) = (Path.Combine(_folder, "texts"), Path.Combine(_folder, "answer.yaml"));
        Assert.Equal((0, 0), (Export([.. query, "--format", "csv", "--to", folder]), Export([.. query, "--to", yaml])));
        Assert.Contains(Directory.GetFiles(folder, "*.csv"), file =>
            Path.GetFileName(file).StartsWith("1 chain segments", StringComparison.Ordinal));
        Assert.StartsWith("chain:\n  id: chain:wind-power\n", File.ReadAllText(yaml), StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_about_nothing_is_no_file()
    {
        var book = Path.Combine(_folder, "nothing.xlsx");
        Assert.Equal(1, Export("--query", "investment/chain-overview", "--variables", """{"chainId": "chain:none"}""", "--to", book));
        Assert.False(File.Exists(book));
    }

    /// <summary>The program in this process, as a script would run it.</summary>
    private int Export(params string[] arguments) =>
        (int)Assembly.Load("graph-seed").EntryPoint!.Invoke(null, [(string[])["export", "--api", $"{_api!.Address}", .. arguments]])!;

    private static async Task<string> TextOfAsync(string book)
    {
        await using var archive = await ZipFile.OpenReadAsync(book);
        List<string> parts = [];
        foreach (var entry in archive.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)))
        {
            using StreamReader reader = new(await entry.OpenAsync());
            parts.Add(await reader.ReadToEndAsync());
        }
        return string.Concat(parts);
    }

    private static IEnumerable<string> Ids(JsonNode? node) => node switch
    {
        JsonArray list => list.SelectMany(Ids),
        JsonObject fields => fields.SelectMany(field => field is { Key: "id", Value: JsonValue id } ? [id.GetValue<string>()]
            : Ids(field.Value)),
        _ => [],
    };
}
