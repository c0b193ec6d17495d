using System.Collections.Concurrent;

namespace Graph.Model;

/// <summary>The digests of records, each worked out once: the same records are met on the way back to each earlier version.</summary>
/// <remarks>Safe for concurrent use. It holds the records.</remarks>
public sealed class RecordDigests
{
    private readonly ConcurrentDictionary<object, GraphDigest> _known = new(ReferenceEqualityComparer.Instance);

    /// <summary>The hash of one node.</summary>
    public GraphDigest Of(Node node) => _known.GetOrAdd(node, static record => GraphDigest.Of((Node)record));

    /// <summary>The hash of one edge.</summary>
    public GraphDigest Of(Edge edge) => _known.GetOrAdd(edge, static record => GraphDigest.Of((Edge)record));
}
