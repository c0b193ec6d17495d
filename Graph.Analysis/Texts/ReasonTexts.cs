using Graph.Analysis.Partners;
using Graph.Model;

namespace Graph.Analysis.Texts;

/// <summary>Puts one reason into a sentence in both languages.</summary>
internal sealed class ReasonTexts(GraphView graph, QueryProfile asked)
{
    private const int Named = 3;
    private readonly TopicTexts _topics = new(graph, asked);

    /// <summary>The reason as evidence.</summary>
    public Evidence Write(Node partner, Reason reason) => new(
        Marked(StatementOf(partner, reason), reason),
        [.. new[] { partner.Id, reason.Subject }.Concat(reason.Topics.Take(Named).Select(topic => topic.Id)).Concat(PeerOf(reason))
            .Distinct()],
        reason.Citations);

    /// <summary>The sentence of a reason.</summary>
    public Bilingual StatementOf(Node partner, Reason reason) => reason.Kind switch
    {
        ReasonKind.Relation => Relation(reason),
        ReasonKind.Research or ReasonKind.Related => Research(reason),
        ReasonKind.Laboratory => Laboratory(reason),
        ReasonKind.Collaboration => Collaboration(reason),
        ReasonKind.Peers => Peers(reason),
        ReasonKind.Words => new(
            $"其名称或研究方向含有所问的“{ListZh(reason.Words)}”。",
            $"Its name or field has the words asked for: {ListEn(reason.Words)}."),
        ReasonKind.Discipline => Discipline(reason),
        ReasonKind.DrawsOn => DrawsOn(reason),
        ReasonKind.Experience => Experience(reason),
        _ => Near(partner),
    };

    private Bilingual Relation(Reason reason) => graph.Find(reason.Subject) is Lab
        ? new(
            $"与该企业共同依托{QuoteZh(reason.Subject)}{StatusZh(reason)}。",
            $"It hosts {NameEn(reason.Subject)} together with the enterprise{StatusEn(reason)}.")
        : new(
            $"与该企业已有联系：{QuoteZh(reason.Subject)}{StatusZh(reason)}。",
            $"It is already linked with the enterprise: {NameEn(reason.Subject)}{StatusEn(reason)}.");

    private Bilingual Research(Reason reason)
    {
        var topic = _topics.Describe(reason.Topics[0]);
        return new($"研究{topic.Zh}。", $"It researches {topic.En}.");
    }

    private Bilingual Laboratory(Reason reason)
    {
        var topic = _topics.Describe(reason.Topics[0]);
        return new(
            $"依托其建设的{QuoteZh(reason.Subject)}{StatusZh(reason)}研究{topic.Zh}{MoreZh(reason)}。",
            $"{NameEn(reason.Subject)}, which it hosts{StatusEn(reason)}, researches {topic.En}{MoreEn(reason)}.");
    }

    private Bilingual Collaboration(Reason reason)
    {
        var (zh, en) = ($"参与{QuoteZh(reason.Subject)}{StatusZh(reason)}", $"It takes part in {NameEn(reason.Subject)}{StatusEn(reason)}");
        if (reason.Topics is [])
            return new($"{zh}，其内容含有所问的“{ListZh(reason.Words)}”。", $"{en}, which has the words asked for: {ListEn(reason.Words)}.");
        var topic = _topics.Describe(reason.Topics[0]);
        return new($"{zh}，涉及{topic.Zh}{MoreZh(reason)}。", $"{en}, about {topic.En}{MoreEn(reason)}.");
    }

    private Bilingual Peers(Reason reason)
    {
        var (segment, peer) = (reason.Path.Nodes[^4], reason.Path.Nodes[^3]);
        return new(
            $"与同处{QuoteZh(segment)}环节的{NameZh(peer)}合作：{QuoteZh(reason.Subject)}{StatusZh(reason)}。",
            $"It works with {NameEn(peer)} of the segment {NameEn(segment)}: {NameEn(reason.Subject)}{StatusEn(reason)}.");
    }

    private Bilingual Discipline(Reason reason)
    {
        var grade = reason.Path.Edges is [.., StrongIn { Grade: { } letter }] ? letter : null;
        var (zh, en) = ($"优势学科{QuoteZh(reason.Subject)}{(grade is null ? "" : $"（{grade}）")}",
            $"It is strong in {NameEn(reason.Subject)}{(grade is null ? "" : $" ({grade})")}");
        return reason.Topics is []
            ? new($"{zh}与所问相关（“{ListZh(reason.Words)}”）。", $"{en}, which shares words with the question: {ListEn(reason.Words)}.")
            : new($"{zh}：同样强于该学科的院校研究{QuoteZh(reason.Topics[0].Id)}（旁证）。",
                $"{en}: others strong in it research {NameEn(reason.Topics[0].Id)} (an indirect sign).");
    }

    private Bilingual DrawsOn(Reason reason)
    {
        var (topic, grade) = (reason.Path.Nodes[^3], reason.Path.Edges is [.., StrongIn { Grade: { } letter }] ? letter : null);
        return new($"{QuoteZh(topic)}需要的学科{QuoteZh(reason.Subject)}是其优势{(grade is null ? "" : $"（{grade}）")}。",
            $"{NameEn(topic)} draws on {NameEn(reason.Subject)}, in which it is strong{(grade is null ? "" : $" ({grade})")}.");
    }

    /// <summary>The sentence, with a remark where a relation on the way was inferred.</summary>
    private static Bilingual Marked(Bilingual statement, Reason reason) =>
        reason.Path.Edges.Any(edge => edge.Basis is Basis.Inferred)
            ? new($"{statement.Zh.TrimEnd('。')}（含推定关系，计一半）。", $"{statement.En.TrimEnd('.')} (partly inferred, so it counts half).")
            : statement;

    private static Bilingual Experience(Reason reason) => new(
        $"已与{reason.Words.Count}家企业有过合作或项目往来。",
        reason.Words.Count is 1 ? "It has worked with 1 enterprise." : $"It has worked with {reason.Words.Count} enterprises.");

    private Bilingual Near(Node partner)
    {
        var region = NodeRegion.Of(partner);
        return asked.Enterprise is { } enterprise && enterprise.Region == region
            ? new($"与该企业同在{region}。", "It lies in the same place as the enterprise.")
            : graph.Snapshot.DataSet?.HomeRegion?.Contains(region) is false
                ? new($"位于邻近地区（{region}）。", "It lies in the surroundings of the home region.")
            : new($"位于本地（{region}）。", "It lies in the home region.");
    }

    private static IEnumerable<NodeId> PeerOf(Reason reason) =>
        reason.Kind is ReasonKind.Peers ? [reason.Path.Nodes[^3], reason.Path.Nodes[^4]] : [];

    private string StatusZh(Reason reason) => IsPlanned(reason) ? "（尚属计划或意向）" : "";

    private string StatusEn(Reason reason) => IsPlanned(reason) ? " (only planned or intended)" : "";

    private bool IsPlanned(Reason reason) => graph.Find(reason.Subject) is { } subject
        && (subject is Lab lab ? lab.Status is LabStatus.Planned : Activity.StatusOf(subject) is FactStatus.Planned);

    private string MoreZh(Reason reason) => reason.Topics.Count < 2 ? ""
        : $"，另有{string.Concat(reason.Topics.Skip(1).Take(Named - 1).Select(topic => QuoteZh(topic.Id)))}"
            + (reason.Topics.Count > Named ? "等" : "");

    private string MoreEn(Reason reason) => reason.Topics.Count < 2 ? ""
        : $", and {string.Join(", ", reason.Topics.Skip(1).Take(Named - 1).Select(topic => NameEn(topic.Id)))}"
            + (reason.Topics.Count > Named ? " and others" : "");

    private static string ListZh(IReadOnlyList<string> words) => string.Join("”“", words.Take(Named));

    private static string ListEn(IReadOnlyList<string> words) => string.Join(", ", words.Take(Named));

    private string QuoteZh(NodeId id) => Quotation.Chinese(NameZh(id));

    private string NameZh(NodeId id) => graph.Find(id)?.Name ?? id.ToString();

    private string NameEn(NodeId id) => graph.Find(id) is { } node ? node.NameEn ?? node.Name : id.ToString();
}
