using Graph.Model;
using Graph.Seed.Diagnostics;
using Graph.Seed.Reading;
using Graph.Seed.Rules;

namespace Graph.Seed.Loading;

/// <summary>The files of a data set after all rules were applied.</summary>
/// <param name="Diagnostics">What is wrong.</param>
/// <param name="Graph">The graph; null where there are errors.</param>
internal sealed record CheckedData(DiagnosticList Diagnostics, GraphSnapshot? Graph)
{
    /// <summary>Reads and checks a folder.</summary>
    /// <exception cref="IOException">There is no such folder.</exception>
    public static async ValueTask<CheckedData> OfFolderAsync(string folder, TimeProvider time, CancellationToken cancellationToken)
    {
        var diagnostics = new DiagnosticList();
        return Of(await DataFolder.ReadAsync(folder, diagnostics, cancellationToken), time, diagnostics);
    }

    /// <summary>Checks some files.</summary>
    public static CheckedData Of(IEnumerable<(string File, byte[] Bytes)> files, TimeProvider time) => Of(files, time, new());

    private static CheckedData Of(IEnumerable<(string File, byte[] Bytes)> files, TimeProvider time, DiagnosticList diagnostics)
    {
        var parsed = FilesReader.Read(files, DateOnly.FromDateTime(time.GetLocalNow().DateTime), diagnostics);
        DataSetRules.Check(parsed, diagnostics);
        return new(diagnostics, diagnostics.HasErrors ? null : ParsedGraph.Of(parsed));
    }
}
