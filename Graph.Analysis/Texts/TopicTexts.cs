using Graph.Analysis.Partners;
using Graph.Model;

namespace Graph.Analysis.Texts;

/// <summary>Says what a technology has to do with the question.</summary>
internal sealed class TopicTexts(GraphView graph, QueryProfile asked)
{
    /// <summary>A technology with what it has to do with the question, as the object of a sentence.</summary>
    public Bilingual Describe(RelatedTechnology topic)
    {
        var why = WhyAsked(topic);
        var (zh, en) = (QuoteZh(topic.Id), NameEn(topic.Id));
        var (ofZh, ofEn) = ($"{why.Zh}{QuoteZh(topic.Asked)}", $"{NameEn(topic.Asked)} ({why.En})");
        return topic.Relation switch
        {
            TopicRelation.Asked => new($"{zh}（{why.Zh}）", $"{en} ({why.En})"),
            TopicRelation.Upstream => new($"{zh}，是{ofZh}所依赖的技术", $"{en}, on which {ofEn} depends"),
            TopicRelation.Downstream => new($"{zh}，须以{ofZh}为基础", $"{en}, which rests on {ofEn}"),
            _ => new($"{zh}，与{ofZh}用于同一环节", $"{en}, used in the same segment as {ofEn}"),
        };
    }

    private Bilingual WhyAsked(RelatedTechnology topic) => asked.Enterprise is not { } enterprise ? WhyAskedOf(topic.Path)
        : topic.Path.Nodes[0] != enterprise.Id ? new("该企业名称所示的技术", "which the enterprise's name tells of")
        : WhyTheEnterprise(topic.Path);

    private Bilingual WhyTheEnterprise(AskedPath path) => path.Edges[0] switch
    {
        Needs => new("该企业需要的技术", "which the enterprise needs"),
        Develops { Status: FactStatus.Planned } => new("该企业拟研发的技术", "which the enterprise means to develop"),
        Develops => new("该企业研发的技术", "which the enterprise develops"),
        HostedBy => new("该企业平台研究的技术", "which a laboratory of the enterprise researches"),
        OperatesIn edge when NeighbourIn(path) is { } neighbour => new(
            $"该企业所在{QuoteZh(edge.To)}环节的上下游{QuoteZh(neighbour)}的技术",
            $"used in {NameEn(neighbour)}, next to the enterprise's segment {NameEn(edge.To)}"),
        OperatesIn edge => new($"该企业所在{QuoteZh(edge.To)}环节的技术", $"used in the enterprise's segment {NameEn(edge.To)}"),
        _ => new("该企业合作或项目涉及的技术", "which work of the enterprise is about"),
    };

    private Bilingual WhyAskedOf(AskedPath path) => graph.Find(path.Nodes[0]) is not Segment segment
        ? asked.Understood.Count > 0 ? new("问题所涉技术", "what the problem is about") : new("所问技术", "asked for")
        : NeighbourIn(path) is { } neighbour
            ? new($"{QuoteZh(segment.Id)}上下游{QuoteZh(neighbour)}环节的技术",
                $"used in {NameEn(neighbour)}, next to {segment.NameEn ?? segment.Name}")
            : new($"{QuoteZh(segment.Id)}环节的技术", $"used in the segment {segment.NameEn ?? segment.Name}");

    // The segment next to the requested one, if the path leads through one.
    private static NodeId? NeighbourIn(AskedPath path)
    {
        var at = Array.FindIndex(path.Edges, edge => edge is Feeds);
        return at < 0 ? null : path.Nodes[at + 1];
    }

    private string QuoteZh(NodeId id) => Quotation.Chinese(NameZh(id));

    private string NameZh(NodeId id) => graph.Find(id)?.Name ?? id.ToString();

    private string NameEn(NodeId id) => graph.Find(id) is { } node ? node.NameEn ?? node.Name : id.ToString();
}
