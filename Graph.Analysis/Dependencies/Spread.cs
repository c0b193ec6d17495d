namespace Graph.Analysis.Dependencies;

/// <summary>Over how much of the industry a technology's failure would spread: over the chains of the graph, or the segments of a
/// chain.</summary>
internal static class Spread
{
    /// <summary>For each technology, the share of the groups that it reaches: a group that uses it counts whole, one that uses what
    /// directly rests on it half, at two steps a third, and so on; 0 to 1.</summary>
    /// <remarks>Costs groups × dependencies.</remarks>
    /// <param name="index">The technologies.</param>
    /// <param name="groups">For each group, the numbers of the technologies used in it.</param>
    /// <param name="meter">Counts the dependencies.</param>
    public static double[] Of(DependencyIndex index, IReadOnlyList<IReadOnlyList<int>> groups, WalkMeter meter)
    {
        var spread = new double[index.Count];
        var distance = new int[index.Count];
        List<int> order = [];
        Array.Fill(distance, -1);
        foreach (var group in groups)
        {
            order.AddRange(group);
            foreach (var node in group)
                distance[node] = 0;
            for (var i = 0; i < order.Count; i++)
            {
                var node = order[i];
                spread[node] += 1.0 / (1 + distance[node]) / groups.Count;
                var targets = index.Needs[node];
                meter.Add(targets.Length);
                foreach (var target in targets)
                {
                    if (distance[target] >= 0)
                        continue;
                    distance[target] = distance[node] + 1;
                    order.Add(target);
                }
            }
            foreach (var node in order)
                distance[node] = -1;
            order.Clear();
        }
        return spread;
    }
}
