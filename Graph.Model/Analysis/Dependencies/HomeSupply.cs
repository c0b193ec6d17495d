namespace Graph.Model.Analysis;

/// <summary>Who in the home region masters a technology, as far as the data says.</summary>
/// <param name="Local">The edges of local enterprises that master it; a plan to do so is none.</param>
/// <param name="IsKnownToLack">Whether, with no such enterprise, the data does say something: documents call the technology a bottleneck, a local enterprise
/// needs it or only plans it, or an enterprise elsewhere masters it.</param>
internal sealed record HomeSupply(IReadOnlyList<Develops> Local, bool IsKnownToLack)
{
    /// <summary>What is missing: 0 where nothing is, 1 where a lack is known. With one supplier a half, with two a third, and so on; where nothing is known at all,
    /// a half: unknown is neither present nor missing.</summary>
    public double Lack => Local.Count > 0 ? 1.0 / (1 + Local.Count) : IsKnownToLack ? 1 : 0.5;

    public static HomeSupply Of(AnalysisGraph graph, Technology technology)
    {
        var developers = graph.To<Develops>(technology.Id);
        List<Develops> local = [.. developers.Where(edge => edge.Status is not FactStatus.Planned && IsLocal(edge.From))];
        var known = technology.Kind is TechnologyKind.Bottleneck || developers.Count > 0 || graph.To<Needs>(technology.Id).Any(edge => IsLocal(edge.From));
        return new(local, IsKnownToLack: local.Count == 0 && known);

        bool IsLocal(NodeId enterprise) => graph.Find<Enterprise>(enterprise)?.IsLocal == true;
    }
}
