using Graph.Model;

namespace Graph.Seed;

/// <summary>SEED025: a reference leads to one thing.</summary>
internal static class AmbiguousReference
{
    public static Rule Rule { get; } = new("SEED025");

    public static void Report(LocatedScalar target, IReadOnlyList<NodeKind> found, FindingList findings) =>
        findings.Add(Rule, target.Place, FindingTexts.Ambiguous(target.Text, EndWords.Of(found)), HintTexts.RenameOne);
}
