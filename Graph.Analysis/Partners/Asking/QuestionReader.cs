using Graph.Model;
namespace Graph.Analysis.Partners;

/// <summary>Reads a question into technologies, segments and words.</summary>
internal sealed class QuestionReader(GraphView graph, ProblemReader problems, EnterpriseNames names)
{
    private const double Needed = 1;
    private const double NeedPlanned = 0.9;
    private const double DevelopmentPlanned = 0.9;
    private const double Developed = 0.7;
    private const double WorkedOn = 0.7;
    private const double ResearchedAtHome = 0.6;
    private const double OfSegment = 0.35;
    private const double OfUnderstoodSegment = 0.7;
    private const double OfName = 0.4;
    private const double SureOfName = 0.5;
    private const double OfNeighbour = 0.2;
    private const double SegmentOfTechnology = 0.5;
    private const double SegmentWords = 0.5;
    private const int FewTechnologies = 8;

    /// <summary>What a question is about.</summary>
    public AskedTopics Read(PartnerQuestion question) => question switch
    {
        PartnerQuestion.OfEnterprise(var id) => graph.Find<Enterprise>(id) is { } enterprise ? OfEnterprise(enterprise) : AskedTopics.Nothing,
        PartnerQuestion.OfTechnologies(var ids) => OfTechnologies(ids),
        PartnerQuestion.OfSegment(var id) => OfSegments(id),
        PartnerQuestion.OfProblem(var text) => OfProblem(text),
        _ => AskedTopics.Nothing,
    };

    private AskedTopics OfEnterprise(Enterprise enterprise)
    {
        var (topics, start) = (new TopicList(graph), PathTo.Start(enterprise.Id));
        foreach (var edge in graph.From<Needs>(enterprise.Id))
            topics.Add(new AskedTechnology(edge.To, edge.Status is FactStatus.Planned ? NeedPlanned : Needed, start.Then(edge)));
        foreach (var edge in graph.From<Develops>(enterprise.Id))
            topics.Add(new AskedTechnology(edge.To, edge.Status is FactStatus.Planned ? DevelopmentPlanned : Developed, start.Then(edge)));
        foreach (var part in Activity.Of(graph, enterprise.Id))
            foreach (var edge in graph.From<About>(part.From))
                topics.Add(new AskedTechnology(edge.To, WorkedOn, start.Then(part).Then(edge)));
        foreach (var host in graph.To<HostedBy>(enterprise.Id))
            foreach (var edge in graph.From<Researches>(host.From))
                topics.Add(new AskedTechnology(edge.To, ResearchedAtHome, start.Then(host).Then(edge)));
        foreach (var edge in graph.From<OperatesIn>(enterprise.Id))
        {
            AddSegment(topics, new(edge.To, 1, start.Then(edge)), OfSegment);
            AddNeighbours(topics, edge.To, start.Then(edge), OfSegment);
        }
        foreach (var meaning in problems.Read(names.TradeOf(enterprise)).Where(meaning => meaning.Weight >= SureOfName))
            if (graph.Find<Technology>(meaning.Node) is not null)
                topics.Add(new AskedTechnology(meaning.Node, meaning.Weight * OfName, PathTo.Start(meaning.Node)), 0);
            else
                AddSegment(topics, new(meaning.Node, meaning.Weight * OfName, PathTo.Start(meaning.Node)), OfUnderstoodSegment, words: 0);
        return topics.ToTopics(enterprise, []);
    }

    private AskedTopics OfTechnologies(IReadOnlyList<NodeId> ids)
    {
        var topics = new TopicList(graph);
        foreach (var id in ids.Distinct().Order())
            AddTechnology(topics, id, 1);
        return topics.ToTopics(null, []);
    }

    private AskedTopics OfSegments(NodeId id)
    {
        var topics = new TopicList(graph);
        topics.Add(new AskedSegment(id, 1, PathTo.Start(id)), 1);
        foreach (var edge in graph.To<UsedIn>(id))
            topics.Add(new AskedTechnology(edge.From, 1, PathTo.Start(id).Then(edge)));
        AddNeighbours(topics, id, PathTo.Start(id), 1);
        return topics.ToTopics(null, []);
    }

    private AskedTopics OfProblem(string text)
    {
        var (topics, understood) = (new TopicList(graph), problems.Read(text));
        foreach (var meaning in understood)
            if (graph.Find<Technology>(meaning.Node) is not null)
                AddTechnology(topics, meaning.Node, meaning.Weight);
            else
            {
                AddSegment(topics, new(meaning.Node, meaning.Weight, PathTo.Start(meaning.Node)), OfUnderstoodSegment);
                AddNeighbours(topics, meaning.Node, PathTo.Start(meaning.Node), meaning.Weight);
            }
        topics.Add(new AskedText(text, 1));
        return topics.ToTopics(null, understood);
    }

    private void AddTechnology(TopicList topics, NodeId id, double weight)
    {
        topics.Add(new AskedTechnology(id, weight, PathTo.Start(id)));
        foreach (var edge in graph.From<UsedIn>(id))
            topics.Add(new AskedSegment(edge.To, weight * SegmentOfTechnology, PathTo.Start(id).Then(edge)), 0);
    }

    // What supplies a segment, or is supplied by it, often shares its troubles.
    private void AddNeighbours(TopicList topics, NodeId segment, GraphPath start, double weight)
    {
        var edges = graph.From<Feeds>(segment).Concat(graph.To<Feeds>(segment)).ToList();
        foreach (var edge in edges)
            AddSegment(topics, new(edge.From == segment ? edge.To : edge.From, weight * OfNeighbour, start.Then(edge)), OfUnderstoodSegment, words: 0);
    }

    // A segment of many technologies says little about each of them.
    private void AddSegment(TopicList topics, AskedSegment segment, double share, double words = SegmentWords)
    {
        topics.Add(segment, words);
        var technologies = graph.To<UsedIn>(segment.Id);
        var each = segment.Weight * share * Math.Min(1, (double)FewTechnologies / Math.Max(1, technologies.Count));
        foreach (var edge in technologies)
            topics.Add(new AskedTechnology(edge.From, each, segment.Path.Then(edge)), words is 0 ? 0 : 1);
    }
}
