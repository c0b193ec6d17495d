using Graph.Model;
namespace Graph.Analysis.Dependencies;

/// <summary>Who is next to whom, by number: the neighbours of a node stand side by side, in the order of their ids.</summary>
/// <remarks>Numbers stand in the order of ids, so comparing numbers compares ids.</remarks>
internal sealed class Adjacency
{
    private readonly int[] _starts;
    private readonly int[] _targets;
    private readonly Edge[] _edges;
    private readonly byte[]? _kinds;

    private Adjacency(int[] starts, int[] targets, Edge[] edges, byte[]? kinds) =>
        (_starts, _targets, _edges, _kinds) = (starts, targets, edges, kinds);

    /// <summary>How many nodes it has.</summary>
    public int Count => _starts.Length - 1;

    /// <summary>How many steps lead out of all nodes together.</summary>
    public int Steps => _targets.Length;

    /// <summary>Lists steps node by node; <paramref name="stepsOf"/> gives the steps of a node, nearest id first.</summary>
    public static Adjacency Of(int count, Func<int, IEnumerable<Step>> stepsOf, bool withKinds = false)
    {
        var starts = new int[count + 1];
        List<int> targets = [];
        List<Edge> edges = [];
        List<byte> kinds = [];
        for (var node = 0; node < count; node++)
        {
            foreach (var step in stepsOf(node))
            {
                targets.Add(step.Target);
                edges.Add(step.Edge);
                if (withKinds)
                    kinds.Add(step.Kind);
            }
            starts[node + 1] = targets.Count;
        }
        return new(starts, [.. targets], [.. edges], withKinds ? [.. kinds] : null);
    }

    /// <summary>The neighbours of a node, by id.</summary>
    public ReadOnlySpan<int> this[int node] => _targets.AsSpan(_starts[node].._starts[node + 1]);

    /// <summary>The kinds of the steps out of a node, beside its neighbours; empty where the adjacency has one kind only.</summary>
    public ReadOnlySpan<byte> KindsOf(int node) => _kinds is null ? [] : _kinds.AsSpan(_starts[node].._starts[node + 1]);

    /// <summary>The edges of a node, beside its neighbours.</summary>
    public ReadOnlySpan<Edge> EdgesOf(int node) => _edges.AsSpan(_starts[node].._starts[node + 1]);

    /// <summary>One step out of a node.</summary>
    /// <param name="Target">Where it leads.</param>
    /// <param name="Edge">The edge walked.</param>
    /// <param name="Kind">The place of its kind in <see cref="GraphSchema.Edges"/>.</param>
    public readonly record struct Step(int Target, Edge Edge, byte Kind = 0);
}
