namespace Graph.Api.Schema.Results;

/// <summary>A part of a computed result, laid out as the operation asks for it: what each response key has.</summary>
internal sealed class ResultNode(NodeCollector collector)
{
    private readonly Dictionary<string, object?> _fields = new(StringComparer.Ordinal);

    /// <summary>What is under an response key, with its nodes in place.</summary>
    public object? this[string key]
    {
        get => _fields[key] switch
        {
            NodeRef node => collector.Find(node),
            IReadOnlyList<NodeRef> nodes => nodes.Select(collector.Find).Where(node => node is not null),
            IReadOnlyList<IReadOnlyList<NodeRef>> lists =>
                lists.Select(nodes => nodes.Select(collector.Find).Where(node => node is not null)),
            DeferredPage page => page.View,
            var value => value,
        };
        set => _fields[key] = value;
    }
}
