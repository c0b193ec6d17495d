using Graph.Analysis.Partners;
using Graph.Model;

namespace Graph.Analysis.Texts;

/// <summary>Says what of a text was not understood, and what to add.</summary>
public static class AdviceTexts
{
    /// <summary>The advice in a sentence or two.</summary>
    public static Bilingual Explain(ReadingAdvice advice)
    {
        ArgumentNullException.ThrowIfNull(advice);
        var unread = advice.Unread.Take(Wording.Shown).ToList();
        var zh = string.Concat(unread.Select(word => $"“{word}”"));
        var en = string.Join(", ", unread.Select(word => $"“{word}”"));
        if (advice.Elsewhere.Count > 0)
        {
            return new($"{string.Join("、", advice.Elsewhere)}没有符合的，以下在其他地区。",
                $"Nothing that fits is known in {string.Join(", ", advice.Elsewhere)}; these are elsewhere.");
        }

        if (!advice.IsEmpty)
        {
            return new($"没有读懂{zh}，结果可能不准。请补充产品、材料、工艺或技术的名称。",
                $"Not understood: {en}. The results may miss the point. Add the name of a product, a material, a process or a technology.");
        }

        return unread.Count > 0
            ? new($"没有找到与{zh}有关的内容。请写出产品、材料、工艺或技术的名称，如“光刻胶”“风电主轴承”。",
                $"Nothing is known of {en}. Name a product, a material, a process or a technology, such as “photoresist”.")
            : new("没有读懂。请写出产品、材料、工艺或技术的名称，如“光刻胶”“风电主轴承”。",
                "Nothing in it was understood. Name a product, a material, a process or a technology, such as “photoresist”.");
    }
}
