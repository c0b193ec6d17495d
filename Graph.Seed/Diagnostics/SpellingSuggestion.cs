namespace Graph.Seed.Diagnostics;

/// <summary>Finds what a mistyped word may have been meant to be.</summary>
internal static class SpellingSuggestion
{
    /// <summary>The candidate that fewest edits lead to, the first by code point among equals; null where none is near.</summary>
    public static string? Nearest(string wrong, IEnumerable<string> candidates)
    {
        var limit = Math.Min(3, Math.Max(1, wrong.Length / 3));
        string? nearest = null;
        foreach (var candidate in candidates)
        {
            if (Math.Abs(candidate.Length - wrong.Length) > limit)
                continue;
            var distance = Distance(wrong, candidate);
            if (distance > limit || (distance == limit && nearest is not null && string.CompareOrdinal(candidate, nearest) >= 0))
                continue;
            (nearest, limit) = (candidate, distance);
        }
        return nearest;
    }

    /// <summary>How many characters must be added, removed, replaced or swapped with a neighbour to turn one text into another.</summary>
    public static int Distance(string from, string to)
    {
        int[] beforeLast = [], last = [.. Enumerable.Range(0, to.Length + 1)];
        for (var i = 1; i <= from.Length; i++)
        {
            var row = new int[to.Length + 1];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
            }
            (beforeLast, last) = (last, row);
        }
        return last[^1];
    }
}
