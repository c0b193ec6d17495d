using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Graph.Model;

/// <summary>A hash of a graph's content that does not depend on the order in which it was written, and that follows a write without
/// reading the rest: the sum, modulo 2^128, of a hash of each node, of each edge, and of the description of the data set.</summary>
/// <remarks>Each is the first half of the SHA-256 of what tells the record from others and of its content as <see cref="RecordContent"/>
/// writes it.
/// <see cref="GraphSchema.CitedIn"/> edges have no hash: they are in the nodes.</remarks>
public readonly record struct GraphDigest
{
    private readonly UInt128 _sum;

    private GraphDigest(UInt128 sum) => _sum = sum;

    /// <summary>The hash of one node.</summary>
    public static GraphDigest Of(Node node) => Hash(Head("node", node.Id.ToString(), "").Add(node, RecordContent.Write));

    /// <summary>The hash of one edge.</summary>
    public static GraphDigest Of(Edge edge) =>
        Hash(Head(GraphSchema.KindOf(edge).Name, edge.From.ToString(), edge.To.ToString()).Add(edge, RecordContent.Write));

    /// <summary>The hash of the description of a data set; nothing for null.</summary>
    public static GraphDigest Of(DataSet? dataSet) =>
        dataSet is null ? default : Hash(Head("dataset", "", "").Add(dataSet, DataSetContent.Write));

    /// <summary>The digest of a whole graph.</summary>
    public static GraphDigest Of(IEnumerable<Node> nodes, IEnumerable<Edge> edges, DataSet? dataSet)
    {
        var digest = Of(dataSet);
        foreach (var node in nodes)
            digest += Of(node);
        foreach (var edge in edges)
            digest += Of(edge);
        return digest;
    }

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    /// <exception cref="FormatException">The text is no digest.</exception>
    public static GraphDigest Parse(string text) =>
        UInt128.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var sum) ? new(sum)
            : throw new FormatException($"'{text}' is no digest.");

    /// <summary>The digest of both contents together.</summary>
    public static GraphDigest operator +(GraphDigest left, GraphDigest right) => new(unchecked(left._sum + right._sum));

    /// <summary>The digest of the left content without the right.</summary>
    public static GraphDigest operator -(GraphDigest left, GraphDigest right) => new(unchecked(left._sum - right._sum));

    /// <summary>32 lower-case hex digits.</summary>
    public override string ToString() => _sum.ToString("x32", CultureInfo.InvariantCulture);

    // Kind and ids are ASCII without blanks, so the head cannot be read in two ways.
    private static RecordBuffer Head(string kind, string from, string to) =>
        RecordBuffer.Take().Add(kind).Add(" ").Add(from).Add(" ").Add(to).Add(" ");

    private static GraphDigest Hash(RecordBuffer record)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(record.Written, hash);
        return new(BinaryPrimitives.ReadUInt128BigEndian(hash));
    }
}
