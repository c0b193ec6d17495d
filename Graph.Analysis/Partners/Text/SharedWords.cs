namespace Graph.Analysis.Partners;

/// <summary>The words by which two texts were found alike, as a reader would point at them.</summary>
internal static class SharedWords
{
    /// <summary>The longest stretches of a question that another text shares, from left to right, each once.</summary>
    public static IReadOnlyList<string> Of(string question, List<TextFeature> features, string other)
    {
        var keys = TextFeatures.Of(other).Select(feature => feature.Key).ToHashSet(StringComparer.Ordinal);
        List<(int Start, int End)> stretches = [];
        var shared = features.Where(feature => keys.Contains(feature.Key));
        foreach (var feature in shared.OrderBy(feature => feature.Start).ThenByDescending(feature => feature.End))
            if (stretches.Count > 0 && feature.Start < stretches[^1].End)
                stretches[^1] = (stretches[^1].Start, Math.Max(stretches[^1].End, feature.End));
            else
                stretches.Add((feature.Start, feature.End));
        var words = stretches.Select(stretch => question[stretch.Start..stretch.End]).Distinct(StringComparer.Ordinal).ToList();
        // A single ideograph is shown only where nothing longer was shared.
        return words.Exists(word => word.Length > 1) ? words.FindAll(word => word.Length > 1) : words;
    }
}
