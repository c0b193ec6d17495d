using System.Buffers;

namespace Graph.Analysis.Partners;

/// <summary>A question as an index compares it with its texts: its parts and how much each counts there.</summary>
/// <remarks>A text that shares only some parts with a question is at most as like it as the length of these parts is to that of the
/// question (the inequality of Cauchy and Schwarz). So of the parts that most texts have, as many as come to less than the least likeness
/// wanted need not be looked through: they count only for texts that have another part (MaxScore; Turtle and Flood 1995). Products are
/// added in the order of the keys, since sums of doubles depend on it.</remarks>
internal sealed class TextQuestion
{
    private const double UnknownShare = 0.25;
    private const double Rounding = 1e-9;
    private const int WorthSearching = 16; // times as many texts as are asked about

    private readonly TextPostings _postings;
    private readonly AskedPart[] _parts; // in the order of their keys

    /// <summary>A question to an index.</summary>
    /// <param name="features">The parts of the question.</param>
    /// <param name="postings">The texts of the index.</param>
    /// <param name="rarity">From the number of entries in which a part occurs to how much that counts.</param>
    public TextQuestion(List<TextFeature> features, TextPostings postings, Func<int, double> rarity)
    {
        _postings = postings;
        _parts = [.. Bag(features).Select(part =>
        {
            var number = postings.NumberOf(part.Key);
            var entries = postings.EntriesWith(number);
            var share = rarity(entries);
            return new AskedPart(number, entries, part.Weight * share, share);
        })];
        Norm = Math.Sqrt(_parts.Sum(part => part.Own * part.Own * (part.Entries == 0 ? UnknownShare : 1)));
    }

    /// <summary>The length of the question as a vector of its parts. Parts that occur in no text count a quarter.</summary>
    public double Norm { get; }

    /// <summary>The texts that may be so like the question, each with the product of both. To be given back.</summary>
    /// <param name="least">The least likeness wanted.</param>
    /// <param name="texts">How many texts the index has.</param>
    /// <param name="cancellationToken">Stops the work between two parts of the question.</param>
    public TextCandidates Candidates(double least, int texts, CancellationToken cancellationToken)
    {
        var candidates = TextsWithAny(Telling(least), texts);
        foreach (var part in _parts.Where(part => part.Entries > 0))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (_postings.TextsWith(part.Number).Length > (long)candidates.Texts.Length * WorthSearching)
                AddSearching(part, candidates.Texts, candidates.Products);
            else
                AddMerging(part, candidates.Texts, candidates.Products);
        }

        return candidates;
    }

    // A part that occurs twice in a text counts once: names repeat a character without meaning it more.
    private static IEnumerable<(string Key, double Weight)> Bag(List<TextFeature> features) =>
        features.GroupBy(feature => feature.Key, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (group.Key, group.Max(feature => feature.Weight)));

    // The parts of which a text needs one.
    private List<AskedPart> Telling(double least)
    {
        var (telling, left) = (new List<AskedPart>(), Norm * Norm * least * least * (1 - Rounding));
        foreach (var part in _parts.Where(part => part.Entries > 0).OrderByDescending(part => part.Entries))
        {
            if (part.Own * part.Own < left)
                left -= part.Own * part.Own;
            else
                telling.Add(part);
        }

        return telling;
    }

    private TextCandidates TextsWithAny(List<AskedPart> parts, int texts)
    {
        if (parts is [var only])
            return TextCandidates.Of(_postings.TextsWith(only.Number));
        var words = (texts >> 6) + 1;
        var bits = ArrayPool<ulong>.Shared.Rent(words);
        var set = bits.AsSpan(0, words);
        set.Clear();
        foreach (var part in parts)
        {
            foreach (var text in _postings.TextsWith(part.Number))
                set[text >> 6] |= 1UL << text;
        }

        var found = TextCandidates.OfSet(set);
        ArrayPool<ulong>.Shared.Return(bits);
        return found;
    }

    private void AddMerging(AskedPart part, ReadOnlySpan<int> candidates, Span<double> products)
    {
        var texts = _postings.TextsWith(part.Number);
        var at = 0;
        for (var place = 0; place < texts.Length; place++)
        {
            while (at < candidates.Length && candidates[at] < texts[place])
                at++;
            if (at == candidates.Length)
                return;
            if (candidates[at] == texts[place])
                products[at] += part.Own * _postings.WeightAt(part.Number, place) * part.Share;
        }
    }

    private void AddSearching(AskedPart part, ReadOnlySpan<int> candidates, Span<double> products)
    {
        var texts = _postings.TextsWith(part.Number);
        var from = 0;
        for (var at = 0; at < candidates.Length; at++)
        {
            var found = texts[from..].BinarySearch(candidates[at]);
            from += found < 0 ? ~found : found;
            if (found >= 0)
                products[at] += part.Own * _postings.WeightAt(part.Number, from) * part.Share;
        }
    }

    /// <summary>A part of a question.</summary>
    /// <param name="Number">Its number in the library; -1 where no text has it.</param>
    /// <param name="Entries">In how many entries of the index it occurs.</param>
    /// <param name="Own">Its weight in the question × <paramref name="Share"/>.</param>
    /// <param name="Share">How much its rarity counts.</param>
    private readonly record struct AskedPart(int Number, int Entries, double Own, double Share);
}
