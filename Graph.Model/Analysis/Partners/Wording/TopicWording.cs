namespace Graph.Model.Analysis.Partners;

/// <summary>Says what a technology has to do with the question.</summary>
internal sealed class TopicWording(AnalysisGraph graph, AskedTopics asked)
{
    /// <summary>A technology with what it has to do with the question, as the object of a sentence.</summary>
    public Bilingual Describe(RelatedTechnology topic)
    {
        var why = WhyAsked(topic);
        var (zh, en) = ($"“{NameZh(topic.Id)}”", NameEn(topic.Id));
        var (ofZh, ofEn) = ($"{why.Zh}“{NameZh(topic.Asked)}”", $"{NameEn(topic.Asked)} ({why.En})");
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
        : WhyTheEnterprise(topic.Path.Edges[0]);

    private Bilingual WhyTheEnterprise(Edge first) => first switch
    {
        Needs => new("该企业需要的技术", "which the enterprise needs"),
        Develops { Status: FactStatus.Planned } => new("该企业拟研发的技术", "which the enterprise means to develop"),
        Develops => new("该企业研发的技术", "which the enterprise develops"),
        HostedBy => new("该企业平台研究的技术", "which a laboratory of the enterprise researches"),
        OperatesIn edge => new($"该企业所在“{NameZh(edge.To)}”环节的技术", $"used in the enterprise's segment {NameEn(edge.To)}"),
        _ => new("该企业合作或项目涉及的技术", "which work of the enterprise is about"),
    };

    private Bilingual WhyAskedOf(GraphPath path) =>
        graph.Find(path.Nodes[0]) is Segment segment ? new($"“{segment.Name}”环节的技术", $"used in the segment {segment.NameEn ?? segment.Name}")
        : asked.Understood.Count > 0 ? new("问题所涉技术", "what the problem is about")
        : new("所问技术", "asked for");

    private string NameZh(NodeId id) => graph.Find(id)?.Name ?? id.ToString();

    private string NameEn(NodeId id) => graph.Find(id) is { } node ? node.NameEn ?? node.Name : id.ToString();
}
