using Graph.Model;
namespace Graph.Analysis.Dependencies;

/// <summary>From numbers to ids and edges.</summary>
internal static class FoundPaths
{
    public static PathList Take(int first, PathSpace space, LooplessPaths paths, Adjacency steps, StepFilter filter, Func<int, NodeId> idOf)
    {
        List<GraphPath> found = [];
        foreach (var path in paths.Find())
        {
            found.Add(new([.. path.Select(idOf)], EdgesOf(path, steps, filter)));
            if (found.Count == first)
                return new(found, IsTruncated: false);
        }
        return new(found, space.IsExhausted);
    }

    private static Edge[] EdgesOf(int[] path, Adjacency steps, StepFilter filter)
    {
        var edges = new Edge[path.Length - 1];
        for (var i = 0; i < edges.Length; i++)
        {
            var targets = steps[path[i]];
            var kinds = steps.KindsOf(path[i]);
            var place = targets.IndexOf(path[i + 1]);
            while (!filter.Allows(kinds, place, path[i + 1])) // several edges between the two: they stand side by side
                place++;
            edges[i] = steps.EdgesOf(path[i])[place];
        }
        return edges;
    }
}
