using Graph.Seed.Output;

namespace Graph.Seed.Tests;

/// <summary>Backups: made, checked, and brought back.</summary>
public sealed class BackupTests
{
    [Fact]
    public async Task A_store_comes_back_from_its_backup_as_a_new_version()
    {
        using var desk = await ClerkDesk.SetAsync();
        var before = (await desk.GraphAsync()).Version;
        Assert.Equal(0, (await SeedRunner.RunAsync("backup", "--store", desk.Store, "--to", desk["b.db"])).Code);
        await desk.ApplyAsync("企业", ["名称", "出处"], ["新厂", "news"]);
        var run = await SeedRunner.RunAsync("restore", desk["b.db"], "--store", desk.Store);
        Assert.True(run.Code is 0, run.Error);
        var after = (await desk.GraphAsync()).Version;
        Assert.Equal((before.Digest, before.Number + 2), (after.Digest, after.Number));
        Assert.Equal(0, (await SeedRunner.RunAsync("verify", desk.Store)).Code);
    }

    [Fact]
    public async Task A_store_that_is_gone_comes_back()
    {
        using var desk = await ClerkDesk.SetAsync();
        var before = (await desk.GraphAsync()).Version;
        await SeedRunner.RunAsync("backup", "--store", desk.Store, "--to", desk["b.db"]);
        File.Delete(desk.Store);
        Assert.Equal(0, (await SeedRunner.RunAsync("restore", desk["b.db"], "--store", desk.Store)).Code);
        Assert.Equal(before.Digest, (await desk.GraphAsync()).Version.Digest);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.9)]
    public async Task A_damaged_backup_is_told_and_never_restored(double part)
    {
        using var desk = await ClerkDesk.SetAsync();
        await SeedRunner.RunAsync("backup", "--store", desk.Store, "--to", desk["b.db"]);
        var bytes = await File.ReadAllBytesAsync(desk["b.db"]);
        await File.WriteAllBytesAsync(desk["b.db"], bytes[..(int)(bytes.Length * part)]);
        var before = await File.ReadAllBytesAsync(desk.Store);
        foreach (var command in new[] { new[] { "verify", desk["b.db"] }, ["restore", desk["b.db"], "--store", desk.Store] })
        {
            var run = await SeedRunner.RunAsync(command);
            Assert.Equal(ExitCode.Failed, run.Code);
            Assert.Contains("Embedded.Corrupt", run.Error, StringComparison.Ordinal);
        }
        Assert.Equal(before, await File.ReadAllBytesAsync(desk.Store));
    }

    [Fact]
    public async Task An_empty_file_is_no_backup()
    {
        using var desk = await ClerkDesk.SetAsync();
        var (empty, before) = (desk.Text("empty.db", ""), await File.ReadAllBytesAsync(desk.Store));
        foreach (var command in new[] { new[] { "verify", empty }, ["restore", empty, "--store", desk.Store] })
        {
            var run = await SeedRunner.RunAsync([.. command, "--lang", "en"]);
            Assert.Equal(ExitCode.Failed, run.Code);
            Assert.Contains("holds no graph", run.Error, StringComparison.Ordinal);
        }
        Assert.Equal(before, await File.ReadAllBytesAsync(desk.Store));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_not_called_a_damaged_one()
    {
        using var desk = await ClerkDesk.SetAsync();
        var run = await SeedRunner.RunAsync("verify", desk.Text("a.txt", new string('x', 5000)));
        Assert.Equal(ExitCode.Failed, run.Code);
        Assert.Contains("Embedded.NotADatabase", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_content_that_is_not_that_of_its_version_is_told()
    {
        using var desk = await ClerkDesk.SetAsync();
        var bytes = await File.ReadAllBytesAsync(desk.Store);
        var name = System.Text.Encoding.UTF8.GetBytes("晶圆厂");
        var at = bytes.AsSpan().IndexOf(name);
        Assert.True(at > 0);
        System.Text.Encoding.UTF8.GetBytes("晶园厂").CopyTo(bytes, at);
        await File.WriteAllBytesAsync(desk.Store, bytes);
        var run = await SeedRunner.RunAsync("verify", desk.Store);
        Assert.Equal(ExitCode.Failed, run.Code);
        Assert.Contains("not that of its version", run.Error, StringComparison.Ordinal);
    }
}
