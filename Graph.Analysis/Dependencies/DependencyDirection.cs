using Graph.Model;
namespace Graph.Analysis.Dependencies;

/// <summary>Which way to walk dependencies (依赖方向).</summary>
[Term("Which way to walk dependencies.", "依赖方向")]
public enum DependencyDirection
{
    /// <summary>To what a technology rests on (上游支撑).</summary>
    [Term("What the technology rests on.", "上游（它所依赖的技术）")]
    Upstream,

    /// <summary>To what rests on a technology (下游影响).</summary>
    [Term("What rests on the technology.", "下游（依赖它的技术）")]
    Downstream,

    /// <summary>Both ways, each on its own: not the other customers of what it rests on.</summary>
    [Term("Both ways.", "上下游")]
    Both,
}
