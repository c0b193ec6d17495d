using Graph.Model;
namespace Graph.Analysis.Gaps;

/// <summary>An enterprise that works in a segment.</summary>
internal sealed record Supplier(Enterprise Enterprise, OperatesIn Edge)
{
    /// <summary>Its part in the segment; where none is said, its part in its industry.</summary>
    public EnterpriseRole? Role => Edge.Role ?? Enterprise.Role;

    public double Supply => GapWeights.SupplyOf(Role);
}
