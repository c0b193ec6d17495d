using Graph.Analysis.Questions;
using Graph.Model;

namespace Graph.Analysis.Texts;

/// <summary>Puts into words why a node answers a sentence.</summary>
public static class SearchTexts
{
    /// <summary>Why a node is an answer, in a sentence.</summary>
    public static Bilingual Explain(FoundReason reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        var words = reason.Related.Topic?.Words ?? [];
        if (reason.Topic is not { } topic)
            return words.Count > 0 ? ByWords(words) : new("类别与地区符合。", "It is of the kind and in the place asked for.");
        if (topic.Id == reason.Node.Id)
            return ByWords(words);
        var (zh, en) = (topic.Name, topic.NameEn ?? topic.Name);
        return reason.Related.Edge switch
        {
            Develops { Status: FactStatus.Planned } => new($"拟研发与“{zh}”有关的技术。", $"It plans to develop technology for {en}."),
            Develops => new($"研发或掌握与“{zh}”有关的技术。", $"It develops or masters technology for {en}."),
            Needs => new($"需要与“{zh}”有关的技术。", $"It needs technology for {en}."),
            OperatesIn => new($"所在环节与“{zh}”有关。", $"It works in a segment for {en}."),
            Researches => new($"研究与“{zh}”有关的技术。", $"It researches technology for {en}."),
            HostedBy => new($"依托的平台研究与“{zh}”有关的技术。", $"It hosts a laboratory that researches technology for {en}."),
            StrongIn edge when topic is not Discipline => new($"“{zh}”需要的学科是它的优势{(edge.Grade is { } grade ? $"（{grade}）" : "")}。",
                $"It is strong in a discipline that {en} draws on{(edge.Grade is { } mark ? $" ({mark})" : "")}."),
            StrongIn edge => new($"优势学科：{zh}{(edge.Grade is { } grade ? $"（{grade}）" : "")}。",
                $"It is strong in {en}{(edge.Grade is { } mark ? $" ({mark})" : "")}."),
            Serves => new($"承载与“{zh}”有关的环节。", $"It is made for a segment for {en}."),
            About => new($"涉及与“{zh}”有关的技术。", $"It is about technology for {en}."),
            FiledUnder => new($"归入产业链“{zh}”。", $"It is filed under the chain {en}."),
            _ => new($"与“{zh}”有关。", $"It has to do with {en}."),
        };
    }

    private static Bilingual ByWords(IReadOnlyList<string> words)
    {
        var zh = string.Concat(words.Take(Wording.Shown).Select(word => $"“{word}”"));
        return new($"名称或说明中有{zh}。", $"Its names or what is said of it have {string.Join(", ", words.Take(Wording.Shown))}.");
    }
}
