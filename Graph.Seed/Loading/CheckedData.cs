using Graph.Model;

namespace Graph.Seed;

/// <summary>The files of a data set after all rules were applied.</summary>
/// <param name="Findings">What was found.</param>
/// <param name="Graph">The graph; null where there are errors.</param>
internal sealed record CheckedData(FindingList Findings, GraphBatch? Graph)
{
    /// <summary>Reads and checks a folder.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static async ValueTask<CheckedData> OfFolderAsync(string folder, TimeProvider time, CancellationToken cancellationToken)
    {
        var findings = new FindingList();
        return Of(await DataFolder.ReadAsync(folder, findings, cancellationToken), time, findings);
    }

    /// <summary>Checks some files.</summary>
    public static CheckedData Of(IEnumerable<(string File, byte[] Bytes)> files, TimeProvider time, FindingList? before = null)
    {
        var findings = before ?? new();
        var draft = DraftReader.Read(files, DateOnly.FromDateTime(time.GetLocalNow().DateTime), findings);
        DraftRules.Check(draft, findings);
        return new(findings, findings.HasErrors ? null : DraftGraph.Of(draft));
    }
}
