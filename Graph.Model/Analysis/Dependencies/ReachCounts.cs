namespace Graph.Model.Analysis;

/// <summary>Counts what stands on each technology, exactly: 512 things at a time, one bit each, in one pass over the dependencies.</summary>
internal static class ReachCounts
{
    private const int Words = 8;
    private const int Block = 64 * Words;

    /// <summary>For each technology, how many of the things stand on it: on itself or on something that rests on it.</summary>
    /// <remarks>Costs technologies × dependencies / 512 word steps at most; cycles are walked as one.</remarks>
    /// <param name="index">The technologies.</param>
    /// <param name="things">For each thing, the numbers of the technologies that it stands on directly.</param>
    /// <param name="cancellationToken">Stops the count.</param>
    public static int[] Of(DependencyIndex index, IReadOnlyList<IReadOnlyList<int>> things, CancellationToken cancellationToken)
    {
        var components = index.Components;
        var counts = new int[components.Count];
        int[] dependentsFirst = [.. Enumerable.Range(0, index.Count).OrderByDescending(node => components[node])];
        var bits = new ulong[components.Count * Words];
        for (var begin = 0; begin < things.Count; begin += Block)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Array.Clear(bits);
            for (var thing = begin; thing < Math.Min(begin + Block, things.Count); thing++)
            {
                foreach (var node in things[thing])
                    bits[components[node] * Words + (thing - begin) / 64] |= 1UL << (thing - begin) % 64;
            }
            PassOn(index, dependentsFirst, bits);
            for (var word = 0; word < bits.Length; word++)
                counts[word / Words] += System.Numerics.BitOperations.PopCount(bits[word]);
        }
        return [.. Enumerable.Range(0, index.Count).Select(node => counts[components[node]])];
    }

    private static void PassOn(DependencyIndex index, int[] dependentsFirst, ulong[] bits)
    {
        foreach (var node in dependentsFirst)
        {
            var component = index.Components[node];
            var own = bits.AsSpan(component * Words, Words);
            if (!own.ContainsAnyExcept(0UL))
                continue;
            foreach (var target in index.Needs[node])
            {
                if (index.Components[target] == component)
                    continue;
                var its = bits.AsSpan(index.Components[target] * Words, Words);
                for (var word = 0; word < Words; word++)
                    its[word] |= own[word];
            }
        }
    }
}
