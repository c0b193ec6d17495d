using Graph.Model;
namespace Graph.Analysis.Partners;

/// <summary>Institutions that host a laboratory together with the enterprise that asks.</summary>
internal static class SharedLabReasons
{
    /// <summary>Notes the reasons.</summary>
    public static void Find(Inquiry inquiry, ReasonBook book)
    {
        if (inquiry.Asked.Enterprise is not { } enterprise)
            return;
        foreach (var own in inquiry.Graph.To<HostedBy>(enterprise.Id))
            foreach (var other in inquiry.Graph.From<HostedBy>(own.From))
                if (inquiry.Graph.Find<Institution>(other.To) is not null)
                    book.Add(other.To, new(
                        ReasonKind.Relation,
                        inquiry.Weights.Relation * inquiry.Standing(LabStanding.StatusOf(inquiry.Graph.Find<Lab>(own.From)!)),
                        PathTo.Start(enterprise.Id).Then(own).Then(other),
                        own.From,
                        [],
                        [],
                        other.Citations));
    }
}
