using Graph.Model;
namespace Graph.Analysis.Partners;

/// <summary>Finds universities, institutes and laboratories that could help an enterprise, with technologies, a segment or a problem.</summary>
/// <remarks><para>Made once for a version of the graph (it reads all names, at a cost that grows with the text), then asked as often as needed, by
/// several threads at once. A question costs what lies within a few edges of what it asks for.</para>
/// <para>A laboratory and its host may both be found: they are different doors to knock at. What the laboratory does speaks for the host, once;
/// what the
/// host does elsewhere does not speak for the laboratory. A laboratory that the asking enterprise hosts is its own and never a
/// match.</para></remarks>
public sealed class PartnerMatcher
{
    private const double LeastLikeness = 0.25;

    private readonly GraphView _graph;
    private readonly PartnerWeights _weights;
    private readonly PartnerTexts _texts;
    private readonly PartnerRegions _regions;
    private readonly QuestionReader _questions;

    /// <summary>A matcher over a graph.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="home">The region that the data is about; null where it has none, and then only equal regions are near.</param>
    /// <param name="weights">The weights; null for <see cref="PartnerWeights.Default"/>.</param>
    public PartnerMatcher(GraphView graph, HomeRegion? home, PartnerWeights? weights = null)
        : this(graph, home, weights ?? PartnerWeights.Default, PartnerTexts.Of(graph))
    {
    }

    internal PartnerMatcher(GraphView graph, HomeRegion? home, PartnerWeights weights, PartnerTexts texts)
    {
        (_graph, _weights, _texts, _regions) = (graph, weights, texts, new(home));
        _questions = new(graph, new(graph, texts.Topics), new(graph, home));
    }

    /// <summary>The best partners for a question.</summary>
    /// <param name="question">What they are sought for.</param>
    /// <param name="filter">Which are wanted.</param>
    /// <param name="first">How many at most.</param>
    public PartnerMatches Match(PartnerQuestion question, PartnerFilter filter, int first = 10)
    {
        var asked = _questions.Read(question);
        var ranking = Rank(asked, filter);
        var words = new MatchWording(_graph, asked);
        return new([.. ranking.Take(first).Select(words.Write)], ranking.Count, asked.Understood);
    }

    /// <summary>Whom the enterprise already works with: through a collaboration, a project or a laboratory they host together.</summary>
    public IReadOnlySet<NodeId> PresentPartners(NodeId enterprise) => PartnerTies.Of(_graph, enterprise);

    internal IReadOnlyList<RankedPartner> Rank(PartnerQuestion question, PartnerFilter filter) =>
        Rank(_questions.Read(question), filter);

    internal AskedTopics Read(PartnerQuestion question) => _questions.Read(question);

    private IReadOnlyList<RankedPartner> Rank(AskedTopics asked, PartnerFilter filter)
    {
        var technologies = TechnologyNeighbourhood.Of(_graph, asked, _weights);
        var inquiry = new Inquiry(_graph, asked, technologies, _texts.Partners.FindAll(asked.Texts, LeastLikeness), _weights);
        var book = new ReasonBook();
        SharedLabReasons.Find(inquiry, book);
        ResearchReasons.Find(inquiry, book);
        ActivityReasons.Find(inquiry, book);
        PeerReasons.Find(inquiry, book);
        WordReasons.Find(inquiry, book);
        DisciplineReasons.Find(inquiry, book);
        return PartnerRanking.Of(inquiry, book, new(inquiry, filter, _regions), _regions);
    }
}
