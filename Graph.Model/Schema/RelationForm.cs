namespace Graph.Model;

/// <summary>How many nodes a relation leads to, and so how the API offers them.</summary>
public enum RelationForm
{
    /// <summary>At most one.</summary>
    One,

    /// <summary>Few: all of them at once, as a plain list.</summary>
    List,

    /// <summary>Any number: in pages.</summary>
    Connection,
}
