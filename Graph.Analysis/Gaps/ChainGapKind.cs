using Graph.Model;
namespace Graph.Analysis.Gaps;

/// <summary>In what way a chain falls short.</summary>
[Term("In what way a chain falls short.", "断点类别")]
public enum ChainGapKind
{
    /// <summary>Enterprises are known that work in the segment, and none of them is local.</summary>
    [Term("Enterprises are known that work in the segment, and none of them is local.", "缺链")]
    Missing,

    /// <summary>Several local enterprises work in the segment, and together they weigh less than one leader.</summary>
    [Term("Several local enterprises work in the segment, and together they weigh less than one leader.", "弱链")]
    Weak,

    /// <summary>Exactly one local enterprise is known in the segment.</summary>
    [Term("Exactly one local enterprise is known in the segment.", "单点依赖")]
    SingleSource,

    /// <summary>A technology that documents call a bottleneck, or a local enterprise needs, and no local enterprise masters.</summary>
    [Term("A technology that documents call a bottleneck, or a local enterprise needs, and no local enterprise masters.", "卡点")]
    Bottleneck,

    /// <summary>Nothing that operates researches the technologies of the segment.</summary>
    [Term("Nothing that operates researches the technologies of the segment.", "缺科研支撑")]
    NoResearchSupport,
}
