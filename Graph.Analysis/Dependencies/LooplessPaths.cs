namespace Graph.Analysis.Dependencies;

/// <summary>Enumerates paths without loops, shortest first, equal lengths by id: Yen (1971) in Lawler's (1972) form.</summary>
/// <remarks>All paths are split into families: those that begin alike and then take none of the steps already tried. The best family is
/// looked into first. Each search is led by the true distance to the end, so it looks at no node from which the end is too far (A*, Hart,
/// Nilsson and Raphael 1968), and is put off until its length is next.</remarks>
internal sealed class LooplessPaths
{
    private readonly PathSpace _space;
    private readonly int _start;
    private readonly PriorityQueue<Family, Family> _families = new(Comparer<Family>.Create(Family.Compare));

    public LooplessPaths(PathSpace space, int start) => (_space, _start) = (space, start);

    /// <summary>The paths as ordinals of nodes; ends early where the space's bound on work is reached.</summary>
    public IEnumerable<int[]> Find()
    {
        Put(new([_start], 0, [], _space.DistanceToEnd(_start)));
        while (_families.TryDequeue(out var family, out _))
        {
            if (family.Best is null)
            {
                var found = _space.Search(family.Trunk.AsSpan(0, family.Fork + 1), family.Tried, family.Length, out var longer);
                if (_space.IsExhausted)
                    yield break;
                Put(found is null ? family with { Length = longer } : family with { Best = found });
                continue;
            }
            yield return family.Best;
            foreach (var rest in family.WithoutBest())
                Put(rest);
        }
    }

    private void Put(Family family)
    {
        if (family.Length <= _space.MaxLength && family.Length < PathSpace.Unreachable)
            _families.Enqueue(family, family);
    }

    /// <summary>Paths that begin alike.</summary>
    /// <param name="Trunk">A path whose beginning they share.</param>
    /// <param name="Fork">The place in it of the last node that they share.</param>
    /// <param name="Tried">Nodes that they do not step to from there.</param>
    /// <param name="Length">No path of the family is shorter; the length of <see cref="Best"/> once it is known.</param>
    private sealed record Family(int[] Trunk, int Fork, HashSet<int> Tried, int Length)
    {
        /// <summary>The first path of the family; null until it was looked for.</summary>
        public int[]? Best { get; init; }

        /// <summary>Shorter ones first; at equal length those not yet looked into, as they may hold the first; then by nodes.</summary>
        public static int Compare(Family? x, Family? y)
        {
            if (x!.Length != y!.Length)
                return x.Length.CompareTo(y.Length);
            if (x.Best is null || y.Best is null)
                return (x.Best is null ? 0 : 1).CompareTo(y.Best is null ? 0 : 1);
            return x.Best.AsSpan().SequenceCompareTo(y.Best);
        }

        /// <summary>All other paths of the family, as families: those that leave the best one at each of its nodes.</summary>
        public IEnumerable<Family> WithoutBest()
        {
            for (var fork = Fork; fork < Best!.Length - 1; fork++)
                yield return new(Best, fork, fork == Fork ? [.. Tried, Best[fork + 1]] : [Best[fork + 1]], Length);
        }
    }
}
