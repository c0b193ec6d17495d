using Graph.Model;
namespace Graph.Analysis.Gaps;

/// <summary>An enterprise that might settle.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Region">County of the home region, or the city outside it; null where not known.</param>
/// <param name="IsLocal">Whether it would be in the home region.</param>
/// <param name="SegmentIds">The segments it would work in.</param>
/// <param name="DevelopsIds">The technologies it masters.</param>
/// <param name="Role">Its standing; null where not known, which counts as one that merely takes part.</param>
public sealed record EnterpriseDraft(
    string Name, string? Region, bool IsLocal, IReadOnlyList<NodeId> SegmentIds, IReadOnlyList<NodeId> DevelopsIds, EnterpriseRole? Role = null);
