using System.Runtime.InteropServices;
using Graph.Model;

namespace Graph.Analysis.Partners;

/// <summary>Finds texts that share rare parts of words with a question.</summary>
/// <remarks>The cosine of two bags of parts, each part weighing its kind × its rarity (tf–idf with idf = ln(1 + N/n); Salton and Buckley
/// 1988). Parts of the question that occur in no text count a quarter: the words of a fault must not hide the thing that is at fault.
/// Immutable after it is made.</remarks>
internal sealed class TextIndex
{
    private const int FirstRead = 128;

    private readonly FeatureReader _reader;
    private readonly TextEntry[] _entries;

    // The entries of each text, one text after another, and the codes of their weights: read there, and not from all over the entries.
    private readonly TextHead[] _texts; // and one behind them
    private readonly float[] _reaches; // of each text: the weight of its weightiest entry / its norm, or a little more
    private readonly int[] _entriesOfTexts;
    private readonly byte[] _weightsOfTexts;
    private readonly double[] _weights;
    private readonly int[] _textOf;
    private readonly TextPostings _postings;

    /// <summary>An index of texts; their order does not matter.</summary>
    /// <param name="graph">The graph that has their owners.</param>
    /// <param name="entries">The texts.</param>
    /// <param name="library">Has all of them.</param>
    /// <param name="reader">Takes questions apart as it did the texts.</param>
    public TextIndex(GraphView graph, IReadOnlyList<TextEntry> entries, TextLibrary library, FeatureReader reader)
    {
        (_reader, _entries) = (reader, EntryOrder.Of(graph, entries));
        // One text often represents many nodes: a chain's summary for each of its segments.
        var (texts, places) = (new List<int>(), new int[library.TextCount]); // one behind the place; 0 for none
        _textOf = Array.ConvertAll(_entries, entry =>
        {
            var number = library.NumberOfText(entry.Text);
            ref var place = ref places[number];
            if (place == 0)
            {
                texts.Add(number);
                place = texts.Count;
            }

            return place - 1;
        });
        (var starts, _entriesOfTexts) = EntriesByText(texts.Count);
        WeightCodes weights = new([]);
        _weightsOfTexts = Array.ConvertAll(_entriesOfTexts, entry => weights.Of(_entries[entry].Weight));
        _weights = [.. weights.Weights];
        _postings = new(library, CollectionsMarshal.AsSpan(texts), text => starts[text + 1] - starts[text]);
        _texts = Heads(starts, _postings.Norms(CollectionsMarshal.AsSpan(texts), Rarity));
        _reaches = Array.ConvertAll(_texts, text => MathF.BitIncrement((float)(text.Weight / text.Norm)));
    }

    /// <summary>The texts that share something with a question, most alike first. They are put in order as they are read: thousands may
    /// share a word, of which few are wanted.</summary>
    /// <param name="question">The question.</param>
    /// <param name="least">The least likeness to report.</param>
    /// <param name="leastOfBest">The least likeness to report, as a share of that of the best.</param>
    /// <param name="cancellationToken">Stops the work between two parts of the question.</param>
    public IEnumerable<TextHit> Find(string question, double least, double leastOfBest, CancellationToken cancellationToken)
    {
        var features = _reader.Of(question);
        var best = Likeness(features, new(least, leastOfBest, FirstRead), cancellationToken);
        foreach (var hit in best.InOrder())
            yield return HitOf(hit, question, features);
        if (!best.IsFull)
            yield break;
        foreach (var hit in Likeness(features, new(least, leastOfBest, int.MaxValue), cancellationToken).InOrder().Skip(FirstRead))
            yield return HitOf(hit, question, features);
    }

    /// <summary>The nodes whose texts share something with a question that was taken apart already, each with its texts.</summary>
    /// <param name="features">The parts of the question.</param>
    /// <param name="least">The least likeness to report.</param>
    /// <param name="cancellationToken">Stops the work between two parts of the question.</param>
    public IEnumerable<OwnerLikeness> FindOwners(List<TextFeature> features, double least, CancellationToken cancellationToken)
    {
        var found = Likeness(features, new(least, 0, int.MaxValue), cancellationToken).All.ToArray();
        Array.Sort(found, (one, other) => one.Entry.CompareTo(other.Entry)); // the entries of a node lie side by side
        for (int start = 0, end; start < found.Length; start = end)
        {
            var owner = _entries[found[start].Entry].Owner;
            for (end = start + 1; end < found.Length && _entries[found[end].Entry].Owner == owner; end++)
            {
            }

            if (end - start > 1)
                Array.Sort(found, start, end - start, BestTexts.BestFirst);
            yield return new(owner, new(found, start, end - start));
        }
    }

    /// <summary>The texts of a node that share something with a question, most alike first.</summary>
    public IEnumerable<TextHit> HitsOf(OwnerLikeness owner, string question, List<TextFeature> features) =>
        owner.Entries.Select(found => HitOf(found, question, features));

    /// <summary>The texts that share something with one of several questions, each once, at its best, by its place in the index.</summary>
    /// <param name="questions">The questions with their weights; each score is multiplied by the weight.</param>
    /// <param name="least">The least likeness to report, after the weight.</param>
    /// <param name="cancellationToken">Stops the work between two parts of a question.</param>
    public IReadOnlyList<TextHit> FindAll(IReadOnlyList<AskedText> questions, double least, CancellationToken cancellationToken)
    {
        Dictionary<int, TextHit> best = [];
        foreach (var question in questions.Where(question => question.Weight >= least))
        {
            var features = _reader.Of(question.Text);
            foreach (var (entry, score) in Likeness(features, new(least / question.Weight, 0, int.MaxValue), cancellationToken).All)
            {
                ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(best, entry, out _);
                if (known is null || known.Score < score * question.Weight)
                    known = new(_entries[entry], score * question.Weight, question.Text, features, _postings, _textOf[entry]);
            }
        }

        return [.. best.OrderBy(pair => pair.Key).Select(pair => pair.Value)];
    }

    /// <summary>Whether enough of the texts with a part are such as is asked; it stops at enough.</summary>
    /// <param name="key">The part.</param>
    /// <param name="enough">How many are enough.</param>
    /// <param name="isAsked">Says it of a text.</param>
    public bool HasMany(string key, int enough, Predicate<TextEntry> isAsked)
    {
        var found = 0;
        foreach (var text in _postings.TextsWith(_postings.NumberOf(key)))
        {
            for (var place = _texts[text].Start; place < _texts[text + 1].Start; place++)
            {
                if (isAsked(_entries[_entriesOfTexts[place]]) && ++found == enough)
                    return true;
            }
        }

        return false;
    }

    private TextHit HitOf((int Entry, double Score) found, string question, List<TextFeature> features) =>
        new(_entries[found.Entry], found.Score, question, features, _postings, _textOf[found.Entry]);

    private BestTexts Likeness(List<TextFeature> features, BestTexts found, CancellationToken cancellationToken)
    {
        var question = new TextQuestion(features, _postings, Rarity);
        using var candidates = question.Candidates(found.Least, _texts.Length - 1, cancellationToken);
        var texts = candidates.Texts;
        var products = candidates.Products;
        for (var at = 0; at < texts.Length; at++)
        {
            // Thousands of texts may share a word, and lie all over the memory: of most of them only this is read.
            if (products[at] * _reaches[texts[at]] < found.Least * question.Norm)
                continue;
            ref readonly var text = ref _texts[texts[at]];
            var likeness = Math.Min(1, products[at] / (question.Norm * text.Norm));
            if (found.MayTake(text.First, likeness * text.Weight))
                AddEntries(found, texts[at], likeness);
        }

        return found;
    }

    // The entries of a text ascend: behind one that comes too late all do, whatever they weigh.
    private void AddEntries(BestTexts found, int text, double likeness)
    {
        var (best, end) = (likeness * _texts[text].Weight, _texts[text + 1].Start);
        for (var place = _texts[text].Start; place < end && found.MayTake(_entriesOfTexts[place], best); place++)
            found.Add(_entriesOfTexts[place], likeness * _weights[_weightsOfTexts[place]]);
    }

    private (int[] Starts, int[] Entries) EntriesByText(int texts)
    {
        var (starts, entries) = (new int[texts + 1], new int[_entries.Length]);
        foreach (var text in _textOf)
            starts[text + 1]++;
        for (var text = 0; text < texts; text++)
            starts[text + 1] += starts[text];
        var next = starts[..^1];
        for (var entry = 0; entry < entries.Length; entry++)
            entries[next[_textOf[entry]]++] = entry;
        return (starts, entries);
    }

    private TextHead[] Heads(int[] starts, double[] norms)
    {
        var heads = new TextHead[starts.Length];
        for (var text = 0; text < norms.Length; text++)
            heads[text] = new(norms[text], WeightOf(starts[text], starts[text + 1]), starts[text], _entriesOfTexts[starts[text]]);
        heads[^1] = new(1, 0, starts[^1], 0);
        return heads;
    }

    private double WeightOf(int start, int end)
    {
        var weight = 0.0;
        for (var place = start; place < end; place++)
            weight = Math.Max(weight, _weights[_weightsOfTexts[place]]);
        return weight;
    }

    private double Rarity(int entries) => Math.Log(1 + (double)(_entries.Length + 1) / (entries + 1));

    /// <summary>What decides about a text, side by side.</summary>
    /// <param name="Norm">The length of the text as a vector of its parts.</param>
    /// <param name="Weight">The weight of its weightiest entry.</param>
    /// <param name="Start">Where its entries begin.</param>
    /// <param name="First">The first of them.</param>
    private readonly record struct TextHead(double Norm, double Weight, int Start, int First);
}

/// <summary>A node with those of its texts that share something with a question.</summary>
/// <param name="Owner">The node.</param>
/// <param name="Entries">The places of the texts in the index, and how alike each is; most alike first.</param>
internal readonly record struct OwnerLikeness(NodeId Owner, ArraySegment<(int Entry, double Score)> Entries);

/// <summary>A text that represents a node.</summary>
/// <param name="Owner">The node it is found by.</param>
/// <param name="Text">The text.</param>
/// <param name="Weight">How surely the text is about the node, 0 to 1: its name is, a remark on what it rests on less so.</param>
/// <param name="Fact">Where the text comes from, when it is not the owner: a collaboration of a partner, its discipline; null for its
/// own.</param>
internal readonly record struct TextEntry(NodeId Owner, string Text, double Weight, NodeId? Fact = null);

/// <summary>A text of the index that shares parts with what was asked.</summary>
/// <param name="Entry">The text.</param>
/// <param name="Score">How alike they are, above 0 and at most 1.</param>
/// <param name="Question">What was asked.</param>
/// <param name="Features">The parts of what was asked.</param>
/// <param name="Postings">Say whether the text has a part.</param>
/// <param name="Text">The number of the text in them.</param>
internal sealed record TextHit(
    TextEntry Entry, double Score, string Question, List<TextFeature> Features, TextPostings Postings, int Text)
{
    /// <summary>The words they share, as they were asked, from left to right; worked out when requested, since few hits are
    /// shown.</summary>
    public IReadOnlyList<string> Words => SharedWords.Of(Question, Features, key => Postings.Occurs(key, Text));

    /// <summary>The parts of what was asked that the text has too.</summary>
    public IEnumerable<TextFeature> Shared => Features.Where(feature => Postings.Occurs(feature.Key, Text));

    /// <summary>How much of what was asked the text has: the share of the weight of its parts, 0 to 1. Other than the score, it does not
    /// fall with the length of the text.</summary>
    public double Coverage => Features.Sum(feature => Postings.Occurs(feature.Key, Text) ? feature.Weight : 0)
        / Features.Sum(feature => feature.Weight);
}

/// <summary>The words by which two texts were found alike, as a reader would point at them.</summary>
internal static class SharedWords
{
    /// <summary>The longest stretches of a question that another text shares, from left to right, each once.</summary>
    public static IReadOnlyList<string> Of(string question, List<TextFeature> features, Predicate<string> other)
    {
        List<(int Start, int End)> stretches = [];
        var shared = features.Where(feature => other(feature.Key));
        foreach (var feature in shared.OrderBy(feature => feature.Start).ThenByDescending(feature => feature.End))
        {
            if (stretches.Count > 0 && feature.Start <= stretches[^1].End)
                stretches[^1] = (stretches[^1].Start, Math.Max(stretches[^1].End, feature.End));
            else
                stretches.Add((feature.Start, feature.End));
        }

        var words = stretches.Select(stretch => question[stretch.Start..stretch.End]).Distinct(StringComparer.Ordinal).ToList();
        // A single ideograph is shown only where nothing longer was shared.
        return words.Exists(word => word.Length > 1) ? words.FindAll(word => word.Length > 1) : words;
    }
}
