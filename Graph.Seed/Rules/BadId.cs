using Graph.Model;

namespace Graph.Seed;

/// <summary>SEED016: an id is lower-case ASCII words joined by hyphens.</summary>
internal static class BadId
{
    public static Rule Rule { get; } = new("SEED016");

    public static NodeId? Check(LocatedScalar id, NodeKind kind, FindingList findings)
    {
        if (NodeId.TryParse($"{kind.Name}:{id.Text}", out var result))
            return result;
        findings.Add(Rule, id.Place, FindingTexts.BadId(id.Text), HintTexts.IdForm);
        return null;
    }
}
