using Graph.Model;

namespace Graph.Analysis.Gaps;

/// <summary>Gathers what speaks for each candidate. Of several facts for one term the strongest counts, and all are kept.</summary>
/// <param name="terms">The terms of the score with their weights; their order is that of the facts.</param>
/// <param name="fit">What the term <see cref="ScoreTermNames.Fit"/> is made of, with shares that add up to 1.</param>
internal sealed class CandidateScores(IReadOnlyList<(string Name, double Weight)> terms, IReadOnlyList<(string Name, double Share)> fit)
{
    /// <summary>The least fit of a candidate.</summary>
    public const double LeastFit = 0.1;

    private readonly Dictionary<NodeId, Entry> _entries = [];

    /// <summary>The enterprises added so far.</summary>
    public IReadOnlyList<Enterprise> Enterprises => [.. _entries.Values.Select(entry => entry.Enterprise)];

    /// <summary>Whether something is known of an enterprise for one of these parts.</summary>
    public bool Has(Enterprise enterprise, params ReadOnlySpan<string> parts)
    {
        foreach (var part in parts)
        {
            if (_entries.TryGetValue(enterprise.Id, out var entry) && entry.Values.ContainsKey(part))
                return true;
        }
        return false;
    }

    /// <summary>Adds a fact for a term, or for a part of the fit.</summary>
    public void Add(EnterpriseFact fact, string term, double value) => Add(fact.Enterprise, term, value).Facts.Add((term, fact));

    /// <summary>Adds a value for a term that needs no fact.</summary>
    public Entry Add(Enterprise enterprise, string term, double value)
    {
        if (!_entries.TryGetValue(enterprise.Id, out var entry))
            _entries[enterprise.Id] = entry = new(enterprise, [], []);
        entry.Values[term] = Math.Max(entry.Values.GetValueOrDefault(term), value);
        return entry;
    }

    /// <summary>The best candidates, the best first, equal ones by id. Who fits less than <see cref="LeastFit"/> is none: to work next to
    /// a gap is no reason alone.</summary>
    public IReadOnlyList<GapCandidate> Ranked(GraphView graph, int count) =>
        [.. _entries.Values.Where(entry => FitOf(entry) >= LeastFit).Select(entry => (Entry: entry, Score: ScoreOf(entry)))
            .OrderByDescending(found => found.Score.Value).ThenBy(found => found.Entry.Enterprise.Id).Take(count)
            .Select(found => new GapCandidate(found.Entry.Enterprise.Id, found.Score, graph, FactsOf(found.Entry)))];

    private Score ScoreOf(Entry entry) => new([.. terms.Select(term => new ScoreTerm(term.Name, term.Weight,
        Math.Round(term.Name == ScoreTermNames.Fit ? FitOf(entry) : entry.Values.GetValueOrDefault(term.Name), 4)))]);

    private double FitOf(Entry entry) => fit.Sum(part => part.Share * entry.Values.GetValueOrDefault(part.Name));

    private IReadOnlyList<EnterpriseFact> FactsOf(Entry entry) => [.. fit.Select(part => part.Name)
        .Concat(terms.Select(term => term.Name))
        .SelectMany(name => entry.Facts.Where(fact => fact.Term == name).Select(fact => fact.Fact))];

    /// <summary>What is known of one candidate.</summary>
    public sealed record Entry(Enterprise Enterprise, Dictionary<string, double> Values, List<(string Term, EnterpriseFact Fact)> Facts);
}
