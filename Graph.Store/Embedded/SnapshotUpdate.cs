using Graph.Model;
using Microsoft.Data.Sqlite;

namespace Graph.Store.Embedded;

/// <summary>Brings a graph in memory to the version in the file by the records that were changed since: of a large graph they are few, and
/// reading the whole file takes many times as long.</summary>
internal sealed class SnapshotUpdate(SqliteConnection connection, GraphSnapshot known, CancellationToken cancellationToken)
{
    private readonly RecordReader _records = new(new CitationPool());
    private readonly List<Node> _nodesOut = [];
    private readonly List<Edge> _edgesOut = [];
    private readonly List<Node> _nodesIn = [];
    private readonly List<Edge> _edgesIn = [];

    /// <summary>The graph in the file; null where the file does not say what changed since the known one, or says it wrongly: then it has
    /// to be read whole.</summary>
    /// <param name="connection">The connection, in a transaction.</param>
    /// <param name="meta">The version in the file.</param>
    /// <param name="known">The graph in memory.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="FormatException">A changed record is damaged.</exception>
    public static GraphSnapshot? Of(
        SqliteConnection connection, StoreMeta meta, GraphSnapshot known, CancellationToken cancellationToken) =>
        known.Version.Number == 0 || HistoryTables.ChangedSince(connection, meta, known.Version, known.Count) is not { } changed ? null
            : new SnapshotUpdate(connection, known, cancellationToken).To(meta, changed);

    private GraphSnapshot? To(StoreMeta meta, IReadOnlyList<StoredDelta> changed)
    {
        Nodes(changed.Where(record => record.Kind.Length == 0));
        Edges(changed.Where(record => record.Kind.Length > 0));
        GraphChange change = new(_nodesOut, _edgesOut, _nodesIn, _edgesIn, meta.DataSet);
        var digest = change.Apply(GraphDigest.Parse(known.Version.Digest), known.DataSet);
        return digest.ToString() == meta.Version.Digest ? known.With(change, meta.Version) : null;
    }

    private void Nodes(IEnumerable<StoredDelta> changed)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT CAST(content AS BLOB) FROM node WHERE id = $1";
        foreach (var record in changed)
        {
            var id = NodeId.Parse(record.From);
            if (known.TryFind(id, out var ordinal))
                _nodesOut.Add(known[ordinal]);
            if (Content(command, record.From) is { } content)
                _nodesIn.Add(_records.ReadNode(id, content));
        }
    }

    private void Edges(IEnumerable<StoredDelta> changed)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT CAST(content AS BLOB) FROM edge WHERE kind = $1 AND source = $2 AND target = $3";
        foreach (var record in changed)
        {
            var kind = GraphSchema.FindEdge(record.Kind)
                ?? throw new FormatException($"There are changes of an unknown kind of edge {record.Kind}.");
            var (from, to) = (NodeId.Parse(record.From), NodeId.Parse(record.To));
            if (known.FindEdge(new(kind.RecordType, from, to)) is { } edge)
                _edgesOut.Add(edge);
            if (Content(command, record.Kind, record.From, record.To) is { } content)
                _edgesIn.Add(_records.ReadEdge(kind, from, to, content));
        }
    }

    private byte[]? Content(SqliteCommand command, params string[] key)
    {
        cancellationToken.ThrowIfCancellationRequested();
        for (var i = 0; i < key.Length; i++)
        {
            if (command.Parameters.Count == i)
                command.Parameters.Add(new($"${i + 1}", SqliteType.Text));
            command.Parameters[i].Value = key[i];
        }
        return command.ExecuteScalar() as byte[];
    }
}
