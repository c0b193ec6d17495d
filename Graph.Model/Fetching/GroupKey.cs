namespace Graph.Model;

/// <summary>By what nodes are grouped.</summary>
/// <param name="Name">Its name in the API: <c>REGION</c>, <c>CHAIN</c>.</param>
public abstract record GroupKey(string Name)
{
    /// <summary>By a property's value; nodes without one form a group of their own, with null.</summary>
    public sealed record ByProperty(string Name, string Property) : GroupKey(Name);

    /// <summary>By the node that a relation leads to. A node that it leads to several of counts in the group of each; nodes without one form a group
    /// of their own, with null.</summary>
    public sealed record ByRelation(string Name, string Relation) : GroupKey(Name);
}
