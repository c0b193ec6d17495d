using Graph.Model;
namespace Graph.Analysis.Gaps;

/// <summary>An enterprise that masters a technology, or plans to.</summary>
internal sealed record Developer(Enterprise Enterprise, Develops Edge)
{
    public bool IsPlanned => Edge.Status is FactStatus.Planned;
}
