using System.Globalization;
using System.Text.RegularExpressions;
using Graph.Model;
using Graph.Store.Embedded;

namespace Graph.Api.Tests.Processes;

/// <summary>Programs that are killed at random moments while they start, and while they serve a file that is being written to.
/// <c>RANDOM_SEED</c> chooses the moments, <c>KILLED_PROGRAMS</c> their number.</summary>
public sealed partial class KilledProgramTests : IDisposable
{
    private const int AsFresh = 4; // every fourth time there is no file yet, and the program makes it

    private static readonly CancellationToken _none = CancellationToken.None;
    private static readonly TimeSpan _longestStart = TimeSpan.FromSeconds(4), _longestService = TimeSpan.FromSeconds(1),
        _longestWait = TimeSpan.FromMinutes(1);

    private readonly int _seed = Setting("RANDOM_SEED") ?? Random.Shared.Next();
    private readonly int _moments = Setting("KILLED_PROGRAMS") ?? 2;
    private readonly string _folder = Directory.CreateTempSubdirectory("killed-program-").FullName;
    private long _acknowledged;
    private int _written, _refused;

    private string File => Path.Combine(_folder, "graph.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_killed_program_loses_no_version_and_the_next_start_needs_no_help()
    {
        Random random = new(_seed);
        for (var moment = 0; moment < _moments; moment++)
        {
            var because = $"RANDOM_SEED={_seed}, moment {moment}";
            if (moment % AsFresh == 0)
                Clear();
            await using (ApiProcess.Launch([], ("Store:Embedded:Path", File)))
                await WriteAsync(random.NextDouble() * _longestStart);
            await CheckAsync(because);
            await using (var program = await ApiProcess.StartAsync(("Store:Embedded:Path", File)))
            {
                Assert.True(await ServedAsync(program) >= _acknowledged, because);
                await WriteAsync(random.NextDouble() * _longestService);
            }
            await CheckAsync(because);
        }
        await Console.Error.WriteLineAsync($"RANDOM_SEED={_seed}: {2 * _moments} programs killed, half of them at their start; "
            + $"{_written} versions acknowledged, {_refused} writes told to try again.");
    }

    /// <summary>Writes version after version for a while, if there is a file.</summary>
    private async Task WriteAsync(TimeSpan time)
    {
        using CancellationTokenSource end = new(time);
        try
        {
            if (!System.IO.File.Exists(File))
                await Task.Delay(Timeout.Infinite, end.Token);
            IGraphStore? store = null;
            while (true)
                store = await TryWriteAsync(store, end.Token);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // The time is over.
        }
    }

    /// <summary>Writes a version. On a machine that is very busy a reader may hold the file for longer than one waits who opens it or
    /// writes to it; then the store says that it should be tried again, and nothing is acknowledged.</summary>
    private async Task<IGraphStore?> TryWriteAsync(IGraphStore? store, CancellationToken cancellationToken)
    {
        try
        {
            store ??= await EmbeddedStoreFile.OpenAsync(File, readOnly: false, null, cancellationToken);
            Cluster cluster = new() { Id = NodeId.Parse("cluster:test"), Name = $"第{_acknowledged}轮" };
            _acknowledged = (await store.WriteAsync(GraphBatch.Of([cluster], []), cancellationToken)).Number;
            _written++;
        }
        catch (GraphStoreException error) when (error.IsTransient)
        {
            _refused++;
        }
        return store;
    }

    /// <summary>The file, if there is one, is whole and has every version that was acknowledged.</summary>
    private async Task CheckAsync(string because)
    {
        if (!System.IO.File.Exists(File))
        {
            Assert.True(_acknowledged == 0, because);
            return;
        }
        var graph = await EmbeddedStoreFile.VerifyAsync(File, _none);
        Assert.True(graph.Version.Number >= _acknowledged, $"{because}: {graph.Version} is left, {_acknowledged} was acknowledged.");
    }

    private static async Task<long> ServedAsync(ApiProcess program)
    {
        using var client = program.CreateClient();
        using CancellationTokenSource end = new(_longestWait);
        var response = await client.GetAsync("/health/ready", end.Token);
        while (!response.IsSuccessStatusCode) // on a very busy machine it says so first
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), end.Token);
            response = await client.GetAsync("/health/ready", end.Token);
        }
        var ready = await response.Content.ReadAsStringAsync(end.Token);
        return long.Parse(VersionPattern.Match(ready).Groups[1].Value, CultureInfo.InvariantCulture);
    }

    private void Clear()
    {
        foreach (var file in Directory.EnumerateFiles(_folder))
            System.IO.File.Delete(file);
        _acknowledged = 0;
    }

    private static int? Setting(string name) => int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None,
        CultureInfo.InvariantCulture, out var value) ? value : null;

    [GeneratedRegex("\"version\":\"([0-9]+)-")]
    private static partial Regex VersionPattern { get; }
}
