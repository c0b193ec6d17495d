namespace Graph.Api.Schema.Results;

/// <summary>A part of a computed result, laid out as the operation asks for it: what each answer key has.</summary>
internal sealed class ResultNode(NodeBook book)
{
    private readonly Dictionary<string, object?> _fields = new(StringComparer.Ordinal);

    /// <summary>What stands under an answer key, with its nodes in place.</summary>
    public object? this[string key]
    {
        get => _fields[key] switch
        {
            NodeRef node => book.Find(node),
            IReadOnlyList<NodeRef> nodes => nodes.Select(book.Find).Where(node => node is not null),
            IReadOnlyList<IReadOnlyList<NodeRef>> lists => lists.Select(nodes => nodes.Select(book.Find).Where(node => node is not null)),
            DeferredPage page => page.View,
            var value => value,
        };
        set => _fields[key] = value;
    }
}
