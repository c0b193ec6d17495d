using Graph.Model;

namespace Graph.Seed;

/// <summary>SEED011: a section stands in a file where it may.</summary>
internal static class WrongSection
{
    public static Rule Rule { get; } = new("SEED011");

    public static void Report(LocatedScalar key, NodeKind kind, FindingList findings) =>
        findings.Add(Rule, key.Place, FindingTexts.WrongSection(key.Text), HintTexts.BelongsIn(HomeOf(kind)));

    private static string HomeOf(NodeKind kind) =>
        kind == GraphSchema.Cluster ? FileLayout.DataSetFile
        : FileLayout.PlacementOf(kind) is not null || kind == GraphSchema.Chain ? $"{FileLayout.ChainFolder}<chain>{FileLayout.Extension}"
        : FileLayout.OwnFileOf(kind);
}
