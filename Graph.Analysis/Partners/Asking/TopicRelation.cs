namespace Graph.Analysis.Partners;

/// <summary>How a technology is related to one that was asked for.</summary>
internal enum TopicRelation
{
    /// <summary>It is the one.</summary>
    Asked,

    /// <summary>The one asked for depends on it.</summary>
    Upstream,

    /// <summary>It depends on the one asked for.</summary>
    Downstream,

    /// <summary>Both are used in the same segment.</summary>
    Sibling,
}
