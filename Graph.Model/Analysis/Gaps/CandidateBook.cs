namespace Graph.Model.Analysis.Gaps;

/// <summary>Gathers what speaks for each candidate. Of several facts for one term the strongest counts, and its evidence is shown with the others.</summary>
internal sealed class CandidateBook(IReadOnlyList<(string Name, double Weight)> terms)
{
    private readonly Dictionary<NodeId, Entry> _entries = [];

    /// <summary>Notes a reason; null evidence adds none.</summary>
    public void Note(Enterprise enterprise, string term, double value, Evidence? evidence)
    {
        if (!_entries.TryGetValue(enterprise.Id, out var entry))
            _entries[enterprise.Id] = entry = new([], []);
        entry.Values[term] = Math.Max(entry.Values.GetValueOrDefault(term), value);
        if (evidence is not null)
            entry.Evidence.Add((term, evidence));
    }

    /// <summary>The candidates, the best first, equal ones by id.</summary>
    public IReadOnlyList<GapCandidate> Ranked() =>
        [.. _entries.Select(entry => new GapCandidate(entry.Key, ScoreOf(entry.Value), EvidenceOf(entry.Value)))
            .OrderByDescending(candidate => candidate.Score.Value).ThenBy(candidate => candidate.Enterprise)];

    private Score ScoreOf(Entry entry) => new([.. terms.Select(term => new ScoreTerm(term.Name, term.Weight, Math.Round(entry.Values.GetValueOrDefault(term.Name), 4)))]);

    private IReadOnlyList<Evidence> EvidenceOf(Entry entry) =>
        [.. terms.SelectMany(term => entry.Evidence.Where(evidence => evidence.Term == term.Name).Select(evidence => evidence.Evidence))];

    private sealed record Entry(Dictionary<string, double> Values, List<(string Term, Evidence Evidence)> Evidence);
}
