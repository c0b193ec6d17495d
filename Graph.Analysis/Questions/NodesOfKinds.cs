using System.Runtime.InteropServices;
using Graph.Analysis.Partners;
using Graph.Model;

namespace Graph.Analysis.Questions;

/// <summary>Where the nodes of each kind lie, and how they rank: so that a question for a kind in a place, which tests every node of the
/// kind, reads an array and not the nodes.</summary>
/// <remarks>The array of a kind is made by the first question for it. Safe for any number of threads.</remarks>
internal sealed class NodesOfKinds
{
    private readonly GraphSnapshot _graph;
    private readonly Lazy<NodesOfKind>[] _kinds;

    public NodesOfKinds(GraphSnapshot graph, Places places) => (_graph, _kinds) = (graph, [.. Enumerable.Range(0, GraphSchema.Kinds.Count)
        .Select(kind => new Lazy<NodesOfKind>(() => new(graph, graph.RangeAt(kind), places)))]);

    /// <summary>The nodes of the kind that a node is of.</summary>
    public NodesOfKind Beside(int node) => _kinds[_graph.KindNumberAt(node)].Value;
}

/// <summary>The nodes of a kind.</summary>
internal sealed class NodesOfKind
{
    private readonly int _first;
    private readonly int[] _places;
    private readonly byte[] _ranks;

    public NodesOfKind(GraphSnapshot graph, OrdinalRange range, Places places)
    {
        (_first, _places, _ranks) = (range.First, new int[range.Count], new byte[range.Count]);
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        List<string[]> all = [];
        for (var at = 0; at < _places.Length; at++)
        {
            var node = graph[_first + at];
            string[] regions = [.. places.RegionsOf(node)];
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, string.Join('\n', regions), out var isKnown);
            if (!isKnown)
            {
                number = all.Count;
                all.Add(regions);
            }

            (_places[at], _ranks[at]) = (number, RankOf(node));
        }

        Places = all;
    }

    /// <summary>The regions that nodes of the kind lie in together, by number.</summary>
    public IReadOnlyList<string[]> Places { get; }

    /// <summary>The number of the regions of a node.</summary>
    public int PlaceOf(int node) => _places[node - _first];

    /// <summary>The rank of a node among those that are as near to what is asked: leaders of their trade first.</summary>
    public int RankOf(int node) => _ranks[node - _first];

    private static byte RankOf(Node node) => (node as Enterprise)?.Role switch
    {
        EnterpriseRole.Leader => 0,
        EnterpriseRole.Key => 1,
        _ => 2,
    };
}

/// <summary>Which nodes are of a kind and in a place that a sentence asks for.</summary>
internal sealed class WantedNodes(GraphSnapshot graph, Sentence sentence, NodesOfKinds nodes, PartnerRegions known)
{
    private readonly string[] _regions = [.. sentence.Regions];
    private readonly bool[]?[] _isIn = new bool[GraphSchema.Kinds.Count][]; // by kind, by the number of its places

    // By kind: what is asked of its nodes beside their kind; null where they are not asked for.
    private readonly AskedKind[]?[] _asked = [.. GraphSchema.Kinds.Select(kind => AskedOf(sentence, kind))];

    /// <summary>Whether a node is wanted.</summary>
    public bool Holds(int node)
    {
        var kind = graph.KindNumberAt(node);
        return _asked[kind] is { } asked && (asked.Length == 0 || IsOneOf(asked, graph[node]))
            && (_regions.Length == 0 || IsIn(kind, node));
    }

    private static bool IsOneOf(AskedKind[] asked, Node node) => Array.Exists(asked, one => one.Holds(node));

    private bool IsIn(int kind, int node)
    {
        var ofKind = nodes.Beside(node);
        var isIn = _isIn[kind] ??= [.. ofKind.Places.Select(place => Array.Exists(place, region => known.IsIn(region, _regions)))];
        return isIn[ofKind.PlaceOf(node)];
    }

    private static AskedKind[]? AskedOf(Sentence sentence, NodeKind kind)
    {
        AskedKind[] asked = [.. sentence.Kinds.Where(one => one.Kind == kind)];
        if (sentence.Kinds.Count > 0 && asked.Length == 0)
            return null;
        return Array.TrueForAll(asked, one => one.Institution is not null) ? asked : [];
    }
}
