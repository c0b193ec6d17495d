namespace Graph.Model;

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
