using Graph.Model;

namespace Graph.Api.Schema.Views;

/// <summary>A fetched node as one place of an answer sees it.</summary>
/// <param name="Node">What the plan brought.</param>
/// <param name="Prefix">The path of response keys under which this place asked for the node's relations.</param>
internal sealed record NodeView(FetchedNode Node, string Prefix)
{
    /// <summary>The value of a property.</summary>
    public object? Value(string property) => property is "id" ? Node.Id.ToString() : Node.Value(property);

    /// <summary>What was brought along a relation for this response key.</summary>
    public FetchedPage Related(string key) => Node.Related(Prefix + key);

    /// <summary>The page brought along a relation for this response key.</summary>
    public PageView Page(string key)
    {
        var relation = Node.Shape.Relation(Prefix + key);
        return new(Node.Related(Prefix + key), relation.Query, relation.Edge);
    }
}
