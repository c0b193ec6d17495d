using Graph.Model;
namespace Graph.Analysis.Partners;

/// <summary>Partners that work with other enterprises of the requested segments: they know the trade.</summary>
/// <remarks>One reason for each partner and activity, through the weightiest segment; grows with the enterprises of the segments.</remarks>
internal static class PeerReasons
{
    private const double SomethingElse = 0.3;

    /// <summary>Notes the reasons.</summary>
    public static void Find(MatchContext context, ReasonCollector reasons)
    {
        Dictionary<NodeId, (double Weight, AskedPath Path)> peers = [];
        foreach (var segment in context.Asked.Segments)
        {
            foreach (var peer in context.Graph.To<OperatesIn>(segment.Id))
            {
                context.Cancellation.ThrowIfCancellationRequested();
                var weight = segment.Weight * Focus(context, peer.From) * EvidenceWeight.Of(context.Graph, peer);
                if (peer.From != context.Asked.Enterprise?.Id && (!peers.TryGetValue(peer.From, out var known) || known.Weight < weight))
                    peers[peer.From] = (weight, segment.Path.Then(peer));
            }
        }

        var activities = from peer in peers
                         from part in Activity.Of(context.Graph, peer.Key)
                         orderby part.From, peer.Value.Weight descending, peer.Key
                         select (Activity: part.From, peer.Value.Weight, Path: peer.Value.Path.Then(part));
        foreach (var activity in activities.DistinctBy(activity => activity.Activity))
            Add(context, reasons, activity.Activity, activity.Weight, activity.Path);
    }

    private static void Add(MatchContext context, ReasonCollector reasons, NodeId activity, double weight, AskedPath path)
    {
        context.Cancellation.ThrowIfCancellationRequested();
        var parties = Activity.Parties(context.Graph, activity).DistinctBy(edge => edge.To).ToList();
        if (parties.Exists(party => party.To == context.Asked.Enterprise?.Id))
            return; // then it works with the enterprise itself
        var factor = context.StatusFactor(Activity.StatusOf(context.Graph.Find(activity))) * Bearing(context, activity);
        foreach (var party in parties)
        {
            if (context.Graph.Find(party.To) is Institution or Lab)
            {
                reasons.Add(party.To, new(
                    ReasonKind.Peers, context.Weights.Peers * weight * factor, path.Then(party), activity, [], [], party.Citations));
            }
        }
    }

    // An enterprise that does many things may work with the partner on any of them.
    private static double Focus(MatchContext context, NodeId enterprise) =>
        1 / Math.Sqrt(Math.Max(1, context.Graph.From<OperatesIn>(enterprise).Count));

    // What is known to be about something else has little to do with the question, and what is about a technology near the requested ones
    // is a reason of its own already; what says nothing of its technologies may be about them.
    private static double Bearing(MatchContext context, NodeId activity)
    {
        var about = context.Graph.From<About>(activity);
        return about.Count == 0 || about.Any(edge => IsAsked(context, edge.To)) ? 1 : SomethingElse;
    }

    private static bool IsAsked(MatchContext context, NodeId technology) =>
        context.Technologies.TryGetValue(technology, out var topic) && topic.Relation is TopicRelation.Asked;
}
