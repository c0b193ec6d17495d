using Graph.Model;

namespace Graph.Analysis.Partners;

/// <summary>The partners of a question, highest score first, ids breaking ties.</summary>
/// <remarks>A question has thousands of candidates and few are shown. So all get a score, and only those that are taken get their reasons
/// in order.</remarks>
internal sealed class PartnerRanking
{
    private readonly GraphView _graph;
    private readonly bool _hasWorkByWords;
    private readonly ReasonCollector _reasons;
    private readonly CandidateFilter _filter;
    private readonly PartnerScoring _scoring;
    private readonly List<ScoredPartner> _ranked;

    private PartnerRanking(
        MatchContext context, ReasonCollector reasons, CandidateFilter filter, PartnerScoring scoring, List<ScoredPartner> ranked)
    {
        (_graph, _reasons, _filter, _scoring, _ranked) = (context.Graph, reasons, filter, scoring, ranked);
        _hasWorkByWords = context.Hits.Any(hit => ActivityReasons.IsWorkOnProblem(context, hit));
    }

    /// <summary>The scores of all partners, highest first.</summary>
    public IReadOnlyList<ScoredPartner> Scores => _ranked;

    /// <summary>How little is known of the work of those that the filter leaves on some technologies; null where a document tells of some,
    /// or of work that has most words of the problem. What is only planned is no work yet.</summary>
    public KnownWork? KnownWorkOn(IReadOnlyList<NodeId> technologies)
    {
        if (_hasWorkByWords)
            return null;
        var work = technologies.SelectMany(WorkOn).ToList();
        return work.Exists(isInferred => !isInferred) ? null : work.Count > 0 ? KnownWork.InferredOnly : KnownWork.None;
    }

    /// <summary>The partners that a filter leaves.</summary>
    public static PartnerRanking Of(MatchContext context, ReasonCollector reasons, CandidateFilter filter, PartnerScoring scoring)
    {
        List<ScoredPartner> ranked = [];
        foreach (var (id, found) in reasons.All)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            if (context.Graph.Find(id) is { } partner && filter.Leaves(partner)
                && scoring.ScoreOf(partner, found) is var score && filter.Leaves(score))
            {
                ranked.Add(new(partner, score));
            }
        }

        ranked.Sort();
        return new(context, reasons, filter, scoring, ranked);
    }

    // For each partner that is known to work on a technology, whether that was only inferred.
    private IEnumerable<bool> WorkOn(NodeId technology)
    {
        foreach (var research in _graph.To<Researches>(technology))
        {
            if (_graph.Find(research.From) is { } partner && IsAtWork(partner) && _filter.Leaves(partner))
                yield return research.Basis is Basis.Inferred;
        }

        foreach (var about in _graph.To<About>(technology).Where(about => IsAtWork(_graph.Find(about.From))))
        {
            foreach (var party in Activity.Parties(_graph, about.From))
            {
                if (_graph.Find(party.To) is (Institution or Lab) and var partner && IsAtWork(partner) && _filter.Leaves(partner))
                    yield return about.Basis is Basis.Inferred || party.Basis is Basis.Inferred;
            }
        }
    }

    private static bool IsAtWork(Node? node) => node is Lab lab ? lab.Status is not LabStatus.Planned
        : node is not null && Activity.StatusOf(node) is not FactStatus.Planned;

    /// <summary>The first partners, with their reasons.</summary>
    public IEnumerable<RankedPartner> Take(int first) =>
        _ranked.Take(first).Select(scored => _scoring.Rank(scored.Partner, _reasons[scored.Partner.Id]));
}

/// <summary>A partner and its score.</summary>
/// <param name="Partner">The partner.</param>
/// <param name="Score">Its score, 0 to 1.</param>
internal readonly record struct ScoredPartner(Node Partner, double Score) : IComparable<ScoredPartner>
{
    /// <summary>The higher score comes first, then the smaller id.</summary>
    public int CompareTo(ScoredPartner other) =>
        other.Score.CompareTo(Score) is not 0 and var byScore ? byScore : Partner.Id.CompareTo(other.Partner.Id);
}

/// <summary>A partner with its score, before the reasons are put into words.</summary>
/// <param name="Partner">The partner.</param>
/// <param name="Score">The score.</param>
/// <param name="Reasons">The reasons, strongest first, each with the strength it has for this partner.</param>
internal sealed record RankedPartner(Node Partner, Score Score, IReadOnlyList<Reason> Reasons);

/// <summary>Makes scores of the reasons for one partner after the other. Not safe for concurrent use.</summary>
internal sealed class PartnerScoring(MatchContext context, PartnerRegions regions, PartnerExperience experience)
{
    private readonly StrengthsByKind _strengths = new();
    private readonly HashSet<NodeId> _ofAsking =
        context.Asked.Enterprise is { } asking ? [.. Activity.Fellows(context.Graph, asking.Id)] : [];

    /// <summary>The score of a partner: the same as that of <see cref="Rank"/>, without putting the reasons in order.</summary>
    public double ScoreOf(Node partner, IReadOnlyList<Reason> found)
    {
        Add(partner, found);
        return _strengths.Value;
    }

    /// <summary>A partner with its score and its reasons in order.</summary>
    public RankedPartner Rank(Node partner, IReadOnlyList<Reason> found)
    {
        var (share, topical, near) = Add(partner, found);
        List<Reason> reasons = [.. found.Select(reason => reason with { Strength = reason.Strength * KeptOf(reason, share) })
            .OrderByDescending(reason => reason.Strength).ThenBy(reason => reason.Kind).ThenBy(reason => reason.Subject)];
        reasons.AddRange(ExperienceReasons.Of(context, partner.Id, topical));
        if (near is { } strength)
            reasons.Add(new(ReasonKind.Near, strength, AskedPath.Start(partner.Id), partner.Id, [], [], partner.Citations));
        return new(partner, _strengths.ToScore(), reasons);
    }

    // Gives the share that the partner keeps of its reasons, how strongly they speak together but for experience and nearness, and how
    // strongly nearness does: as far as there is a reason to go there at all; null where it is not near.
    private (double Share, double Topical, double? Near) Add(Node partner, IReadOnlyList<Reason> found)
    {
        var share = PartnerBreadth.ShareOf(context, partner, found);
        _strengths.Begin(found.Count);
        foreach (var reason in found)
            _strengths.Gather(reason.Kind, reason.Strength * KeptOf(reason, share));
        var topical = _strengths.AddGathered();
        var enterprises = experience.CountOf(partner.Id) - (_ofAsking.Contains(partner.Id) ? 1 : 0);
        if (enterprises > 0)
            _strengths.Add(ReasonKind.Experience, ExperienceReasons.StrengthOf(context, enterprises, topical));
        var nearness = regions.Nearness(NodeRegion.Of(partner), context.Asked.Enterprise);
        if (nearness <= 0)
            return (share, topical, null);
        var near = context.Weights.Near * (nearness * topical);
        _strengths.Add(ReasonKind.Near, near);
        return (share, topical, near);
    }

    // A grade judges the discipline and not the school, so how much else the school does says less against it.
    private static double KeptOf(Reason reason, double share) => reason.Kind is ReasonKind.DrawsOn ? Math.Sqrt(share) : share;
}

/// <summary>How strongly the reasons of each kind speak together: 1 − Π(1 − strength).</summary>
/// <remarks>One partner after the other uses it. The product is made from the strongest reason to the weakest, since that of doubles
/// depends on the order.</remarks>
internal sealed class StrengthsByKind
{
    private static readonly IReadOnlyList<ReasonKind> _kinds = Enum.GetValues<ReasonKind>();
    private static readonly IReadOnlyDictionary<ReasonKind, string> _names = _kinds.ToDictionary(kind => kind, ScoreTermNames.Of);

    private readonly double[] _doubts = new double[_kinds.Count];
    private readonly bool[] _isThere = new bool[_kinds.Count];
    private double[] _strengths = [];
    private ReasonKind[] _kindOf = [];
    private int _count;

    /// <summary>The score that they make.</summary>
    public double Value
    {
        get
        {
            var sum = 0.0;
            foreach (var (_, left, value) in Terms())
                sum += left * value;
            return sum;
        }
    }

    /// <summary>Begins with another partner.</summary>
    /// <param name="most">How many reasons are gathered at most.</param>
    public void Begin(int most)
    {
        Array.Fill(_doubts, 1);
        Array.Clear(_isThere);
        _count = 0;
        if (_strengths.Length < most)
            (_strengths, _kindOf) = (new double[most], new ReasonKind[most]);
    }

    /// <summary>Notes a reason.</summary>
    public void Gather(ReasonKind kind, double strength) => (_strengths[_count], _kindOf[_count++]) = (strength, kind);

    /// <summary>Adds what was gathered, and gives how strongly all of it speaks together.</summary>
    public double AddGathered()
    {
        Array.Sort(_strengths, _kindOf, 0, _count);
        var doubt = 1.0;
        for (var at = _count - 1; at >= 0; at--)
        {
            doubt *= 1 - _strengths[at];
            Add(_kindOf[at], _strengths[at]);
        }

        return 1 - doubt;
    }

    /// <summary>Adds a reason that is no stronger than those of its kind before it.</summary>
    public void Add(ReasonKind kind, double strength)
    {
        _isThere[(int)kind] = true;
        _doubts[(int)kind] *= 1 - strength;
    }

    /// <summary>The score with its terms.</summary>
    public Score ToScore() => new([.. Terms().Select(term => new ScoreTerm(_names[term.Kind], term.Left, term.Value))]);

    // For each kind that is there what those before it left of 1, and how strongly its reasons speak.
    private IEnumerable<(ReasonKind Kind, double Left, double Value)> Terms()
    {
        var left = 1.0;
        foreach (var kind in _kinds)
        {
            if (!_isThere[(int)kind])
                continue;
            var value = 1 - _doubts[(int)kind];
            yield return (kind, left, value);
            left *= 1 - value;
        }
    }
}

/// <summary>What breadth, and being planned or a firm's own, leave of a partner's reasons.</summary>
/// <remarks>Breadth counts only technologies and disciplines that have nothing to do with the question, so that more evidence on what was
/// requested never counts against a partner.</remarks>
internal static class PartnerBreadth
{
    /// <summary>The share of its reasons' strength that a partner keeps, above 0 and at most 1.</summary>
    public static double ShareOf(MatchContext context, Node partner, IReadOnlyList<Reason> reasons)
    {
        // Each of these reasons stands for one technology that it researches, or for one discipline in which it is strong.
        var related = reasons.Count(reason =>
            reason.Kind is ReasonKind.Research or ReasonKind.Related or ReasonKind.Discipline or ReasonKind.DrawsOn);
        var elsewhere = context.Graph.From<Researches>(partner.Id).Count + context.Graph.From<StrongIn>(partner.Id).Count - related;
        var focus = 1 / (1 + context.Weights.Breadth * Math.Log(1 + elsewhere));
        return partner is Lab lab
            ? focus * LabAvailability.OpennessOf(context.Graph, lab) * context.StatusFactor(LabAvailability.StatusOf(lab)) : focus;
    }
}
