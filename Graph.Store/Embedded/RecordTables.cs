using System.Text;
using Graph.Model;
using Microsoft.Data.Sqlite;

namespace Graph.Store.Embedded;

/// <summary>Writes records into the tables of the file.</summary>
internal static class RecordTables
{
    public static void Apply(SqliteConnection connection, GraphChange change, CancellationToken cancellationToken)
    {
        HashSet<NodeId> nodesIn = [.. change.NodesIn.Select(node => node.Id)];
        HashSet<EdgeKey> edgesIn = [.. change.EdgesIn.Select(edge => edge.Key)];
        Run(connection, "DELETE FROM edge WHERE kind = $1 AND source = $2 AND target = $3",
            change.EdgesOut.Where(edge => !edgesIn.Contains(edge.Key)), Key, cancellationToken);
        Run(connection, "DELETE FROM node WHERE id = $1",
            change.NodesOut.Where(node => !nodesIn.Contains(node.Id)), node => [node.Id.ToString()], cancellationToken);
        Run(connection, "INSERT INTO node (id, kind, content) VALUES ($1, $2, $3) ON CONFLICT DO UPDATE SET content = excluded.content",
            change.NodesIn, node => [node.Id.ToString(), node.Id.Kind, Text(RecordContent.Write(node))], cancellationToken);
        Run(connection, "INSERT INTO edge (kind, source, target, content) VALUES ($1, $2, $3, $4) ON CONFLICT DO UPDATE SET content = "
            + "excluded.content",
            change.EdgesIn, edge => [.. Key(edge), Text(RecordContent.Write(edge))], cancellationToken);
    }

    private static string[] Key(Edge edge) => [GraphSchema.KindOf(edge).Name, edge.From.ToString(), edge.To.ToString()];

    private static string Text(byte[] content) => Encoding.UTF8.GetString(content);

    private static void Run<T>(SqliteConnection connection, string statement, IEnumerable<T> records, Func<T, string[]> values,
        CancellationToken cancellationToken)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        foreach (var record in records)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var row = values(record);
            for (var i = 0; i < row.Length; i++)
            {
                if (command.Parameters.Count == i)
                    command.Parameters.Add(new($"${i + 1}", SqliteType.Text));
                command.Parameters[i].Value = row[i];
            }
            command.ExecuteNonQuery();
        }
    }
}
