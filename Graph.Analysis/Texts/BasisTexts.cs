using Graph.Model;

namespace Graph.Analysis.Texts;

/// <summary>Says of a statement in a sentence what it rests on, where that is no document that states it.</summary>
internal static class BasisTexts
{
    private static readonly Bilingual _cited = new("", "");
    private static readonly Bilingual _inferred = new("（推定）", " (inferred)");
    private static readonly Bilingual _expert = new("（专家判断）", " (expert judgement)");

    /// <summary>The remark that follows the statement; empty where a document states it.</summary>
    public static Bilingual InBrackets(Basis basis) => basis switch
    {
        Basis.Inferred => _inferred,
        Basis.Expert => _expert,
        _ => _cited,
    };
}
