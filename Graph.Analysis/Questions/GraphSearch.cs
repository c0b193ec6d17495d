using Graph.Analysis.Partners;
using Graph.Model;
using Graph.Search;

namespace Graph.Analysis.Questions;

/// <summary>Finds nodes by what people type: names first, then what a sentence asks for, then what is said of a node.</summary>
/// <remarks>Made once for a version of the graph; immutable, safe for any number of threads.</remarks>
public sealed class GraphSearch
{
    // The least score of a name that begins with the text; of words found in one name; of a name that only comes near.
    private const double SureName = 0.7;
    private const double GoodName = 0.36;
    private const double LeastName = 0.06;
    private const double LeastRelated = 0.2;
    private const double NameHasWords = 0.6;
    private const double KindAndPlace = 0.5;

    private readonly GraphView _graph;
    private readonly SearchIndex _names;
    private readonly SentenceReader _sentences;
    private readonly NodesOfKinds _nodes;
    private readonly ContentIndex _contents;
    private readonly PartnerRegions _regions;

    private GraphSearch(SearchIndex names, PartnerTextIndexes indexes, ContentIndex contents)
    {
        var graph = _graph = indexes.Texts.Graph;
        (_names, _sentences, _nodes, _contents, _regions) =
            (names, new(graph, indexes), new(graph.Snapshot, indexes.Places), contents, new(graph.Snapshot.DataSet?.HomeRegion));
    }

    /// <summary>A search over a graph.</summary>
    public static GraphSearch Of(GraphSnapshot graph) => Of(PartnerTextIndexes.Of(GraphView.Of(graph)));

    /// <summary>A search over the graph of a matcher. The texts that the matcher has taken apart are used again: that is most of the
    /// work.</summary>
    public static GraphSearch Of(PartnerMatcher matcher) => Of(matcher.Indexes);

    /// <summary>A search over the graph of a matcher that is still being made: meanwhile the names are read, which takes as long, and, once
    /// the texts are taken apart, what is said of nodes.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="texts">Its texts; never completes where the matcher fails before.</param>
    /// <param name="matcher">The matcher that is made of them.</param>
    public static async Task<GraphSearch> OfAsync(GraphSnapshot graph, Task<GraphTexts> texts, Task<PartnerMatcher> matcher)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(matcher);
        var names = Task.Run(() => NamesOf(graph));
        var contents = Task.Run(async () => ContentIndex.Of(await texts));
        var indexes = (await matcher).Indexes;
        return new(await names, indexes, await contents);
    }

    /// <summary>A search over the graph of a matcher that is much like that of another search, as an earlier version is: it answers as one
    /// that is made of the graph alone, and is made many times faster.</summary>
    public static GraphSearch Of(PartnerMatcher matcher, GraphSearch like)
    {
        var graph = matcher.Graph.Snapshot;
        return new(SearchIndex.Build(EntriesOf(graph), RegionsOf(graph), like._names), matcher.Indexes,
            ContentIndex.Of(matcher.Indexes.Texts, like._contents));
    }

    private static GraphSearch Of(PartnerTextIndexes indexes)
    {
        var contents = Task.Run(() => ContentIndex.Of(indexes.Texts)); // while this thread reads the names
        return new(NamesOf(indexes.Texts.Graph.Snapshot), indexes, contents.GetAwaiter().GetResult());
    }

    private static SearchIndex NamesOf(GraphSnapshot graph) => SearchIndex.Build(EntriesOf(graph), RegionsOf(graph));

    private static IEnumerable<NameEntry> EntriesOf(GraphSnapshot graph) =>
        graph.Nodes().Where(node => GraphSchema.KindOf(node).IsEntity).Select(EntryOf);

    private static IEnumerable<string> RegionsOf(GraphSnapshot graph) =>
        graph.DataSet?.HomeRegion is { } home ? [home.Name, .. home.Counties.Select(county => county.Name)] : [];

    /// <summary>Answers a search. Never throws for any text.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Skip or take is negative.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public FoundPage Search(SearchRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentOutOfRangeException.ThrowIfNegative(request.Skip);
        ArgumentOutOfRangeException.ThrowIfNegative(request.Take);
        var sentence = _sentences.Read(request.Text, cancellationToken);
        if (sentence.WordCount == 0 && !sentence.Asks)
            return OnlyNames(request);
        // What asks for nodes in words that are all understood is no name that was mistyped: the costly loose readings are left out.
        var names = NamesFor(request, sentence.Asks && sentence.Unread.Count == 0);
        var isName = names.BestScore >= SureName;
        return isName || !sentence.Asks ? Unasked(request, sentence, names, isName, cancellationToken)
            : Asked(request, sentence, names, cancellationToken);
    }

    private NameMatches NamesFor(SearchRequest request, bool isStrict) =>
        _names.Find(request with { IsStrict = isStrict }).AtLeast(LeastName);

    private FoundPage Unasked(
        SearchRequest request, Sentence sentence, NameMatches names, bool isName, CancellationToken cancellationToken)
    {
        var isGood = names.BestScore >= GoodName;
        var all = new FoundList(Wanted(request, isGood ? [] : TopicsOf(sentence)), names,
            Wanted(request, _contents.Find(sentence.Rest, cancellationToken)));
        return all.Page(request, isName || isGood ? null : AdviceOn(sentence, all.Count));
    }

    private FoundPage Asked(SearchRequest request, Sentence sentence, NameMatches names, CancellationToken cancellationToken)
    {
        var related = Related(sentence, cancellationToken);
        List<Found> others = [.. names.AtLeast(GoodName).Best(int.MaxValue).Select(match => new Found(match, null)),
            .. _contents.Find(sentence.Rest, cancellationToken)];
        var all = Meeting(request, sentence, related, others);
        if (all.Count > 0 || sentence.Regions.Count == 0 || sentence.WordCount == 0)
            return all.Page(request, AdviceOn(sentence, all.Count));
        all = Meeting(request, sentence with { Regions = [] }, related, others);
        return all.Count > 0 ? all.Page(request, new(sentence.Unread, false, [.. sentence.Regions]))
            : Unasked(request, sentence, NamesFor(request, isStrict: false), isName: false, cancellationToken);
    }

    // A text of general words can only be a name; words that stand in a name by chance, and near misses, say nothing.
    private FoundPage OnlyNames(SearchRequest request)
    {
        var all = new FoundList([], _names.Find(request).Matching(how => how is not (MatchKind.Words or MatchKind.Fuzzy)), []);
        return all.Page(request, all.Count == 0 ? new([], true, []) : null);
    }

    private static ReadingAdvice? AdviceOn(Sentence sentence, int found) =>
        found == 0 || sentence.Unread.Count > 0 ? new(sentence.Unread, found == 0, []) : null;

    private static List<Found> Wanted(SearchRequest request, IEnumerable<Found> all) =>
        [.. all.Where(found => IsOfKinds(request, found.Match.Id)).DistinctBy(found => found.Match.Id)];

    private static bool IsOfKinds(SearchRequest request, string id) =>
        request.Kinds is null || request.Kinds.Contains(id[..id.IndexOf(':', StringComparison.Ordinal)]);

    private IEnumerable<Found> TopicsOf(Sentence sentence) => sentence.Topics.Select(topic => new Found(
        new(topic.Node.ToString(), topic.Weight, "name", string.Join(' ', topic.Words), MatchKind.Related),
        new(_graph.Find(topic.Node)!, new(OrdinalOf(topic.Node), topic.Weight, topic, null, 0), null)));

    private int OrdinalOf(NodeId id) => _graph.Snapshot.TryFind(id, out var ordinal) ? ordinal : -1;

    private RelatedList Meeting(SearchRequest request, Sentence sentence, RelatedNodes related, List<Found> others)
    {
        var wanted = Wanted(sentence);
        bool[] isRequested = [.. GraphSchema.Kinds.Select(kind => request.Kinds?.Contains(kind.Name) ?? true)];
        List<Related> met = [.. related.All.Where(found => found.Score >= LeastRelated
            && isRequested[_graph.Snapshot.KindNumberAt(found.Node)] && wanted.Holds(found.Node))];
        var rest = others.Where(found => _graph.Snapshot.TryFind(found.Match.Id, out var node) && !related.Has(node, LeastRelated)
            && wanted.Holds(node));
        return new(_graph, _nodes, met, Wanted(request, rest));
    }

    private WantedNodes Wanted(Sentence sentence) => new(_graph.Snapshot, sentence, _nodes, _regions);

    private RelatedNodes Related(Sentence sentence, CancellationToken cancellationToken)
    {
        var related = new RelatedNodes(_graph.Snapshot, sentence.Kinds);
        foreach (var topic in sentence.Topics)
        {
            cancellationToken.ThrowIfCancellationRequested();
            related.Add(topic);
        }

        if (sentence.WordCount > 0)
            AddNames(sentence, related);
        else
            AddAll(sentence, related);
        return related;
    }

    // Enterprises carry their trade in their names: 如皋市双马精细铸造 makes castings, whatever else is known of it.
    private void AddNames(Sentence sentence, RelatedNodes related)
    {
        var kinds = sentence.Kinds.Select(kind => kind.Kind.Name).ToHashSet(StringComparer.Ordinal);
        var named = _names.Find(new(sentence.Rest, kinds.Count > 0 ? kinds : null, 0, 0) { IsStrict = true }).AtLeast(GoodName)
            .Best(int.MaxValue);
        foreach (var match in named)
        {
            if (_graph.Snapshot.TryFind(match.Id, out var node))
                related.Offer(node, NameHasWords, new(_graph.Snapshot[node].Id, NameHasWords, [match.Matched]), null);
        }
    }

    private void AddAll(Sentence sentence, RelatedNodes related)
    {
        var wanted = Wanted(sentence);
        foreach (var kind in sentence.Kinds.Select(kind => kind.Kind).Distinct())
        {
            var range = _graph.Snapshot.RangeOf(kind);
            for (var ordinal = range.First; ordinal < range.End; ordinal++)
            {
                if (wanted.Holds(ordinal))
                    related.Offer(ordinal, KindAndPlace, null, null);
            }
        }
    }

    private static NameEntry EntryOf(Node node)
    {
        var words = TradeTerms.Of(node);
        return new(node.Id.ToString(), node.Id.Kind, node.Name, node.NameEn, node.Aliases)
        {
            Terms = words.Terms,
            BroaderTerms = words.Broader,
        };
    }
}

/// <summary>A page of the answer to a search.</summary>
/// <param name="Matches">The nodes asked for, best first.</param>
/// <param name="TotalCount">How many there are in all.</param>
/// <param name="Advice">What was not understood and what to add; null where the text is a name, or all of it was understood.</param>
public sealed record FoundPage(IReadOnlyList<Found> Matches, int TotalCount, ReadingAdvice? Advice);

/// <summary>A node that was found.</summary>
/// <param name="Match">Where and how.</param>
/// <param name="Reason">Why a node whose names do not say it is an answer; null for others.</param>
public sealed record Found(SearchMatch Match, FoundReason? Reason);

/// <summary>Why a node is an answer to a sentence. <see cref="Texts.SearchTexts"/> puts it into words.</summary>
public sealed class FoundReason
{
    internal FoundReason(Node node, Related related, Node? topic) => (Node, Related, Topic) = (node, related, topic);

    internal Node Node { get; }

    internal Related Related { get; }

    internal Node? Topic { get; }
}
