using System.Text;
using Graph.Model;

namespace Graph.Seed;

/// <summary>The files of a graph, checked to say exactly what the graph says.</summary>
/// <param name="Files">The files; empty where the graph cannot be written.</param>
/// <param name="Findings">Rules that the written files would break.</param>
/// <param name="NotExpressible">Ids of nodes, and edges, that files would say differently; at most ten.</param>
internal sealed record DataExport(IReadOnlyList<(string File, string Text)> Files, FindingList Findings, IReadOnlyList<string> NotExpressible)
{
    private const int Shown = 10;

    /// <summary>Writes the files in memory and reads them back: what cannot be said in files is found without a list of all such cases.</summary>
    public static DataExport Of(GraphBatch graph, TimeProvider time)
    {
        var files = DataSetText.Of(graph);
        var read = CheckedData.Of(files.Select(file => (file.File, Encoding.UTF8.GetBytes(file.Text))), time);
        if (read.Graph is null)
            return new([], read.Findings, []);
        var difference = GraphDifference.Between(graph, read.Graph);
        return difference.IsEmpty ? new(files, read.Findings, []) : new([], read.Findings, [.. Ids(difference.Batch).Take(Shown)]);
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
