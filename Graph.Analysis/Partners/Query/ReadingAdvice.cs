using Graph.Model;
using Graph.Search;

namespace Graph.Analysis.Partners;

/// <summary>What of a text was not understood, and of what was, how little is known. <see cref="Texts.AdviceTexts"/> puts it into
/// words.</summary>
/// <param name="Unread">The words that nothing in the graph has, as they were written, from left to right; general words are left
/// out.</param>
/// <param name="IsEmpty">Whether nothing was found at all.</param>
/// <param name="Elsewhere">The places asked for in which nothing was found, where the answer is from other places; empty otherwise.</param>
public sealed record ReadingAdvice(IReadOnlyList<string> Unread, bool IsEmpty, IReadOnlyList<string> Elsewhere)
{
    private const double Enough = 0.5;

    /// <summary>Whether at least half of the text was understood, so that only <see cref="LittleKnown"/> is to be told.</summary>
    public bool IsReadWell { get; init; }

    /// <summary>What is known of work on the very thing that a problem is about; null where partners are known to work on it, and for
    /// other texts.</summary>
    public ThingAsked? LittleKnown { get; init; }

    /// <summary>The advice for a problem; null where at least half of its words, by their length, were understood, and partners are known
    /// to work on what it is about.</summary>
    internal static ReadingAdvice? OfProblem(PartnerTextIndexes texts, string problem, PartnerMatches found, ThingAsked? littleKnown)
    {
        var telling = ThingWords.OrAll(problem, texts);
        var read = found.Understood.SelectMany(meaning => meaning.Words).ToHashSet(StringComparer.Ordinal);
        var unread = Unknown(telling, read);
        if (found.TotalCount == 0 && found.Understood.Count == 0)
            return new(unread, true, []);
        var unreadLength = telling.Distinct(StringComparer.Ordinal).Sum(word => word.Length - LengthRead(word, read));
        var isReadWell = unreadLength <= telling.Sum(word => word.Length) * Enough;
        return isReadWell && littleKnown is null ? null
            : new(unread.Count > 0 ? unread : Partly(telling, read), false, []) { IsReadWell = isReadWell, LittleKnown = littleKnown };
    }

    /// <summary>The words that none of those that were read is a part of, or has as a part.</summary>
    internal static List<string> Unknown(IEnumerable<string> words, IEnumerable<string> read)
    {
        var known = read.ToHashSet(StringComparer.Ordinal);
        return [.. words.Where(word => LengthRead(word, known) == 0).Distinct(StringComparer.Ordinal)];
    }

    private static List<string> Partly(List<string> words, HashSet<string> read) =>
        [.. words.Where(word => LengthRead(word, read) < word.Length).Distinct(StringComparer.Ordinal)];

    // How much of a word was read: 探针 reads two thirds of 探针台.
    private static int LengthRead(string word, HashSet<string> read)
    {
        if (read.Any(other => other.Contains(word, StringComparison.Ordinal)))
            return word.Length;
        var isRead = new bool[word.Length];
        foreach (var part in read.Where(part => part.Length > 0))
        {
            for (var at = word.IndexOf(part, StringComparison.Ordinal); at >= 0; at = word.IndexOf(part, at + 1, StringComparison.Ordinal))
                isRead.AsSpan(at, part.Length).Fill(true);
        }

        return isRead.Count(letter => letter);
    }
}

/// <summary>The words of a problem that name things: neither general words nor places, nor words for faults and conditions, which are
/// understood as such whether or not they were found somewhere.</summary>
internal static class ThingWords
{
    /// <summary>These words, as they were written.</summary>
    public static List<string> In(string problem, PartnerTextIndexes texts) => Read(problem, texts).Things;

    /// <summary>These words; where there are none, its words for faults.</summary>
    public static List<string> OrAll(string problem, PartnerTextIndexes texts) =>
        Read(problem, texts) is var (things, all) && things.Count > 0 ? things : all;

    private static (List<string> Things, List<string> All) Read(string problem, PartnerTextIndexes texts)
    {
        var text = WordText.Of(problem);
        var telling = texts.Reader.WordsOf(text).Where(word => FeatureReader.IsTelling(text, word)
            && texts.Places.Find(FoldedOf(text, word)).Count == 0).ToList();
        return ([.. telling.Where(word => !FaultWords.IsFault(WordStem.Of(FoldedOf(text, word)))).Select(text.SourceOf)],
            [.. telling.Select(text.SourceOf)]);
    }

    private static string FoldedOf(WordText text, TextWord word) => text.Text.Substring(word.Start, word.Length);
}

/// <summary>What a problem is about, where little is known of work on it.</summary>
/// <param name="Nodes">The technologies that are meant most surely and of which so much is known, or the segment where no technology is;
/// the surest first.</param>
/// <param name="Known">How much is known.</param>
public sealed record ThingAsked(IReadOnlyList<Node> Nodes, KnownWork Known)
{
    // Of technologies that are as sure as this beside the surest, each may be what is meant.
    private const double AsSure = 0.75;

    // Beside a segment that is surer, a technology may still be what is meant.
    private const double BesideSegment = 0.6;

    /// <summary>What is known of work on what a problem is about; null where a document tells of some, or nothing was found.</summary>
    internal static ThingAsked? Of(GraphView graph, IReadOnlyList<Understood> understood, PartnerRanking ranking)
    {
        if (understood.Count == 0 || ranking.Scores.Count == 0)
            return null;
        var technologies = understood.Where(meaning => graph.Find<Technology>(meaning.Node) is not null).ToList();
        if (technologies.Count == 0 || technologies[0].Weight < AsSure * understood[0].Weight)
        {
            return ranking.KnownWorkOn([.. From(technologies, BesideSegment * understood[0].Weight)]) is null ? null
                : new([graph.Find(understood[0].Node)!], KnownWork.OfSegmentAtMost);
        }

        var sure = From(technologies, AsSure * technologies[0].Weight).ToList();
        if (ranking.KnownWorkOn(sure) is not { } known)
            return null;
        var asLittle = sure.Where(technology => ranking.KnownWorkOn([technology]) == known);
        return new([.. asLittle.Select(graph.Find).OfType<Node>()], known);
    }

    private static IEnumerable<NodeId> From(List<Understood> meanings, double least) =>
        meanings.Where(meaning => meaning.Weight >= least).Select(meaning => meaning.Node);
}

/// <summary>How much is known of work on a thing.</summary>
public enum KnownWork
{
    /// <summary>Nobody is known to work on it.</summary>
    None,

    /// <summary>That somebody works on it was only read off something else.</summary>
    InferredOnly,

    /// <summary>Only the segment was understood, so nobody can say whether it is what they work on.</summary>
    OfSegmentAtMost,
}
