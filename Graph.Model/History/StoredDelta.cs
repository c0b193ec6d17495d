using System.Text;

namespace Graph.Model;

/// <summary>A changed record as stores keep it, in texts that any database has.</summary>
/// <param name="Kind">The kind of an edge; empty for a node.</param>
/// <param name="From">The id of the node, or where the edge starts.</param>
/// <param name="To">Where the edge ends; empty for a node.</param>
/// <param name="Before">The content before, as <see cref="RecordContent"/> writes it; null where the record was not there.</param>
public readonly record struct StoredDelta(string Kind, string From, string To, string? Before)
{
    /// <summary>The records of a delta: nodes, then edges.</summary>
    public static IEnumerable<StoredDelta> Of(GraphDelta delta) =>
    [
        .. delta.Nodes.Select(node => new StoredDelta("", node.Id.ToString(), "", Text(node.Before, RecordContent.Write))),
        .. delta.Edges.Select(edge => new StoredDelta(GraphSchema.EdgeOf(edge.Key.Type).Name, edge.Key.From.ToString(),
            edge.Key.To.ToString(), Text(edge.Before, RecordContent.Write))),
    ];

    /// <summary>Adds the record to those of its sort.</summary>
    /// <exception cref="FormatException">It is damaged.</exception>
    public void AddTo(List<NodeDelta> nodes, List<EdgeDelta> edges, RecordReader records)
    {
        var (from, before) = (NodeId.Parse(From), Before is null ? null : Encoding.UTF8.GetBytes(Before));
        if (Kind.Length == 0)
        {
            nodes.Add(new(from, before is null ? null : records.ReadNode(from, before)));
            return;
        }
        var kind = GraphSchema.FindEdge(Kind) ?? throw new FormatException($"There are changes of an unknown kind of edge {Kind}.");
        var to = NodeId.Parse(To);
        edges.Add(new(new(kind.RecordType, from, to), before is null ? null : records.ReadEdge(kind, from, to, before)));
    }

    private static string? Text<T>(T? record, Func<T, byte[]> content) where T : class =>
        record is null ? null : Encoding.UTF8.GetString(content(record));
}
