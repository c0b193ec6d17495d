using System.Runtime.InteropServices;

namespace Graph.Search;

/// <summary>The entries found so far, each with its best place.</summary>
internal sealed class HitSet(NameCorpus corpus, SearchQuery query, IReadOnlySet<string>? kinds)
{
    // Scores are multiples of a millionth.
    private const double Steps = 1e6;
    private readonly Dictionary<int, Hit> _hits = [];

    /// <summary>Whether the text was found as it is, by its sound, or all of its words were.</summary>
    public bool IsSure { get; private set; }

    /// <summary>The highest score so far.</summary>
    public double BestScore { get; private set; }

    /// <summary>The entries by their number.</summary>
    public IReadOnlyDictionary<int, Hit> ByEntry => _hits;

    /// <summary>An empty set for a part of the text.</summary>
    public HitSet For(string word) => new(corpus, SearchQuery.Of(word), kinds);

    /// <summary>The query whose finds these are.</summary>
    public SearchQuery Query => query;

    /// <summary>Adds all places of a range of a suffix array.</summary>
    public void Add(SuffixArray array, PlaceRange range, Reading reading)
    {
        _hits.EnsureCapacity(Math.Min(range.High - range.Low, corpus.Ids.Length));
        foreach (var place in array.Places(range))
        {
            var number = corpus.ValueAt(place);
            var start = place - corpus.Values[number].Start;
            Add(number, start, start + range.Depth, reading);
        }
    }

    /// <summary>Adds a part of a name.</summary>
    public void Add(int number, int start, int end, Reading reading) => Add(number, start, end, end - start, reading);

    /// <summary>Adds a part of a name of which the text accounts for some characters only.</summary>
    public void Add(int number, int start, int end, int covered, Reading reading)
    {
        ref readonly var value = ref corpus.Values[number];
        if (kinds is not null && !kinds.Contains(corpus.Kinds[value.Entry]))
            return;
        var (score, how) = MatchScore.Of(value, start, end, covered, corpus.IsWordStart(value.Start + start), reading);
        if (reading is Reading.Literal)
            (score, how) = AsWritten(value, start, end, score, how);
        score = Math.Round(score * Steps) / Steps;
        // Wider words, and parts of words of the trade, are too vague to stop the looser readings of names.
        IsSure |= reading is Reading.Literal or Reading.Sound or Reading.Words
            && (how is MatchKind.Term || !MatchScore.IsTerm(value.Field));
        Keep(new(score, number, start, end, how));
    }

    /// <summary>Adds a name that is in the text, from <paramref name="start"/> of the name to its end.</summary>
    /// <param name="number">The name.</param>
    /// <param name="start">Where the part that is in the text begins in the name.</param>
    /// <param name="share">How much of the text the name makes up, above 0 and at most 1.</param>
    public void AddMention(int number, int start, double share)
    {
        ref readonly var value = ref corpus.Values[number];
        if (kinds is null || kinds.Contains(corpus.Kinds[value.Entry]))
            Keep(new(Math.Round(MatchScore.OfMention(share) * Steps) / Steps, number, start, value.Length, MatchKind.Words));
    }

    /// <summary>The entries as keys: the lesser the key, the better the entry; equal scores by number.</summary>
    public long[] Keys()
    {
        var (keys, next) = (new long[_hits.Count], 0);
        foreach (var (entry, hit) in _hits)
            keys[next++] = KeyOf(entry, hit);
        return keys;
    }

    /// <summary>The key of an entry: score and number in one integer. Sorting these is many times faster than comparing hits.</summary>
    public static long KeyOf(int entry, Hit hit) => ((long)Math.Round((1 - hit.Score) * Steps) << 32) | (uint)entry;

    /// <summary>The entry of a key.</summary>
    public static int EntryOf(long key) => (int)key;

    private void Keep(Hit hit)
    {
        BestScore = Math.Max(BestScore, hit.Score);
        ref var best = ref CollectionsMarshal.GetValueRefOrAddDefault(_hits, corpus.Values[hit.Value].Entry, out var exists);
        if (!exists || hit.Score > best.Score
            || (hit.Score == best.Score && (hit.Value, hit.Start).CompareTo((best.Value, best.Start)) < 0))
        {
            best = hit;
        }
    }

    private (double Score, MatchKind How) AsWritten(in NameValue value, int start, int end, double score, MatchKind how)
    {
        if (how is MatchKind.Exact && value.Field is NameField.Name && string.Equals(value.Source, query.Source, StringComparison.Ordinal))
            return (1, how);
        var isVariant = value.HasVariant
            ? !FoldedText.KeepingVariants(value.Source).AsSpan(start, end - start).SequenceEqual(query.AsWritten)
            : query.HasVariant;
        return isVariant ? (score - MatchScore.VariantLoss, MatchKind.Variant) : (score, how);
    }
}

/// <summary>The best place at which an entry was found: a part of one of its names.</summary>
/// <param name="Score">What it is worth.</param>
/// <param name="Value">The number of the name in the corpus.</param>
/// <param name="Start">Where the part begins in the folded name.</param>
/// <param name="End">Where it ends.</param>
/// <param name="How">In which way it matches.</param>
internal readonly record struct Hit(double Score, int Value, int Start, int End, MatchKind How)
{
    public int Length => End - Start;
}

/// <summary>Finds names that contain the text as it is.</summary>
internal static class LiteralSearch
{
    /// <summary>Adds the names that contain the text: at the beginning of a word, or from three letters on anywhere.</summary>
    public static void Find(NameCorpus corpus, HitSet hits)
    {
        var text = hits.Query.Text;
        hits.Add(corpus.Words, corpus.Words.Find(text), Reading.Literal);
        if (text.Length >= NameCorpus.MinInnerLetters && !text.AsSpan(0, NameCorpus.MinInnerLetters)
            .ContainsAnyInRange('\u2e80', char.MaxValue))
        {
            hits.Add(corpus.Inner, corpus.Inner.Find(text), Reading.Literal);
        }
    }
}
