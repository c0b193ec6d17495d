namespace Graph.Analysis.Partners;

/// <summary>Finds texts that share rare parts of words with a question.</summary>
/// <remarks>The cosine of two bags of parts, each part weighing its kind × its rarity (tf–idf with idf = ln(1 + N/n); Salton and Buckley 1988),
/// where parts
/// of the question that occur in no text count a quarter: a fault's own words must not hide the thing that is at fault. Immutable after it is
/// made.</remarks>
internal sealed class TextIndex
{
    private const double UnknownShare = 0.25;

    private readonly TextEntry[] _entries;
    private readonly double[] _norms;
    private readonly Dictionary<string, List<(int Entry, double Weight)>> _postings = new(StringComparer.Ordinal);

    /// <summary>An index of texts; their order does not matter.</summary>
    public TextIndex(IEnumerable<TextEntry> entries)
    {
        _entries = [.. entries.OrderBy(entry => entry.Owner).ThenBy(entry => entry.Text, StringComparer.Ordinal).ThenBy(entry => entry.Fact)];
        _norms = new double[_entries.Length];
        var features = _entries.Select(entry => TextFeatures.Of(entry.Text)).ToArray();
        var texts = features.SelectMany(parts => parts.Select(part => part.Key).Distinct(StringComparer.Ordinal))
            .CountBy(key => key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        for (var at = 0; at < _entries.Length; at++)
            foreach (var (key, weight) in Bag(WordBoundaries.Weigh(features[at], texts.GetValueOrDefault)))
                (_postings.TryGetValue(key, out var known) ? known : _postings[key] = []).Add((at, weight));
        foreach (var (key, postings) in _postings.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var share = Rarity(postings.Count);
            foreach (var (entry, weight) in postings)
                _norms[entry] += Square(weight * share);
        }
        for (var at = 0; at < _norms.Length; at++)
            _norms[at] = Math.Sqrt(_norms[at]);
    }

    /// <summary>The texts that share something with a question, most alike first.</summary>
    /// <param name="question">The question.</param>
    /// <param name="least">The least likeness to report.</param>
    public List<TextHit> Find(string question, double least) => Find(question, TextFeatures.Of(question), least);

    /// <summary>The texts that share something with a question that was taken apart already.</summary>
    public List<TextHit> Find(string question, List<TextFeature> features, double least)
    {
        Dictionary<int, double> products = [];
        var norm = 0.0;
        foreach (var (key, weight) in Bag(WordBoundaries.Weigh(features, key => _postings.GetValueOrDefault(key)?.Count ?? 0)))
        {
            var postings = _postings.GetValueOrDefault(key);
            var share = Rarity(postings?.Count ?? 0);
            var own = weight * share;
            norm += Square(own) * (postings is null ? UnknownShare : 1);
            foreach (var (entry, other) in postings ?? [])
                products[entry] = products.GetValueOrDefault(entry) + own * other * share;
        }
        return [.. from product in products
                   let score = Math.Min(1, product.Value / (Math.Sqrt(norm) * _norms[product.Key])) * _entries[product.Key].Weight
                   where score >= least
                   orderby score descending, product.Key
                   select new TextHit(_entries[product.Key], score, question, features)];
    }

    /// <summary>The texts that share something with one of several questions, each once, at its best, by its place in the index.</summary>
    public IReadOnlyList<TextHit> FindAll(IReadOnlyList<AskedText> questions, double least)
    {
        Dictionary<TextEntry, TextHit> best = new(ReferenceEqualityComparer.Instance);
        foreach (var question in questions)
            if (question.Weight >= least)
                foreach (var hit in Find(question.Text, least / question.Weight))
                {
                    var weighed = hit with { Score = hit.Score * question.Weight };
                    if (!best.TryGetValue(hit.Entry, out var known) || known.Score < weighed.Score)
                        best[hit.Entry] = weighed;
                }
        return [.. _entries.Where(best.ContainsKey).Select(entry => best[entry])];
    }

    private static double Square(double value) => value * value;

    // A part that occurs twice in a text counts once: names repeat a character without meaning it more.
    private static IEnumerable<(string Key, double Weight)> Bag(List<TextFeature> features) =>
        features.GroupBy(feature => feature.Key, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (group.Key, group.Max(feature => feature.Weight)));

    private double Rarity(int texts) => Math.Log(1 + (double)(_entries.Length + 1) / (texts + 1));
}
