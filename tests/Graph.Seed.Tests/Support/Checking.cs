using Graph.Model;
using Graph.Seed.Diagnostics;
using Graph.Seed.Loading;
using Microsoft.Extensions.Time.Testing;

namespace Graph.Seed.Tests;

/// <summary>Checks files as the program does, on a fixed day.</summary>
internal static class Checking
{
    /// <summary>28 November 2026.</summary>
    public static TimeProvider Today { get; } = new FakeTimeProvider(new DateTimeOffset(2026, 11, 30, 12, 0, 0, TimeSpan.Zero));

    public static CheckedData Check(IReadOnlyDictionary<string, byte[]> files) =>
        CheckedData.Of(files.Select(pair => (pair.Key, pair.Value)), Today);

    public static IReadOnlyList<Diagnostic> FindingsIn(IReadOnlyDictionary<string, byte[]> files) => Check(files).Diagnostics.InOrder();

    /// <summary>The graph of files without errors.</summary>
    public static GraphSnapshot GraphOf(IReadOnlyDictionary<string, byte[]> files)
    {
        var data = Check(files);
        Assert.False(data.Diagnostics.HasErrors, string.Join('\n', data.Diagnostics.InOrder()));
        return data.Graph!;
    }

    /// <summary>The graph that a write to an empty store makes.</summary>
    public static GraphSnapshot SnapshotOf(GraphBatch batch) =>
        GraphSnapshot.Create(GraphVersion.Empty, batch.DataSet, batch.Upserts, batch.EdgeUpserts);
}
