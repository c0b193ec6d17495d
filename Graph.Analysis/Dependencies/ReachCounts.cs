using System.Numerics;

namespace Graph.Analysis.Dependencies;

/// <summary>Counts the technologies that rest on each, exactly: 512 of them at a time, one bit each, in one pass over the
/// dependencies.</summary>
internal static class ReachCounts
{
    private const int Words = 8;
    private const int Block = 64 * Words;

    /// <summary>For each technology, how many of the members rest on it, itself counted where it is one.</summary>
    /// <remarks>Costs members / 512 passes over the dependencies; technologies of a cycle are walked as one.</remarks>
    /// <param name="index">The technologies.</param>
    /// <param name="members">The numbers of the technologies to count, each once.</param>
    /// <param name="meter">Counts the dependencies, once for each pass.</param>
    public static int[] Of(DependencyIndex index, IReadOnlyList<int> members, WalkMeter meter)
    {
        var components = index.Components;
        var counts = new int[components.Count];
        var bits = new ulong[components.Count * Words];
        for (var begin = 0; begin < members.Count; begin += Block)
        {
            meter.CheckCancellation();
            Array.Clear(bits);
            for (var bit = 0; bit < Math.Min(Block, members.Count - begin); bit++)
                bits[components[members[begin + bit]] * Words + bit / 64] |= 1UL << bit % 64;
            PassOn(index, bits, meter);
            for (var word = 0; word < bits.Length; word++)
                counts[word / Words] += BitOperations.PopCount(bits[word]);
        }
        return [.. Enumerable.Range(0, index.Count).Select(node => counts[components[node]])];
    }

    private static void PassOn(DependencyIndex index, ulong[] bits, WalkMeter meter)
    {
        var members = index.Components.Members;
        for (var i = members.Length - 1; i >= 0; i--) // who rests on others comes before them
        {
            var node = members[i];
            var component = index.Components[node];
            var own = bits.AsSpan(component * Words, Words);
            if (!own.ContainsAnyExcept(0UL))
                continue;
            var targets = index.Needs[node];
            meter.Add(targets.Length);
            foreach (var target in targets)
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
