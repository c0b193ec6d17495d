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
    private const double OfExplainedSegment = 0.1;
    private const double OfName = 0.4;
    private const double SureOfName = 0.5;
    private const double OfNeighbour = 0.2;
    private const double SegmentOfTechnology = 0.5;
    private const double SegmentWords = 0.5;
    private const int FewTechnologies = 8;

    /// <summary>What a question is about.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public QueryProfile Read(PartnerQuestion question, CancellationToken cancellationToken) => question switch
    {
        PartnerQuestion.OfEnterprise(var id) =>
            graph.Find<Enterprise>(id) is { } enterprise ? OfEnterprise(enterprise, cancellationToken) : QueryProfile.Nothing,
        PartnerQuestion.OfTechnologies(var ids) => OfTechnologies(ids, cancellationToken),
        PartnerQuestion.OfSegment(var id) => OfSegments(id, cancellationToken),
        PartnerQuestion.OfProblem problem => OfProblem(problem, cancellationToken),
        _ => QueryProfile.Nothing,
    };

    private QueryProfile OfEnterprise(Enterprise enterprise, CancellationToken cancellationToken)
    {
        var (topics, start) = (new TopicList(graph, cancellationToken), AskedPath.Start(enterprise.Id));
        foreach (var edge in graph.From<Needs>(enterprise.Id))
            topics.AddTechnology(new(edge.To, edge.Status is FactStatus.Planned ? NeedPlanned : Needed, start.Then(edge)), 1);
        foreach (var edge in graph.From<Develops>(enterprise.Id))
            topics.AddTechnology(new(edge.To, edge.Status is FactStatus.Planned ? DevelopmentPlanned : Developed, start.Then(edge)), 1);
        foreach (var part in Activity.Of(graph, enterprise.Id))
        {
            foreach (var edge in graph.From<About>(part.From))
                topics.AddTechnology(new(edge.To, WorkedOn, start.Then(part).Then(edge)), 1);
        }

        foreach (var host in graph.To<HostedBy>(enterprise.Id))
        {
            foreach (var edge in graph.From<Researches>(host.From))
                topics.AddTechnology(new(edge.To, ResearchedAtHome, start.Then(host).Then(edge)), 1);
        }

        foreach (var edge in graph.From<OperatesIn>(enterprise.Id))
        {
            AddSegment(topics, new(edge.To, 1, start.Then(edge)), OfSegment);
            AddNeighbours(topics, edge.To, start.Then(edge), OfSegment);
        }
        AddTrade(topics, enterprise, cancellationToken);
        return topics.ToProfile(enterprise, []);
    }

    private void AddTrade(TopicList topics, Enterprise enterprise, CancellationToken cancellationToken)
    {
        var meanings = problems.Read(names.TradeOf(enterprise), cancellationToken);
        foreach (var meaning in meanings.Where(meaning => meaning.Weight >= SureOfName))
        {
            var topic = new AskedTopic(meaning.Node, meaning.Weight * OfName, AskedPath.Start(meaning.Node));
            if (graph.Find<Technology>(meaning.Node) is not null)
                topics.AddTechnology(topic, 0);
            else
                AddSegment(topics, topic, OfUnderstoodSegment, words: 0);
        }
    }

    private QueryProfile OfTechnologies(IReadOnlyList<NodeId> ids, CancellationToken cancellationToken)
    {
        SortedSet<NodeId> distinct = [];
        foreach (var id in ids)
        {
            cancellationToken.ThrowIfCancellationRequested();
            distinct.Add(id);
        }

        var topics = new TopicList(graph, cancellationToken);
        foreach (var id in distinct)
            AddTechnology(topics, id, 1);
        return topics.ToProfile(null, []);
    }

    private QueryProfile OfSegments(NodeId id, CancellationToken cancellationToken)
    {
        var topics = new TopicList(graph, cancellationToken);
        topics.AddSegment(new(id, 1, AskedPath.Start(id)), 1);
        foreach (var edge in graph.To<UsedIn>(id))
            topics.AddTechnology(new(edge.From, 1, AskedPath.Start(id).Then(edge)), 1);
        AddNeighbours(topics, id, AskedPath.Start(id), 1);
        return topics.ToProfile(null, []);
    }

    private QueryProfile OfProblem(PartnerQuestion.OfProblem problem, CancellationToken cancellationToken)
    {
        var topics = new TopicList(graph, cancellationToken);
        var read = problems.Read(problem.Text, cancellationToken);
        var understood = read.Where(meaning => !problem.NotMeant.Contains(meaning.Node)).ToList();
        foreach (var meaning in understood)
        {
            if (graph.Find<Technology>(meaning.Node) is not null)
            {
                AddTechnology(topics, meaning.Node, meaning.Weight);
            }
            else
            {
                AddSegment(topics, new(meaning.Node, meaning.Weight, AskedPath.Start(meaning.Node)), ShareOfOthers(meaning, understood));
                AddNeighbours(topics, meaning.Node, AskedPath.Start(meaning.Node), meaning.Weight);
            }
        }

        var text = TextOf(problem, read.Except(understood), understood);
        // Where nothing is understood, a word for a fault finds no partner either: anything may have it.
        topics.AddText(new(read.Count > 0 ? text : string.Join(' ', problems.ThingsOf(text)), 1));
        return topics.ToProfile(null, understood) with { Problem = text };
    }

    // Where some technologies of a segment are named, the others are meant less; and hardly where a technology that is as sure was found by
    // all words of the segment, or by longer ones: then these are the words for that technology (CAR-T for cell therapy, 导尿管涂层 for
    // coatings of catheters). They are meant less, too, where the problem names a technology by other words than the segment.
    private double ShareOfOthers(Understood segment, List<Understood> understood)
    {
        var technologies = graph.To<UsedIn>(segment.Node).Select(use => use.From).ToHashSet();
        var named = understood.Where(meaning => technologies.Contains(meaning.Node)).ToList();
        return named.Exists(meaning => meaning.Weight >= segment.Weight && Explains(meaning, segment)) ? OfExplainedSegment
            : named.Count > 0 || understood.Exists(meaning => graph.Find<Technology>(meaning.Node) is not null && IsApart(meaning, segment))
                ? OfSegment : OfUnderstoodSegment;
    }

    private static bool Explains(Understood meaning, Understood segment) =>
        segment.Words.All(word => meaning.Words.Any(longer => longer.Contains(word, StringComparison.Ordinal)));

    private static bool IsApart(Understood meaning, Understood segment) => !meaning.Words.All(FaultWords.IsFault)
        && !meaning.Words.Any(word => segment.Words.Any(other => other.Contains(word, StringComparison.Ordinal)
            || word.Contains(other, StringComparison.Ordinal)));

    // What is not meant takes its words with it, unless something that is meant was found by them too.
    private static string TextOf(PartnerQuestion.OfProblem problem, IEnumerable<Understood> notMeant, IEnumerable<Understood> meant)
    {
        var kept = meant.SelectMany(meaning => meaning.Words).ToHashSet(StringComparer.Ordinal);
        return notMeant.SelectMany(meaning => meaning.Words).Where(word => !kept.Contains(word))
            .Aggregate(problem.Text, (text, word) => text.Replace(word, " ", StringComparison.Ordinal));
    }

    private void AddTechnology(TopicList topics, NodeId id, double weight)
    {
        topics.AddTechnology(new(id, weight, AskedPath.Start(id)), 1);
        foreach (var edge in graph.From<UsedIn>(id))
            topics.AddSegment(new(edge.To, weight * SegmentOfTechnology, AskedPath.Start(id).Then(edge)), 0);
    }

    // What supplies a segment, or is supplied by it, often shares its troubles.
    private void AddNeighbours(TopicList topics, NodeId segment, AskedPath start, double weight)
    {
        var edges = graph.From<Feeds>(segment).Concat(graph.To<Feeds>(segment)).ToList();
        foreach (var edge in edges)
        {
            AddSegment(topics, new(edge.From == segment ? edge.To : edge.From, weight * OfNeighbour, start.Then(edge)),
                OfUnderstoodSegment, words: 0);
        }
    }

    // A segment of many technologies says little about each of them.
    private void AddSegment(TopicList topics, AskedTopic segment, double share, double words = SegmentWords)
    {
        topics.AddSegment(segment, words);
        var technologies = graph.To<UsedIn>(segment.Id);
        var each = segment.Weight * share * Math.Min(1, (double)FewTechnologies / Math.Max(1, technologies.Count));
        foreach (var edge in technologies)
            topics.AddTechnology(new(edge.From, each, segment.Path.Then(edge)), words == 0 ? 0 : 1);
    }
}

/// <summary>Reads the trade of an enterprise off its name: 江苏万达特种轴承股份有限公司 makes bearings, even if nothing else is known about it.</summary>
/// <remarks>Places and legal forms are left out. A place is any text that is a region somewhere in the graph.</remarks>
internal sealed class EnterpriseNames
{
    private static readonly string[] _forms = ["有限责任公司", "股份有限公司", "有限公司", "公司", "股份", "集团", "控股", "科技", "实业", "发展", "中国"];
    private static readonly char[] _suffixes = ['市', '县', '区', '省'];

    private readonly string[] _places;

    /// <summary>The names as a graph with its regions has them.</summary>
    public EnterpriseNames(GraphView graph, HomeRegion? home) => _places =
    [
        .. graph.Nodes<Enterprise>().Select(node => node.Region)
            .Concat(graph.Nodes<Institution>().Select(node => node.Region))
            .Concat(graph.Nodes<Lab>().Select(node => node.Region))
            .Append(home?.Name)
            .OfType<string>()
            .SelectMany(region => new[] { region, region.TrimEnd(_suffixes) })
            .Where(place => place.Length > 1)
            .Distinct(StringComparer.Ordinal)
            .OrderByDescending(place => place.Length).ThenBy(place => place, StringComparer.Ordinal),
    ];

    /// <summary>The words of its name that may tell its trade; blank where none do.</summary>
    public string TradeOf(Enterprise enterprise) =>
        _places.Concat(_forms).Aggregate(enterprise.Name, (name, part) => name.Replace(part, " ", StringComparison.Ordinal));
}
