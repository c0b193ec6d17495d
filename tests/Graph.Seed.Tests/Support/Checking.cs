using Graph.Model;
using Microsoft.Extensions.Time.Testing;

namespace Graph.Seed.Tests;

/// <summary>Checks files as the program does, on a fixed day.</summary>
internal static class Checking
{
    /// <summary>24 November 2026.</summary>
    public static TimeProvider Today { get; } = new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));

    public static CheckedData Check(IReadOnlyDictionary<string, byte[]> files) => CheckedData.Of(files.Select(pair => (pair.Key, pair.Value)), Today);

    public static IReadOnlyList<Finding> FindingsIn(IReadOnlyDictionary<string, byte[]> files) => Check(files).Findings.InOrder();

    /// <summary>The graph of files without errors.</summary>
    public static GraphBatch GraphOf(IReadOnlyDictionary<string, byte[]> files)
    {
        var data = Check(files);
        Assert.False(data.Findings.HasErrors, string.Join('\n', data.Findings.InOrder()));
        return data.Graph!;
    }
}
