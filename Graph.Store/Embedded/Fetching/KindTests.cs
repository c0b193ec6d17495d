using Graph.Model;

namespace Graph.Store.Embedded.Fetching;

/// <summary>A condition, compiled for each kind that it may be asked about.</summary>
internal sealed class KindTests
{
    private readonly GraphSnapshot _graph;
    private readonly Func<int, bool>?[] _tests = new Func<int, bool>?[GraphSchema.Kinds.Count];

    public KindTests(PlanRun run, Filter filter, IReadOnlyList<NodeKind> kinds)
    {
        _graph = run.Graph;
        foreach (var kind in kinds)
            _tests[GraphSnapshot.NumberOf(kind)] = FilterCompiler.Compile(run, filter, kind);
    }

    public bool Hold(int ordinal) => _tests[_graph.KindNumberAt(ordinal)] is not { } test || test(ordinal);
}
