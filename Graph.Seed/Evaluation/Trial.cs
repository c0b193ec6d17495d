using Graph.Analysis;
using Graph.Analysis.Partners;
using Graph.Model;
namespace Graph.Seed.Evaluation;

/// <summary>A hidden collaboration with the candidates among whom it is to be found, ready to be asked for.</summary>
/// <param name="Hidden">The collaboration.</param>
/// <param name="Candidates">All institutions and laboratories but those the enterprise hosts and its other known partners: these are right
/// answers too.</param>
internal sealed record Trial(HiddenCollaboration Hidden, IReadOnlyList<NodeId> Candidates)
{
    /// <summary>The trials of a graph, by enterprise, then partner.</summary>
    public static IReadOnlyList<Trial> In(GraphView graph, Predicate<NodeId> enterprises, CancellationToken cancellationToken)
    {
        List<Trial> trials = [];
        foreach (var pair in KnownCollaboration.In(graph).Where(pair => enterprises(pair.Enterprise)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var known = PartnerTies.Of(graph, pair.Enterprise);
            var candidates = graph.Nodes<Institution>().Select(node => node.Id).Concat(graph.Nodes<Lab>().Select(node => node.Id))
                .Where(id => id == pair.Partner || !known.Contains(id)).ToList();
            trials.Add(new(HiddenCollaboration.Of(graph, pair), candidates));
        }
        return trials;
    }

    /// <summary>Where the matcher puts the hidden partner.</summary>
    public TiedRank RankBy(PartnerWeights weights, HomeRegion? home)
    {
        var matcher = new PartnerMatcher(Hidden.Graph, home, weights, Hidden.Texts);
        var ranking = matcher.Rank(new PartnerQuestion.OfEnterprise(Hidden.Pair.Enterprise), PartnerFilter.All);
        return RankBy(ranking.ToDictionary(ranked => ranked.Partner.Id, ranked => ranked.Score.Value));
    }

    /// <summary>Where some scores put the hidden partner.</summary>
    public TiedRank RankBy(IReadOnlyDictionary<NodeId, double> scores) => TiedRank.Of(Hidden.Pair.Partner, Candidates, scores);
}
