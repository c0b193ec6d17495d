namespace Graph.Analysis.Dependencies;

/// <summary>Breadth-first walks over dependencies.</summary>
internal static class DependencyWalk
{
    /// <summary>What lies within some steps of a node, itself included: nearest first, then by id.</summary>
    /// <param name="steps">Which way to walk.</param>
    /// <param name="root">Where to start.</param>
    /// <param name="depth">The most steps.</param>
    /// <param name="maxNodes">The most nodes; at least 1.</param>
    /// <param name="cancellationToken">Stops the walk.</param>
    public static (List<(int Node, int Depth)> Nodes, bool IsTruncated) Of(
        Adjacency steps, int root, int depth, int maxNodes, CancellationToken cancellationToken)
    {
        var seen = new bool[steps.Count];
        seen[root] = true;
        List<(int Node, int Depth)> nodes = [(root, 0)];
        List<int> level = [root];
        for (var distance = 1; distance <= depth && level.Count > 0; distance++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            List<int> next = [];
            foreach (var node in level)
            {
                foreach (var target in steps[node])
                {
                    if (seen[target])
                        continue;
                    seen[target] = true;
                    next.Add(target);
                }
            }
            next.Sort();
            var room = maxNodes - nodes.Count;
            nodes.AddRange(next.Take(room).Select(node => (node, distance)));
            if (next.Count > room)
                return (nodes, true);
            level = next;
        }
        return (nodes, false);
    }
}
