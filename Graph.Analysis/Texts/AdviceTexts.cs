using Graph.Analysis.Partners;
using Graph.Model;

namespace Graph.Analysis.Texts;

/// <summary>Says what of a text was not understood and what to add, and where little is known of what was.</summary>
public static class AdviceTexts
{
    /// <summary>The advice in a few sentences.</summary>
    public static Bilingual Explain(ReadingAdvice advice)
    {
        ArgumentNullException.ThrowIfNull(advice);
        if (advice.Elsewhere.Count > 0)
        {
            return new($"{string.Join("、", advice.Elsewhere)}没有符合的，以下在其他地区。",
                $"Nothing that fits is known in {string.Join(", ", advice.Elsewhere)}; these are elsewhere.");
        }

        return advice.IsEmpty ? NothingRead(advice)
            : Wording.Join(advice.IsReadWell ? null : PoorlyRead(advice), advice.LittleKnown is { } thing ? LittleKnown(thing) : null);
    }

    private static Bilingual PoorlyRead(ReadingAdvice advice)
    {
        var (zh, en) = Quoted(advice);
        return new($"没有读懂{zh}，结果可能不准。请补充产品、材料、工艺或技术的名称。",
            $"Not understood: {en}. The results may miss the point. Add the name of a product, a material, a process or a technology.");
    }

    private static Bilingual NothingRead(ReadingAdvice advice)
    {
        var (zh, en) = Quoted(advice);
        return advice.Unread.Count > 0
            ? new($"没有找到与{zh}有关的内容。请写出产品、材料、工艺或技术的名称，如“光刻胶”“风电主轴承”。",
                $"Nothing is known of {en}. Name a product, a material, a process or a technology, such as “photoresist”.")
            : new("没有读懂。请写出产品、材料、工艺或技术的名称，如“光刻胶”“风电主轴承”。",
                "Nothing in it was understood. Name a product, a material, a process or a technology, such as “photoresist”.");
    }

    private static Bilingual LittleKnown(ThingAsked thing)
    {
        var names = thing.Nodes.Take(Wording.Shown).ToList();
        var zh = string.Concat(names.Select(node => Quotation.Chinese(node.Name)));
        var en = string.Join(", ", names.Select(node => $"“{node.NameEn ?? node.Name}”"));
        return thing.Known switch
        {
            KnownWork.None => new($"未见其中有谁已在研究{zh}本身，以下只凭相近的技术或学科列出，请先核实。",
                $"None of these is known to be working on {en} itself. They are listed for technologies nearby or their disciplines, "
                    + "so ask first."),
            KnownWork.InferredOnly => new($"其中谁研究{zh}只是推定，没有文献写明，请先核实。",
                $"That any of these works on {en} was only inferred; no document says it, so ask first."),
            _ => new($"只读懂到环节{zh}，没有读到其中的具体技术，以下未必研究所问的事。补充技术、产品或工艺的名称会更准。",
                $"Only the segment {en} was understood, and no technology of it, so these may not work on what is asked. "
                    + "Add the name of a technology, a product or a process."),
        };
    }

    private static (string Zh, string En) Quoted(ReadingAdvice advice)
    {
        var unread = advice.Unread.Take(Wording.Shown).Select(word => $"“{word}”").ToList();
        return (string.Concat(unread), string.Join(", ", unread));
    }
}
