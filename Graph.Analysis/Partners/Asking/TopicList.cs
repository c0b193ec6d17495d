using Graph.Model;
namespace Graph.Analysis.Partners;

/// <summary>Gathers what a question is about; of two ways to the same thing the weightier counts, of equal ones the first.</summary>
internal sealed class TopicList(GraphView graph)
{
    private readonly Dictionary<NodeId, AskedTechnology> _technologies = [];
    private readonly Dictionary<NodeId, AskedSegment> _segments = [];
    private readonly Dictionary<string, double> _texts = new(StringComparer.Ordinal);

    /// <summary>The technologies so far, by id.</summary>
    public IEnumerable<AskedTechnology> Technologies => _technologies.Values.OrderBy(technology => technology.Id);

    /// <summary>Adds a technology, and its names as words.</summary>
    public void Add(AskedTechnology technology, double wordShare = 1)
    {
        if (graph.Find<Technology>(technology.Id) is not { } node)
            return;
        if (!_technologies.TryGetValue(node.Id, out var known) || known.Weight < technology.Weight)
            _technologies[node.Id] = technology;
        AddNames(node, technology.Weight * wordShare);
    }

    /// <summary>Adds a segment, and its names as words.</summary>
    public void Add(AskedSegment segment, double wordShare)
    {
        if (graph.Find<Segment>(segment.Id) is not { } node)
            return;
        if (!_segments.TryGetValue(node.Id, out var known) || known.Weight < segment.Weight)
            _segments[node.Id] = segment;
        AddNames(node, segment.Weight * wordShare);
    }

    /// <summary>Adds words.</summary>
    public void Add(AskedText text)
    {
        if (text.Weight > _texts.GetValueOrDefault(text.Text))
            _texts[text.Text] = text.Weight;
    }

    /// <summary>What was gathered.</summary>
    public AskedTopics ToTopics(Enterprise? enterprise, IReadOnlyList<Understood> understood) => new(
        [.. Technologies],
        [.. _segments.Values.OrderBy(segment => segment.Id)],
        [.. _texts.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new AskedText(pair.Key, pair.Value))],
        enterprise,
        understood);

    private void AddNames(Node node, double weight)
    {
        Add(new AskedText(node.Name, weight));
        if (node.NameEn is { } english)
            Add(new AskedText(english, weight));
    }
}
