using System.Text;
using Graph.Model;
using Graph.Seed.Diagnostics;
using Graph.Seed.Layout;
using Graph.Seed.Loading;

namespace Graph.Seed.Writing;

/// <summary>The files of a graph, checked to say exactly what the graph says.</summary>
/// <param name="Files">The files; empty where the graph cannot be written.</param>
/// <param name="Diagnostics">Rules that the written files would break.</param>
/// <param name="NotExpressible">Ids of nodes, and edges, that files would say differently; at most ten.</param>
internal sealed record DataExport(IReadOnlyList<(string File, string Text)> Files, DiagnosticList Diagnostics,
    IReadOnlyList<string> NotExpressible)
{
    private const int Shown = 10;

    /// <summary>Writes the files in memory and reads them back: what cannot be said in files is found without a list of all such
    /// cases.</summary>
    public static DataExport Of(GraphSnapshot graph, TimeProvider time)
    {
        var files = DataSetText.Of(graph);
        var read = CheckedData.Of(files.Select(file => (file.File, Encoding.UTF8.GetBytes(file.Text))), time);
        if (read.Graph is null)
            return new([], read.Diagnostics, []);
        var difference = GraphDifference.Between(graph, read.Graph);
        return difference.IsEmpty ? new(files, read.Diagnostics, []) : new([], read.Diagnostics, [.. Ids(difference.Batch).Take(Shown)]);
    }

    private static IEnumerable<string> Ids(GraphBatch batch) =>
    [
        .. batch.Upserts.Select(node => node.Id.ToString()),
        .. batch.EdgeUpserts.Select(edge => $"{GraphSchema.KindOf(edge)} {edge.From} → {edge.To}"),
        .. batch.Deletes.Select(id => id.ToString()),
        .. batch.EdgeDeletes.Select(key => $"{GraphSchema.EdgeOf(key.Type)} {key.From} → {key.To}"),
        .. batch.DataSet is null ? [] : new[] { FileLayout.DataSetFile },
    ];
}
