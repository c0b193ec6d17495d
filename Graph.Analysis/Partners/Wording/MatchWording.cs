using Graph.Model;
namespace Graph.Analysis.Partners;

/// <summary>Puts a ranked partner into words: its evidence, its paths and the explanation.</summary>
internal sealed class MatchWording(GraphView graph, AskedTopics asked)
{
    private const int Told = 3;
    private readonly ReasonWording _reasons = new(graph, asked);

    /// <summary>The match as people read it.</summary>
    public PartnerMatch Write(RankedPartner ranked)
    {
        var evidence = ranked.Reasons.Select(reason => _reasons.Write(ranked.Partner, reason)).ToList();
        return new(ranked.Partner.Id, ranked.Score, evidence, PathsOf(ranked.Reasons), Explain(ranked, evidence));
    }

    // Words and nearness are no way through the graph.
    private static IReadOnlyList<GraphPath> PathsOf(IReadOnlyList<Reason> reasons) =>
        [.. reasons.Select(reason => reason.Path).Where(path => path.Edges.Count > 0).DistinctBy(path => string.Join('>', path.Nodes))];

    private Bilingual Explain(RankedPartner ranked, List<Evidence> evidence)
    {
        // One of each kind: three more of the same would say little.
        var strongest = ranked.Reasons.Zip(evidence).DistinctBy(item => item.First.Kind).Take(Told).Select(item => item.Second.Statement);
        var told = strongest.Append(CautionOf(ranked.Partner)).OfType<Bilingual>().ToList();
        return new(
            $"{ranked.Partner.Name}：{string.Join("；", told.Select(statement => statement.Zh.TrimEnd('。')))}。",
            $"{ranked.Partner.NameEn ?? ranked.Partner.Name}: {string.Join("; ", told.Select(statement => InSentence(statement.En)))}.");
    }

    // After a colon or semicolon the sentence goes on.
    private static string InSentence(string english)
    {
        var goesOn = english.StartsWith("It ", StringComparison.Ordinal) || english.StartsWith("Its ", StringComparison.Ordinal);
        return (goesOn ? $"i{english[1..]}" : english).TrimEnd('.');
    }

    private Bilingual? CautionOf(Node partner)
    {
        if (partner is not Lab lab)
            return null;
        if (lab.Status is LabStatus.Planned)
            return new("平台尚在规划中", "it is only planned so far");
        var hosts = graph.From<HostedBy>(lab.Id).Select(host => graph.Find(host.To)).OfType<Node>().ToList();
        return hosts.Count > 0 && hosts.TrueForAll(host => host is Enterprise)
            ? new($"由企业（{string.Join("、", hosts.Select(host => host.Name))}）依托，是否对外合作须与其商定",
                $"it belongs to {string.Join(", ", hosts.Select(host => host.NameEn ?? host.Name))}, with whom its use must be agreed")
            : null;
    }
}
