using System.Text;
using Graph.Api.Limits;
using Microsoft.Extensions.Options;

namespace Graph.Api.Operations;

/// <summary>Documents by their text, so that one sent again is neither parsed nor validated again. What was used longest ago goes first.</summary>
/// <remarks>Safe for concurrent use. Keys are whole texts: no two documents can be taken for each other.</remarks>
internal sealed class DocumentCache(IOptions<GraphQLLimits> options)
{
    private readonly GraphQLLimits _limits = options.Value;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, LinkedListNode<PreparedDocument>> _byText = new(StringComparer.Ordinal);
    private readonly LinkedList<PreparedDocument> _lastUsed = [];
    private long _bytes;

    /// <summary>Documents kept at the moment.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
                return _byText.Count;
        }
    }

    /// <exception cref="RefusedException">The text is no document, or too large a one. Such texts are not kept.</exception>
    public PreparedDocument Get(string text) => Find(text) ?? Keep(PreparedDocument.Parse(text, _limits));

    private PreparedDocument? Find(string text)
    {
        lock (_gate)
        {
            if (!_byText.TryGetValue(text, out var node))
                return null;
            _lastUsed.Remove(node);
            _lastUsed.AddFirst(node);
            return node.Value;
        }
    }

    private PreparedDocument Keep(PreparedDocument document)
    {
        lock (_gate)
        {
            if (_byText.TryGetValue(document.Text, out var other)) // parsed twice at the same time: the first one stays
                return other.Value;
            _byText.Add(document.Text, _lastUsed.AddFirst(document));
            _bytes += SizeOf(document);
            while (_byText.Count > _limits.MaxCachedDocuments || _bytes > _limits.MaxCachedBytes)
                DropOldest();
            return document;
        }
    }

    private void DropOldest()
    {
        var oldest = _lastUsed.Last!.Value;
        _lastUsed.RemoveLast();
        _byText.Remove(oldest.Text);
        _bytes -= SizeOf(oldest);
    }

    private static int SizeOf(PreparedDocument document) => Encoding.UTF8.GetByteCount(document.Text);
}
