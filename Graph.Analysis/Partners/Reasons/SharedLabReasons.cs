using Graph.Model;
namespace Graph.Analysis.Partners;

/// <summary>Institutions that host a laboratory together with the enterprise that asks.</summary>
internal static class SharedLabReasons
{
    /// <summary>Notes the reasons.</summary>
    public static void Find(MatchContext context, ReasonCollector reasons)
    {
        if (context.Asked.Enterprise is not { } enterprise)
            return;
        foreach (var own in context.Graph.To<HostedBy>(enterprise.Id))
        {
            foreach (var other in context.Graph.From<HostedBy>(own.From))
            {
                if (context.Graph.Find<Institution>(other.To) is not null)
                {
                    reasons.Add(other.To, new(
                        ReasonKind.Relation,
                        context.Weights.Relation * context.StatusFactor(LabAvailability.StatusOf(context.Graph.Find<Lab>(own.From)!)),
                        AskedPath.Start(enterprise.Id).Then(own).Then(other),
                        own.From,
                        [],
                        [],
                        other.Citations));
                }
            }
        }
    }
}
