using Graph.Model;

namespace Graph.Analysis.Dependencies;

/// <summary>A technology and how far it is from the one asked about.</summary>
/// <param name="Technology">The technology.</param>
/// <param name="Depth">The fewest dependency steps between the two; 0 for the one asked about.</param>
public sealed record DependencyNode(NodeId Technology, int Depth);

/// <summary>Breadth-first walks over dependencies.</summary>
internal static class DependencyWalk
{
    /// <summary>The technologies within some steps of one, itself included: nearest first, then by id.</summary>
    /// <param name="relation">Which way to walk.</param>
    /// <param name="root">The number of the technology to start from.</param>
    /// <param name="depth">The most steps.</param>
    /// <param name="maxNodes">The most technologies; at least 1.</param>
    /// <param name="meter">Counts the dependencies.</param>
    /// <exception cref="OperationCanceledException">The meter's token was cancelled.</exception>
    public static (List<(int Node, int Depth)> Nodes, bool IsTruncated) Of(
        DependencyRelation relation, int root, int depth, int maxNodes, WalkMeter meter)
    {
        var seen = new bool[relation.Count];
        seen[root] = true;
        List<(int Node, int Depth)> nodes = [(root, 0)];
        List<int> level = [root];
        for (var distance = 1; distance <= depth && level.Count > 0; distance++)
        {
            level = NextLevel(relation, level, seen, meter);
            var room = maxNodes - nodes.Count;
            nodes.AddRange(level.Take(room).Select(node => (node, distance)));
            if (level.Count > room)
                return (nodes, true);
        }
        return (nodes, false);
    }

    private static List<int> NextLevel(DependencyRelation relation, List<int> level, bool[] seen, WalkMeter meter)
    {
        OrdinalSet next = new(seen.Length); // in the order of the numbers
        foreach (var node in level)
        {
            var targets = relation[node];
            meter.Add(targets.Length);
            foreach (var target in targets)
            {
                if (seen[target])
                    continue;
                seen[target] = true;
                next.Add(target);
            }
        }
        return next.ToList();
    }
}
