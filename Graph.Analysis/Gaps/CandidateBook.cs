using Graph.Model;
namespace Graph.Analysis.Gaps;

/// <summary>Gathers what speaks for each candidate. Of several facts for one term the strongest counts, and its evidence is shown with the others.</summary>
internal sealed class CandidateBook(IReadOnlyList<(string Name, double Weight)> terms)
{
    private readonly Dictionary<NodeId, Entry> _entries = [];

    /// <summary>The enterprises noted so far.</summary>
    public IReadOnlyList<Enterprise> Enterprises => [.. _entries.Values.Select(entry => entry.Enterprise)];

    /// <summary>Notes a reason. Its evidence is put into words only for candidates that are given out.</summary>
    public void Note(Enterprise enterprise, string term, double value, Func<Evidence>? evidence)
    {
        if (!_entries.TryGetValue(enterprise.Id, out var entry))
            _entries[enterprise.Id] = entry = new(enterprise, [], []);
        entry.Values[term] = Math.Max(entry.Values.GetValueOrDefault(term), value);
        if (evidence is not null)
            entry.Evidence.Add((term, evidence));
    }

    /// <summary>The best candidates, the best first, equal ones by id.</summary>
    public IReadOnlyList<GapCandidate> Ranked(int count) =>
        [.. _entries.Values.Select(entry => (Entry: entry, Score: ScoreOf(entry)))
            .OrderByDescending(found => found.Score.Value).ThenBy(found => found.Entry.Enterprise.Id).Take(count)
            .Select(found => new GapCandidate(found.Entry.Enterprise.Id, found.Score, EvidenceOf(found.Entry)))];

    private Score ScoreOf(Entry entry) => new([.. terms.Select(term => new ScoreTerm(term.Name, term.Weight, Math.Round(entry.Values.GetValueOrDefault(term.Name), 4)))]);

    private IReadOnlyList<Evidence> EvidenceOf(Entry entry) =>
        [.. terms.SelectMany(term => entry.Evidence.Where(evidence => evidence.Term == term.Name).Select(evidence => evidence.Evidence()))];

    private sealed record Entry(Enterprise Enterprise, Dictionary<string, double> Values, List<(string Term, Func<Evidence> Evidence)> Evidence);
}
