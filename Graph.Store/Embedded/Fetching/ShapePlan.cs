using Graph.Model;

namespace Graph.Store.Embedded.Fetching;

/// <summary>What to bring of the nodes of one place in the plan, for each kind.</summary>
internal sealed class ShapePlan(PlanRun run, FetchShape shape)
{
    private readonly KindPlan?[] _kinds = new KindPlan?[GraphSchema.Kinds.Count];

    /// <summary>Whether the shape names the kind of a node.</summary>
    public bool Names(int ordinal) => shape.Of(GraphSchema.Kinds[run.Graph.KindNumberAt(ordinal)]) is not null;

    /// <summary>What is wanted of a node; its id alone where the shape does not name its kind.</summary>
    public FetchedNode Node(int ordinal)
    {
        var number = run.Graph.KindNumberAt(ordinal);
        return (_kinds[number] ??= Plan(GraphSchema.Kinds[number])).Node(ordinal);
    }

    private KindPlan Plan(NodeKind kind) => new(run, shape.Of(kind) ?? new(kind, [], []));
}
