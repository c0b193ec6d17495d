using System.CommandLine;
using System.Text;
using System.Text.Json;
using Graph.Seed.Output;
using Graph.Seed.Reading;
using Snapshooter.Xunit;

namespace Graph.Seed.Tests;

/// <summary>The program as scripts and builds use it.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Loading_twice_writes_once()
    {
        var data = _folder.Write("data", TinyData.Files());
        var first = await SeedRunner.RunAsync("load", data, "--store", _folder["a.db"], "--json");
        var second = await SeedRunner.RunAsync("load", data, "--store", _folder["a.db"], "--json");
        Assert.Equal((0, 0), (first.Code, second.Code));
        Assert.Equal(Json(first).GetProperty("version").GetString(), Json(second).GetProperty("version").GetString());
        Assert.Equal((true, false), (Json(first).GetProperty("changed").GetBoolean(), Json(second).GetProperty("changed").GetBoolean()));
    }

    [Fact]
    public async Task What_is_gone_from_the_files_goes_from_the_store()
    {
        await SeedRunner.RunAsync("load", _folder.Write("one", TinyData.Files()), "--store", _folder["a.db"]);
        var without = TinyData.With("chains/tiny.yaml", "partners: [lab, park]", "partners: [lab]");
        var text = Encoding.UTF8.GetString(without["chains/tiny.yaml"]);
        var (start, end) = (text.IndexOf("parks:", StringComparison.Ordinal), text.IndexOf("collaborations:", StringComparison.Ordinal));
        without["chains/tiny.yaml"] = Encoding.UTF8.GetBytes(text[..start] + text[end..]);

        var second = await SeedRunner.RunAsync("load", _folder.Write("two", without), "--store", _folder["a.db"], "--json");
        Assert.Equal("""{"added":0,"changed":0,"deleted":1}""", Json(second).GetProperty("nodeChanges").GetRawText());
        Assert.Equal("""{"added":0,"changed":0,"deleted":3}""", Json(second).GetProperty("edgeChanges").GetRawText());
        await SeedRunner.RunAsync("load", _folder["two"], "--store", _folder["b.db"]);
        Assert.Equal(await DigestOf("b.db"), await DigestOf("a.db"));
    }

    [Fact]
    public async Task Assistants_are_served_only_from_a_store_that_is_there()
    {
        var run = await SeedRunner.RunAsync("mcp", "--store", _folder["missing.db"], "--lang", "en");
        Assert.Equal(ExitCode.Failed, run.Code);
        Assert.False(File.Exists(_folder["missing.db"]));
        Assert.Contains("load", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Assistants_are_not_served_where_the_API_program_is_missing()
    {
        await SeedRunner.RunAsync("load", _folder.Write("data", TinyData.Files()), "--store", _folder["a.db"]);
        var run = await SeedRunner.RunAsync("mcp", "--store", _folder["a.db"], "--api", _folder["no.dll"], "--lang", "en");
        Assert.Equal(ExitCode.Failed, run.Code);
        Assert.Contains("GRAPH_API", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_that_are_refused_leave_the_store_as_it_was()
    {
        await SeedRunner.RunAsync("load", _folder.Write("good", TinyData.Files()), "--store", _folder["a.db"]);
        var before = await File.ReadAllBytesAsync(_folder["a.db"]);
        var bad = _folder.Write("bad", TinyData.With("chains/tiny.yaml", "stage: upstream", "stage: upsteam"));
        Assert.Equal(ExitCode.Refused, (await SeedRunner.RunAsync("load", bad, "--store", _folder["a.db"])).Code);
        Assert.Equal(ExitCode.Refused, (await SeedRunner.RunAsync("load", bad, "--store", _folder["new.db"])).Code);
        Assert.Equal(before, await File.ReadAllBytesAsync(_folder["a.db"]));
        Assert.False(File.Exists(_folder["new.db"]));
    }

    [Fact]
    public async Task Export_writes_the_files_that_were_loaded()
    {
        var files = TinyData.With("chains/tiny.yaml", "relation: develops, status: planned}",
            "relation: develops, status: planned, sources: [{source: news, locator: 四}]}");
        await SeedRunner.RunAsync("load", _folder.Write("data", files), "--store", _folder["a.db"], "--compact");
        var export = await SeedRunner.RunAsync("export", "--store", _folder["a.db"], "--to", _folder["out"]);
        Assert.Equal(0, export.Code);
        Assert.Equal(DataFolder.Names(_folder["data"]), DataFolder.Names(_folder["out"]));
        Assert.All(files, file => Assert.Equal(file.Value, File.ReadAllBytes(Path.Combine(_folder["out"], file.Key))));
    }

    [Fact]
    public async Task Export_replaces_a_data_set_whole_and_keeps_what_is_none_of_it()
    {
        var old = TinyData.Files();
        old["README.md"] = "keep me"u8.ToArray();
        old["chains/old.yaml"] = "chain: {}"u8.ToArray();
        _folder.Write("out", old);
        await SeedRunner.RunAsync("load", _folder.Write("data", TinyData.Files()), "--store", _folder["a.db"]);
        Assert.Equal(0, (await SeedRunner.RunAsync("export", "--store", _folder["a.db"], "--to", _folder["out"])).Code);
        Assert.True(File.Exists(Path.Combine(_folder["out"], "README.md")));
        Assert.False(File.Exists(Path.Combine(_folder["out"], "chains", "old.yaml")));
        Assert.Equal(["a.db", "data", "out"], Directory.EnumerateFileSystemEntries(_folder.Path).Select(Path.GetFileName)
            .Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Export_does_not_touch_a_folder_of_other_things_unless_forced()
    {
        await SeedRunner.RunAsync("load", _folder.Write("data", TinyData.Files()), "--store", _folder["a.db"]);
        _folder.Write("home", new Dictionary<string, byte[]> { ["letter.txt"] = "dear"u8.ToArray() });
        Assert.Equal(ExitCode.Refused, (await SeedRunner.RunAsync("export", "--store", _folder["a.db"], "--to", _folder["home"])).Code);
        Assert.Equal(["letter.txt"], Directory.EnumerateFileSystemEntries(_folder["home"]).Select(Path.GetFileName));
        Assert.Equal(0, (await SeedRunner.RunAsync("export", "--store", _folder["a.db"], "--to", _folder["home"], "--force")).Code);
        Assert.True(File.Exists(Path.Combine(_folder["home"], "letter.txt")));
    }

    [Fact]
    public async Task Equal_seeds_give_stores_of_equal_digests()
    {
        await SeedRunner.RunAsync("generate", "--nodes", "60", "--seed", "3", "--to", _folder["a.db"]);
        await SeedRunner.RunAsync("generate", "--nodes", "60", "--seed", "3", "--to", _folder["b.db"]);
        await SeedRunner.RunAsync("generate", "--nodes", "60", "--seed", "4", "--to", _folder["c.db"]);
        await SeedRunner.RunAsync("generate", "--nodes", "60", "--seed", "3", "--to", _folder["files"]);
        var loaded = await SeedRunner.RunAsync("load", _folder["files"], "--store", _folder["d.db"]);
        Assert.True(loaded.Code is 0, loaded.Out);
        Assert.Equal(await DigestOf("a.db"), await DigestOf("b.db"));
        Assert.Equal(await DigestOf("a.db"), await DigestOf("d.db"));
        Assert.NotEqual(await DigestOf("a.db"), await DigestOf("c.db"));
    }

    [Theory]
    [InlineData(ExitCode.Usage, "load")]
    [InlineData(ExitCode.Usage, "load", "data")]
    [InlineData(ExitCode.Usage, "validate", "data", "--no-such-option")]
    [InlineData(ExitCode.Usage, "no-such-command")]
    [InlineData(ExitCode.Usage, "stats")]
    [InlineData(ExitCode.Usage, "stats", "data", "--store", "a.db")]
    [InlineData(ExitCode.Usage, "generate", "--nodes", "5", "--to", "x.db")]
    [InlineData(ExitCode.Usage, "generate", "--nodes", "many", "--to", "x.db")]
    [InlineData(ExitCode.Usage, "validate", "data", "--lang", "fr")]
    [InlineData(ExitCode.Usage, "load", "data", "--store", "")]
    [InlineData(ExitCode.Usage, "load", "", "--store", "a.db")]
    [InlineData(ExitCode.Usage, "load", "data", "--store", "neo4j", "--neo4j-endpoint", "")]
    [InlineData(ExitCode.Usage, "export", "--store", "a.db", "--to", " ")]
    [InlineData(ExitCode.Usage, "stats", "--store", "")]
    [InlineData(ExitCode.Usage, "stats", "--store")]
    [InlineData(ExitCode.Usage, "log", "--store")]
    [InlineData(ExitCode.Usage, "log", "--store", "a.db", "--store", "b.db")]
    [InlineData(ExitCode.Usage, "load", "data", "--store", "a.db", "--store", "b.db")]
    [InlineData(ExitCode.Usage, "revert", "1", "--store")]
    [InlineData(ExitCode.Usage, "backup", "--store", "--to", "x.db")]
    [InlineData(ExitCode.Usage, "export", "--store", "a.db", "--to", "x", "--format", "pdf")]
    [InlineData(ExitCode.Usage, "export", "--store", "a.db", "--store", "b.db", "--to", "x")]
    [InlineData(ExitCode.Usage, "import", "--report", "a.xlsx", "--to", "a.db")]
    [InlineData(ExitCode.Usage, "generate", "--nodes", "20", "--to", "")]
    [InlineData(ExitCode.Usage, "evaluate", "partners", "")]
    [InlineData(ExitCode.Usage, "check", "a.db", "--older-than", "many")]
    [InlineData(ExitCode.Usage, "check", "a.db", "--older-than", "-1")]
    [InlineData(ExitCode.Usage, "backup", "--store", "a.db", "--to", "./a.db")]
    [InlineData(ExitCode.Usage, "export", "--store", "a.db", "--to", "a.ods")]
    [InlineData(ExitCode.Usage, "export", "--store", "a.db", "--to", "A.XLS")]
    [InlineData(ExitCode.Usage, "template", "--out", "a.txt")]
    [InlineData(ExitCode.Refused, "export", "--query", "a/b", "--to", "a.xlsx", "--variables", "[]")]
    [InlineData(ExitCode.Failed, "export", "--query", "a/b", "--to", "a.xlsx", "--api", "ftp://127.0.0.1")]
    [InlineData(ExitCode.Failed, "export", "--query", "a/b", "--to", "a.xlsx", "--api", "nonsense")]
    [InlineData(ExitCode.Failed, "validate", "no-such-folder")]
    [InlineData(ExitCode.Failed, "stats", "--store", "no-such.db")]
    [InlineData(ExitCode.Failed, "export", "--store", "no-such.db", "--to", "no-such-folder")]
    [InlineData(ExitCode.Ok, "--help")]
    [InlineData(ExitCode.Ok, "load", "--help")]
    [InlineData(ExitCode.Ok, "--version")]
    public async Task The_exit_code_tells_what_was_wrong(int code, params string[] arguments) =>
        Assert.Equal(code, (await SeedRunner.RunAsync(arguments)).Code);

    [Fact]
    public async Task An_empty_value_is_named_with_its_option() => Assert.Contains(
        "--store needs a value that is not empty.", (await SeedRunner.RunAsync("load", "data", "--store", "")).Error,
            StringComparison.Ordinal);

    [SkippableFact]
    public async Task A_link_that_leads_back_and_a_pipe_are_one_error_each()
    {
        Skip.IfNot(OperatingSystem.IsLinux());
        var data = _folder.Write("data", TinyData.Files());
        Directory.CreateSymbolicLink(Path.Combine(data, "chains", "loop"), "..");
        using (var make = System.Diagnostics.Process.Start("mkfifo", Path.Combine(data, "chains", "pipe.yaml")))
            await make.WaitForExitAsync();
        var run = await SeedRunner.RunAsync("validate", data);
        Assert.Equal(ExitCode.Refused, run.Code);
        Assert.Equal(
            [
                $"{data}/chains/loop: error SEED000: The file cannot be read: a link to a folder is not followed.",
                $"{data}/chains/pipe.yaml: error SEED000: The file cannot be read: it is no regular file.",
            ],
            run.Out.Split('\n').Where(line => line.Contains(": error ", StringComparison.Ordinal)));
    }

    [SkippableFact]
    public async Task Export_keeps_links_to_folders_and_refuses_what_it_cannot_keep()
    {
        Skip.IfNot(OperatingSystem.IsLinux());
        await SeedRunner.RunAsync("load", _folder.Write("data", TinyData.Files()), "--store", _folder["a.db"]);
        var target = _folder.Write("out", TinyData.Files());
        Directory.CreateSymbolicLink(Path.Combine(target, "loop"), ".");
        Assert.Equal(ExitCode.Ok, (await SeedRunner.RunAsync("export", "--store", _folder["a.db"], "--to", target)).Code);
        Assert.Equal(".", new DirectoryInfo(Path.Combine(target, "loop")).LinkTarget);

        using (var make = System.Diagnostics.Process.Start("mkfifo", Path.Combine(target, "pipe")))
            await make.WaitForExitAsync();
        var run = await SeedRunner.RunAsync("export", "--store", _folder["a.db"], "--to", target);
        Assert.Equal(ExitCode.Failed, run.Code);
        Assert.Contains("pipe is no regular file", run.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(target, "dataset.yaml")));
    }

    [Fact]
    public async Task A_file_that_is_no_store_is_a_failure_and_stays()
    {
        await File.WriteAllTextAsync(_folder["a.db"],
            "this is a letter, not a database, and longer than a header of one hundred bytes would be, to be sure of it.");
        var run = await SeedRunner.RunAsync("load", _folder.Write("data", TinyData.Files()), "--store", _folder["a.db"]);
        Assert.Equal(ExitCode.Failed, run.Code);
        Assert.StartsWith("this is a letter", await File.ReadAllTextAsync(_folder["a.db"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Generate_does_not_touch_a_store_that_is_there()
    {
        await SeedRunner.RunAsync("load", _folder.Write("data", TinyData.Files()), "--store", _folder["a.db"]);
        Assert.Equal(ExitCode.Refused, (await SeedRunner.RunAsync("generate", "--nodes", "20", "--to", _folder["a.db"])).Code);
    }

    [Fact]
    public async Task An_interrupted_run_says_so_and_writes_nothing()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        var run = await SeedRunner.RunAsync(source.Token, "load", _folder.Write("data", TinyData.Files()), "--store", _folder["a.db"]);
        Assert.Equal(ExitCode.Cancelled, run.Code);
        Assert.False(File.Exists(_folder["a.db"]));
    }

    [Fact]
    public async Task Findings_stand_one_a_line_as_compilers_write_them()
    {
        var data = _folder.Write("data", TinyData.With("chains/tiny.yaml", "stage: upstream", "stage: upsteam"));
        var run = await SeedRunner.RunAsync("validate", data);
        Assert.Equal($"{data}/chains/tiny.yaml(17,10): error SEED015: 'upsteam' is no value of 'stage'. Did you mean 'upstream'?",
            run.Out.Split('\n')[0]);
    }

    [Fact]
    public async Task Warnings_can_be_notes_so_that_a_build_does_not_take_them_for_its_own()
    {
        var data = _folder.Write("data", TinyData.With("chains/tiny.yaml", "region: 丙丁区", "region: 丙丁县"));
        Assert.Contains(": warning SEED103:", (await SeedRunner.RunAsync("validate", data)).Out, StringComparison.Ordinal);
        Assert.Contains(": note SEED103:", (await SeedRunner.RunAsync("validate", data, "--warnings-as-notes")).Out,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_script_gets_findings_as_JSON()
    {
        var data = _folder.Write("data", TinyData.With("chains/tiny.yaml", "stage: upstream", "stage: upsteam"));
        Snapshot.Match((await SeedRunner.RunAsync("validate", data, "--json")).Out);
    }

    [Fact]
    public async Task A_script_gets_findings_in_Chinese_where_it_asks_for_it()
    {
        var data = _folder.Write("data", TinyData.With("chains/tiny.yaml", "stage: upstream", "stage: upsteam"));
        Snapshot.Match((await SeedRunner.RunAsync("validate", data, "--json", "--lang", "zh")).Out);
    }

    [Fact]
    public async Task A_script_gets_counts_as_JSON() =>
        Snapshot.Match((await SeedRunner.RunAsync("stats", _folder.Write("data", TinyData.Files()), "--json")).Out.Replace(_folder.Path,
            "", StringComparison.Ordinal));

    [Fact]
    public async Task Equal_seeds_give_equal_scorecards_and_every_method_is_beside_the_matcher()
    {
        var folder = _folder.Write("data", TinyData.Files());
        var (one, two) = (await SeedRunner.RunAsync("evaluate", "partners", folder, "--resamples", "20", "--json"),
            await SeedRunner.RunAsync("evaluate", "partners", folder, "--resamples", "20", "--json"));
        Assert.Equal((0, one.Out), (one.Code, two.Out));
        Assert.All(Json(one).GetProperty("scorecard").GetProperty("groups").EnumerateArray(), group => Assert.Equal(
            ["matcher", "popularity", "sameRegion", "textOnly", "commonNeighbours"],
            group.GetProperty("methods").EnumerateArray().Select(method => method.GetProperty("method").GetString())));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("x")]
    public async Task A_wrong_number_of_resamples_is_a_wrong_command_line(string resamples) =>
        Assert.Equal(2, (await SeedRunner.RunAsync("evaluate", "partners", _folder.Write("data", TinyData.Files()), "--resamples",
            resamples)).Code);

    [Fact]
    public async Task The_help_names_the_commands_and_the_exit_codes() =>
        Snapshot.Match((await SeedRunner.RunAsync("--help")).Out.Replace(RootCommand.ExecutableName, "graph-seed",
        StringComparison.Ordinal));

    private async Task<string> DigestOf(string store)
    {
        var run = await SeedRunner.RunAsync("stats", "--store", _folder[store], "--json");
        return Json(run).GetProperty("version").GetString()!.Split('-')[1];
    }

    private static JsonElement Json(SeedRunner run) => JsonDocument.Parse(run.Out).RootElement;
}
