using System.Text;
using Graph.Seed.Output;

namespace Graph.Seed.Tests;

/// <summary>Every command that writes, where it cannot: it names the file that the user named, says what to do, damages nothing and
/// leaves nothing beside it.</summary>
public sealed class FailedWriteTests(FailedWriteTests.Given given) : IClassFixture<FailedWriteTests.Given>
{
    /// <summary>The commands, each with the file that it writes.</summary>
    public static TheoryData<string, string> Commands => new()
    {
        { "load OTHER --store a.db", "a.db" },
        { "load OTHER --store new.db", "new.db" },
        { "load OTHER --store a.db --compact", "a.db" },
        { "import ROWS --to a.db --apply", "a.db" },
        { "import ROWS --to data/ --apply", "data" },
        { "merge enterprise:fab enterprise:works --in a.db --apply", "a.db" },
        { "merge enterprise:fab enterprise:works --in data/ --apply", "data" },
        { "revert 2 --store a.db", "a.db" },
        { "backup --store a.db --to b.db", "b.db" },
        { "restore OTHER.db --store a.db", "a.db" },
        { "restore OTHER.db --store new.db", "new.db" },
        { "export --store a.db --to out", "out" },
        { "export --store a.db --to data", "data" },
        { "export --store a.db --to out.xlsx", "out.xlsx" },
        { "export --store a.db --to out.csv --kind enterprise", "out.csv" },
        { "template --out t.xlsx", "t.xlsx" },
        { "generate --nodes 500 --seed 1 --to g.db", "g.db" },
        { "generate --nodes 500 --seed 1 --to g", "g" },
        { "import BAD --to a.db --report errors.xlsx", "errors.xlsx" },
    };

    [SkippableTheory]
    [MemberData(nameof(Commands))]
    public async Task A_full_disk_is_told_and_nothing_changes(string command, string file)
    {
        using Work work = new(given);
        work.Disk.FillUpTo(0);
        await work.FailsAsync(command, file, "zh", "磁盘空间不足");
    }

    [SkippableTheory]
    [MemberData(nameof(Commands))]
    public async Task A_read_only_disk_is_told_and_nothing_changes(string command, string file)
    {
        using Work work = new(given);
        work.Disk.MakeReadOnly();
        await work.FailsAsync(command, file, "en", "the disk is read-only");
    }

    [SkippableTheory]
    [InlineData("load OTHER --store a.db")]
    [InlineData("import ROWS --to a.db --apply")]
    [InlineData("merge enterprise:fab enterprise:works --in a.db --apply")]
    [InlineData("revert 2 --store a.db")]
    [InlineData("backup --store a.db --to b.db")]
    [InlineData("restore OTHER.db --store a.db")]
    [InlineData("restore a.db --store new.db")]
    [InlineData("export --store a.db --to out")]
    public async Task A_damaged_store_is_told_and_left_as_it_is(string command)
    {
        using Work work = new(given);
        foreach (var damage in new Action<string>[] { CutOff, Overwrite })
        {
            var bytes = await File.ReadAllBytesAsync(work.Disk["a.db"]);
            damage(work.Disk["a.db"]);
            await work.FailsAsync(command, "a.db", "zh", "已损坏");
            await File.WriteAllBytesAsync(work.Disk["a.db"], bytes);
        }
    }

    [SkippableTheory]
    [InlineData(40_000)]
    [InlineData(200_000)]
    public async Task A_disk_that_becomes_full_while_a_store_is_written_leaves_the_store_as_it_was(int room)
    {
        using Work work = new(given);
        work.Disk.FillUpTo(room);
        await work.FailsAsync("load BIG --store a.db", "a.db", "en", "There is no room left on the disk");
        await work.FailsAsync("load BIG --store a.db --compact", "a.db", "en", "There is no room left on the disk");
        await work.FailsAsync("backup --store BIG.db --to b.db", "b.db", "en", "There is no room left on the disk");
        await work.FailsAsync("export --store BIG.db --to data", "data", "en", "There is no room left on the disk");
    }

    [SkippableFact]
    public async Task What_failed_on_a_full_disk_works_when_there_is_room()
    {
        using Work work = new(given);
        work.Disk.FillUpTo(100_000);
        await work.RunAsync("load BIG --store new.db");
        await work.RunAsync("generate --nodes 500 --seed 1 --to g.db");
        File.Delete(work.Disk["filler"]);
        foreach (var command in new[] { "load OTHER --store new.db", "generate --nodes 500 --seed 1 --to g.db", "verify g.db" })
            Assert.Equal(0, (await work.RunAsync(command)).Code);
    }

    [Theory]
    [InlineData("a.db")]
    [InlineData("data/")]
    public async Task Two_imports_at_once_both_count(string target)
    {
        using TemporaryFolder folder = new();
        File.Copy(given["a.db"], folder["a.db"]);
        folder.Write("data", TinyData.Files());
        for (var round = 0; round < 3; round++)
        {
            var runs = await Task.WhenAll(new[] { $"甲{round}厂", $"乙{round}厂" }.Select(async name =>
            {
                Directory.CreateDirectory(folder[name]);
                await File.WriteAllTextAsync(Path.Combine(folder[name], "企业.csv"), $"名称,区域,出处\n{name},乙县,news\n", Encoding.UTF8);
                return await SeedRunner.RunAsync("import", Path.Combine(folder[name], "企业.csv"), "--to", folder[target], "--apply");
            }));
            Assert.All(runs, run => Assert.True(run.Code is 0, run.Error + run.Out));
        }
        await SeedRunner.RunAsync("export", "--store", folder["a.db"], "--to", folder["out.csv"], "--kind", "enterprise");
        var text = target is "a.db" ? await File.ReadAllTextAsync(folder["out.csv"])
            : string.Concat(Directory.EnumerateFiles(folder["data"], "*.yaml", SearchOption.AllDirectories).Select(File.ReadAllText));
        Assert.All(["甲0厂", "乙0厂", "甲1厂", "乙1厂", "甲2厂", "乙2厂"], name => Assert.Contains(name, text, StringComparison.Ordinal));
        Assert.DoesNotContain(Directory.EnumerateFileSystemEntries(folder.Path), entry =>
            Path.GetFileName(entry).StartsWith("data.", StringComparison.Ordinal));
    }

    private static void CutOff(string file)
    {
        using var stream = File.OpenWrite(file);
        stream.SetLength(stream.Length / 2);
    }

    private static void Overwrite(string file)
    {
        var bytes = File.ReadAllBytes(file);
        for (var i = 4096; i < bytes.Length; i += 97)
            bytes[i] ^= 0x55;
        File.WriteAllBytes(file, bytes);
    }

    /// <summary>What the commands read, and the files that they meet; made once.</summary>
    public sealed class Given : IAsyncLifetime, IDisposable
    {
        private readonly TemporaryFolder _folder = new();

        internal string this[string name] => _folder[name];

        public async Task InitializeAsync()
        {
            _folder.Write("data", TinyData.Files());
            await WriteRowsAsync("rows", "另一家厂,乙县,news");
            await WriteRowsAsync("bad", "坏行,乙县,没有的文献");
            await OkAsync("load", this["data"], "--store", this["a.db"]);
            await OkAsync("generate", "--nodes", "60", "--seed", "1", "--to", this["other"]);
            await OkAsync("load", this["other"], "--store", this["a.db"]);
            await OkAsync("load", this["data"], "--store", this["a.db"]);
            await OkAsync("load", this["other"], "--store", this["other.db"]);
            await OkAsync("generate", "--nodes", "3000", "--seed", "1", "--to", this["big"]);
            await OkAsync("load", this["big"], "--store", this["big.db"]);
        }

        public Task DisposeAsync() => Task.CompletedTask;

        public void Dispose() => _folder.Dispose();

        private async Task WriteRowsAsync(string folder, string row)
        {
            Directory.CreateDirectory(this[folder]);
            await File.WriteAllTextAsync(Path.Combine(this[folder], "企业.csv"), $"名称,区域,出处\n{row}\n", Encoding.UTF8);
        }

        private static async Task OkAsync(params string[] arguments)
        {
            var run = await SeedRunner.RunAsync(arguments);
            Assert.True(run.Code is 0, string.Join(' ', arguments) + run.Out + run.Error);
        }
    }

    /// <summary>A store and a folder of data on a small disk.</summary>
    private sealed class Work : IDisposable
    {
        private static readonly string[] _onDisk = ["a.db", "new.db", "b.db", "data", "data/", "out", "out.xlsx", "out.csv", "t.xlsx",
            "g.db", "g", "errors.xlsx"];
        private readonly Given _given;

        public Work(Given given)
        {
            _given = given;
            File.Copy(given["a.db"], Disk["a.db"]);
            foreach (var (file, bytes) in TinyData.Files())
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Disk["data"], file))!);
                File.WriteAllBytes(Path.Combine(Disk["data"], file), bytes);
            }
        }

        public SmallDisk Disk { get; } = SmallDisk.Mount();

        public async Task FailsAsync(string command, string file, string language, string words)
        {
            var before = Disk.Files();
            var run = await RunAsync($"{command} --lang {language}");
            Assert.True(run.Code is ExitCode.Failed, $"{run.Code} {run.Out} {run.Error}");
            Assert.Contains(words, run.Error, StringComparison.Ordinal);
            Assert.Contains(Disk[file], run.Error, StringComparison.Ordinal);
            Assert.DoesNotContain(".tmp", run.Error, StringComparison.Ordinal);
            Assert.Equal(before, Disk.Files());
        }

        public Task<SeedRunner> RunAsync(string command) => SeedRunner.RunAsync([.. command.Split(' ').Select(Argument)]);

        public void Dispose() => Disk.Dispose();

        private string Argument(string word) => _onDisk.Contains(word) ? Disk[word]
            : word is "ROWS" or "BAD" ? Path.Combine(_given[word.ToLowerInvariant()], "企业.csv")
            : char.IsUpper(word[0]) ? _given[word.ToLowerInvariant()]
            : word;
    }
}
