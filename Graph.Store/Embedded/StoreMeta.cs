using System.Globalization;
using System.Text;
using Graph.Model;
using Microsoft.Data.Sqlite;

namespace Graph.Store.Embedded;

/// <summary>The version of the graph in a file, and the description of its data set.</summary>
internal sealed record StoreMeta(GraphVersion Version, DataSet? DataSet)
{
    /// <summary>The number of the form in which this program keeps graphs. Another one cannot be read.</summary>
    public const int Format = 1;

    public static StoreMeta Empty { get; } = new(GraphVersion.Empty, null);

    /// <summary>Reads it; <see cref="Empty"/> for a database without tables.</summary>
    /// <exception cref="GraphStoreException">It is no graph, or one of another format.</exception>
    public static StoreMeta Read(SqliteConnection connection, string path)
    {
        if (Scalar(connection, "SELECT count(*) FROM sqlite_master WHERE type = 'table'") is 0L)
            return Empty;
        if (Scalar(connection, "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name IN ('meta', 'node', 'edge')") is not 3L)
            throw EmbeddedErrors.NotAGraph(path);
        Dictionary<string, string> values = [];
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT key, value FROM meta";
        using var reader = command.ExecuteReader();
        while (reader.Read())
            values[reader.GetString(0)] = reader.GetString(1);
        return From(values, path);
    }

    public void Write(SqliteConnection connection)
    {
        Set(connection, "format", Format.ToString(CultureInfo.InvariantCulture));
        Set(connection, "version", Version.Number.ToString(CultureInfo.InvariantCulture));
        Set(connection, "digest", Version.Digest);
        if (DataSet is not null)
            Set(connection, "dataSet", Encoding.UTF8.GetString(RecordContent.Write(DataSet)));
    }

    private static StoreMeta From(Dictionary<string, string> values, string path)
    {
        if (!int.TryParse(values.GetValueOrDefault("format"), NumberStyles.None, CultureInfo.InvariantCulture, out var format))
            throw EmbeddedErrors.NotAGraph(path);
        if (format != Format)
            throw EmbeddedErrors.OtherFormat(path, format);
        try
        {
            var dataSet = values.GetValueOrDefault("dataSet");
            return new(VersionOf(values), dataSet is null ? null : RecordContent.ReadDataSet(Encoding.UTF8.GetBytes(dataSet)));
        }
        catch (FormatException error)
        {
            throw EmbeddedErrors.Damaged(path, error);
        }
    }

    private static GraphVersion VersionOf(Dictionary<string, string> values)
    {
        if (!long.TryParse(values.GetValueOrDefault("version"), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            throw new FormatException("It has no version.");
        return new(number, GraphDigest.Parse(values.GetValueOrDefault("digest") ?? "").ToString());
    }

    private static void Set(SqliteConnection connection, string key, string value)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "INSERT INTO meta (key, value) VALUES ($key, $value) ON CONFLICT (key) DO UPDATE SET value = excluded.value";
        command.Parameters.AddWithValue("$key", key);
        command.Parameters.AddWithValue("$value", value);
        command.ExecuteNonQuery();
    }

    private static object? Scalar(SqliteConnection connection, string statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        return command.ExecuteScalar();
    }
}
