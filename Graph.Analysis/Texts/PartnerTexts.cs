using Graph.Analysis.Partners;
using Graph.Model;

namespace Graph.Analysis.Texts;

/// <summary>Puts a partner match into words, in both languages. Each call makes its texts anew, so call it for what a reader
/// sees.</summary>
public static class PartnerTexts
{
    private const int MaxStatements = 3;

    /// <summary>The reasons, strongest first and nearness last, each with its citations.</summary>
    public static IReadOnlyList<Evidence> EvidenceOf(PartnerMatch match)
    {
        var reasons = new ReasonTexts(match.Graph, match.Profile);
        return [.. match.Ranked.Reasons.Select(reason => reasons.Write(match.Ranked.Partner, reason))];
    }

    /// <summary>The strongest reasons in a sentence or two.</summary>
    public static Bilingual Explain(PartnerMatch match)
    {
        var (reasons, partner) = (new ReasonTexts(match.Graph, match.Profile), match.Ranked.Partner);
        // One of each kind: three more of the same would say little.
        var strongest = match.Ranked.Reasons.DistinctBy(reason => reason.Kind).Take(MaxStatements)
            .Select(reason => reasons.StatementOf(partner, reason));
        var told = strongest.Append(CautionOf(match.Graph, partner)).OfType<Bilingual>().ToList();
        return new(
            $"{partner.Name}：{string.Join("；", told.Select(statement => statement.Zh.TrimEnd('。')))}。",
            $"{partner.NameEn ?? partner.Name}: {string.Join("; ", told.Select(statement => InSentence(statement.En)))}.");
    }

    // After a colon or semicolon the sentence goes on.
    private static string InSentence(string english)
    {
        var goesOn = english.StartsWith("It ", StringComparison.Ordinal) || english.StartsWith("Its ", StringComparison.Ordinal);
        return (goesOn ? $"i{english[1..]}" : english).TrimEnd('.');
    }

    private static Bilingual? CautionOf(GraphView graph, Node partner)
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
