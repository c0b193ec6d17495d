namespace Graph.Analysis.Partners;

/// <summary>Which partners are wanted.</summary>
/// <param name="Regions">Only partners whose region is one of these, the home region's name standing for all its parts; empty: everywhere.</param>
/// <param name="Kinds">Only partners of these kinds; empty: all.</param>
/// <param name="MinScore">The least score, 0 to 1.</param>
/// <param name="ExcludeExisting">Whether to leave out those with whom the enterprise already shares a collaboration, a project or a laboratory.
/// It changes nothing where the question is not about an enterprise.</param>
public sealed record PartnerFilter(
    IReadOnlyList<string> Regions, IReadOnlyList<PartnerKind> Kinds, double MinScore = 0, bool ExcludeExisting = false)
{
    /// <summary>All partners.</summary>
    public static PartnerFilter All { get; } = new([], []);
}
