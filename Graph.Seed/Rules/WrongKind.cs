using Graph.Model;

namespace Graph.Seed;

/// <summary>SEED024: a reference leads to a kind that it may.</summary>
internal static class WrongKind
{
    public static Rule Rule { get; } = new("SEED024");

    public static void Report(LocatedScalar target, NodeKind found, IReadOnlyList<NodeKind> ends, FindingList findings) =>
        findings.Add(Rule, target.Place, FindingTexts.WrongKind(target.Text, found, EndWords.Of(ends)), ends.Count is 1 ? HintTexts.Kinds(ends[0]) : null);
}
