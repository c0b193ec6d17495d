using Graph.Model;

namespace Graph.Analysis.Partners;

/// <summary>A question, read: what it is about in terms of the graph.</summary>
/// <param name="Technologies">The technologies, by id, each once.</param>
/// <param name="Segments">The segments, by id, each once.</param>
/// <param name="Texts">The words, each once, in a fixed order.</param>
/// <param name="Enterprise">The enterprise that asks; null where none does.</param>
/// <param name="Understood">What a problem was taken to mean.</param>
internal sealed record QueryProfile(
    IReadOnlyList<AskedTopic> Technologies,
    IReadOnlyList<AskedTopic> Segments,
    IReadOnlyList<AskedText> Texts,
    Enterprise? Enterprise,
    IReadOnlyList<Understood> Understood)
{
    /// <summary>The text of a problem without the words of what it does not mean; null for other questions.</summary>
    public string? Problem { get; init; }


    /// <summary>A question about nothing that the graph knows.</summary>
    public static QueryProfile Nothing { get; } = new([], [], [], null, []);
}

/// <summary>A technology or a segment that a question is about.</summary>
/// <param name="Id">The technology or segment.</param>
/// <param name="Weight">How much the question is about it, above 0 and at most 1.</param>
/// <param name="Path">The path from the subject of the question to it.</param>
internal sealed record AskedTopic(NodeId Id, double Weight, AskedPath Path);

/// <summary>Words that a question uses or represents.</summary>
/// <param name="Text">The words.</param>
/// <param name="Weight">How much the question is about them, above 0 and at most 1.</param>
internal sealed record AskedText(string Text, double Weight);

/// <summary>Gathers what a question is about; of two ways to the same thing the weightier counts, of equal ones the first.</summary>
/// <remarks>Each addition of a technology or a segment is a step at which the token can stop the work.</remarks>
internal sealed class TopicList(GraphView graph, CancellationToken cancellationToken)
{
    private readonly Dictionary<NodeId, AskedTopic> _technologies = [];
    private readonly Dictionary<NodeId, AskedTopic> _segments = [];
    private readonly Dictionary<string, double> _texts = new(StringComparer.Ordinal);

    /// <summary>Adds a technology, and its names as words.</summary>
    public void AddTechnology(AskedTopic technology, double wordShare)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (graph.Find<Technology>(technology.Id) is not { } node)
            return;
        if (!_technologies.TryGetValue(node.Id, out var known) || known.Weight < technology.Weight)
            _technologies[node.Id] = technology;
        AddNames(node, technology.Weight * wordShare);
    }

    /// <summary>Adds a segment, and its names as words.</summary>
    public void AddSegment(AskedTopic segment, double wordShare)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (graph.Find<Segment>(segment.Id) is not { } node)
            return;
        if (!_segments.TryGetValue(node.Id, out var known) || known.Weight < segment.Weight)
            _segments[node.Id] = segment;
        AddNames(node, segment.Weight * wordShare);
    }

    /// <summary>Adds words.</summary>
    public void AddText(AskedText text)
    {
        if (text.Weight > _texts.GetValueOrDefault(text.Text))
            _texts[text.Text] = text.Weight;
    }

    /// <summary>What was gathered.</summary>
    public QueryProfile ToProfile(Enterprise? enterprise, IReadOnlyList<Understood> understood) => new(
        [.. _technologies.Values.OrderBy(technology => technology.Id)],
        [.. _segments.Values.OrderBy(segment => segment.Id)],
        [.. _texts.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new AskedText(pair.Key, pair.Value))],
        enterprise,
        understood);

    private void AddNames(Node node, double weight)
    {
        AddText(new AskedText(node.Name, weight));
        if (node.NameEn is { } english)
            AddText(new AskedText(english, weight));
    }
}

/// <summary>A way from what was asked, or from a partner. Thousands are made for a question and few are shown, so each has its last edge
/// and the way before it; lists are made when requested.</summary>
internal sealed class AskedPath
{
    private readonly AskedPath? _before;
    private readonly Edge? _edge;
    private readonly NodeId _end;
    private readonly int _length;

    private AskedPath(AskedPath? before, Edge? edge, NodeId end, int length) =>
        (_before, _edge, _end, _length) = (before, edge, end, length);

    /// <summary>The nodes, from the first to the last; made at each call.</summary>
    public NodeId[] Nodes
    {
        get
        {
            var nodes = new NodeId[_length + 1];
            for (var part = this; part is not null; part = part._before)
                nodes[part._length] = part._end;
            return nodes;
        }
    }

    /// <summary>The edges between them; made at each call.</summary>
    public Edge[] Edges
    {
        get
        {
            var edges = new Edge[_length];
            for (var part = this; part._edge is { } edge; part = part._before!)
                edges[part._length - 1] = edge;
            return edges;
        }
    }

    /// <summary>The path of one node.</summary>
    public static AskedPath Start(NodeId node) => new(null, null, node, 0);

    /// <summary>The path one edge longer, whichever way the edge points.</summary>
    public AskedPath Then(Edge edge) => new(this, edge, edge.From == _end ? edge.To : edge.From, _length + 1);

    /// <summary>The same path as other analyses give it.</summary>
    public GraphPath ToGraphPath() => new(Nodes, Edges);
}
