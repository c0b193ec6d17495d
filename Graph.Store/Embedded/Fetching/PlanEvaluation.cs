using Graph.Model;

namespace Graph.Store.Embedded.Fetching;

/// <summary>Answers a plan from a snapshot.</summary>
internal static class PlanEvaluation
{
    /// <exception cref="ArgumentException">The plan contradicts itself.</exception>
    public static FetchResult Fetch(IndexedSnapshot snapshot, FetchRequest plan, CancellationToken cancellationToken)
    {
        PlanRun run = new(snapshot, cancellationToken);
        return plan.Roots switch
        {
            FetchRoots.ByIds roots => new(snapshot.Graph.Version, ById(run, roots.Ids, plan.Shape), null),
            FetchRoots.OfKind roots => new(snapshot.Graph.Version, [], OfKind(run, roots, plan.Shape)),
            _ => throw new ArgumentException($"{plan.Roots.GetType().Name} are no roots that this store knows."),
        };
    }

    private static FetchedNode?[] ById(PlanRun run, IReadOnlyList<NodeId> ids, FetchShape shape)
    {
        ShapePlan nodes = new(run, shape);
        var roots = new FetchedNode?[ids.Count];
        for (var i = 0; i < roots.Length; i++)
            roots[i] = run.Graph.TryFind(ids[i], out var ordinal) && nodes.Names(ordinal) ? nodes.Node(ordinal) : null;
        return roots;
    }

    private static FetchedPage OfKind(PlanRun run, FetchRoots.OfKind roots, FetchShape shape) =>
        new ListPlan(run, roots.Query, [roots.Kind], null, shape, EdgeShape.None).Page(run.Graph.RangeOf(roots.Kind));
}
