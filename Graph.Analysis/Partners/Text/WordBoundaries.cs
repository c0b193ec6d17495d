namespace Graph.Analysis.Partners;

/// <summary>Tells where two Chinese words meet, so that 能电 in 储能电池 does not find 节能电机.</summary>
/// <remarks>Two ideographs that occur together in fewer texts than those before and those after them do are taken for such a place. Statistics
/// instead of a
/// dictionary: the texts of the graph are the words of its trades.</remarks>
internal static class WordBoundaries
{
    private const double Share = 0.2;

    /// <summary>The parts of a text, those across a meeting of two words at a fifth of their weight.</summary>
    /// <param name="features">The parts.</param>
    /// <param name="textsWith">In how many texts a part occurs.</param>
    public static List<TextFeature> Weigh(List<TextFeature> features, Func<string, int> textsWith)
    {
        var pairs = new Dictionary<int, int>();
        foreach (var feature in features)
            if (feature.Key.Length is 2 && feature.End - feature.Start is 2 && TextTokens.IsIdeographic(feature.Key[0]))
                pairs.TryAdd(feature.Start, textsWith(feature.Key));
        var meetings = pairs.Where(pair => IsLess(pair.Value, pair.Key - 1) && IsLess(pair.Value, pair.Key + 1)).Select(pair => pair.Key).ToHashSet();
        return [.. features.Select(feature => Crosses(feature) ? feature with { Weight = feature.Weight * Share } : feature)];

        bool IsLess(int texts, int neighbour) => pairs.TryGetValue(neighbour, out var others) && texts < others;

        bool Crosses(TextFeature feature) => TextTokens.IsIdeographic(feature.Key[0])
            && Enumerable.Range(feature.Start, Math.Max(0, feature.End - feature.Start - 1)).Any(meetings.Contains);
    }
}
