namespace Graph.Model;

/// <summary>A cluster of industry chains (产业集群).</summary>
public sealed record Cluster : Node;

/// <summary>An industry chain (产业链).</summary>
public sealed record Chain : Node
{
    /// <summary>One sentence on the chain, in Chinese; null where none is written.</summary>
    public string? Summary { get; init; }

    /// <summary>One sentence on the chain, in English; null where none is written.</summary>
    public string? SummaryEn { get; init; }

    /// <summary>The areas of the city's technology plan it draws on, as the plan numbers them.</summary>
    public IReadOnlyList<int> PlanAreas { get; init; } = [];
}

/// <summary>A link of a chain (环节): a step between raw material and product.</summary>
public sealed record Segment : Node
{
    /// <summary>Where in the chain it lies.</summary>
    public required SegmentStage Stage { get; init; }

    /// <summary>Its place in the chain, counted from 1.</summary>
    public required int Order { get; init; }

    /// <summary>Whether a document names the segment or experts do.</summary>
    public required Basis Basis { get; init; }

    /// <summary>What people of the trade and laymen call it, beside its names: trade words, older names, abbreviations. Common knowledge of
    /// the trade (<see cref="Basis.Expert"/>), in the order of the data.</summary>
    public IReadOnlyList<string> Terms { get; init; } = [];

    /// <summary>Words for something wider that contains it, in the order of the data; basis as for <see cref="Terms"/>.</summary>
    public IReadOnlyList<string> BroaderTerms { get; init; } = [];
}

[Term("Where in a chain a segment lies.", "所处位置")]
public enum SegmentStage
{
    [Term("Materials, equipment, design.", "上游")]
    Upstream,

    [Term("Manufacture.", "中游")]
    Midstream,

    [Term("Products and services for the user.", "下游")]
    Downstream,
}

[Term("What a statement rests on.", "依据")]
public enum Basis
{
    [Term("A document states it.", "有出处")]
    Cited,

    [Term("An editor read it off a name, an owner or a neighbouring fact of a document that does not state it itself.", "据文献推定")]
    Inferred,

    [Term("Common knowledge of the trade, no document at hand.", "专家判断")]
    Expert,
}
