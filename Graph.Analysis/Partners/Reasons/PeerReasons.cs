using Graph.Model;
namespace Graph.Analysis.Partners;

/// <summary>Partners that work with other enterprises of the segments asked for: they know the trade.</summary>
/// <remarks>One reason for each partner and activity, through the weightiest segment; grows with the enterprises of the segments.</remarks>
internal static class PeerReasons
{
    private const double SomethingElse = 0.3;

    /// <summary>Notes the reasons.</summary>
    public static void Find(Inquiry inquiry, ReasonBook book)
    {
        Dictionary<NodeId, (double Weight, GraphPath Path)> peers = [];
        foreach (var segment in inquiry.Asked.Segments)
            foreach (var peer in inquiry.Graph.To<OperatesIn>(segment.Id))
            {
                var weight = segment.Weight * Focus(inquiry, peer.From);
                if (peer.From != inquiry.Asked.Enterprise?.Id && (!peers.TryGetValue(peer.From, out var known) || known.Weight < weight))
                    peers[peer.From] = (weight, segment.Path.Then(peer));
            }
        var activities = from peer in peers
                         from part in Activity.Of(inquiry.Graph, peer.Key)
                         orderby part.From, peer.Value.Weight descending, peer.Key
                         select (Activity: part.From, peer.Value.Weight, Path: peer.Value.Path.Then(part));
        foreach (var activity in activities.DistinctBy(activity => activity.Activity))
            Add(inquiry, book, activity.Activity, activity.Weight, activity.Path);
    }

    private static void Add(Inquiry inquiry, ReasonBook book, NodeId activity, double weight, GraphPath path)
    {
        var parties = Activity.Parties(inquiry.Graph, activity).DistinctBy(edge => edge.To).ToList();
        if (parties.Exists(party => party.To == inquiry.Asked.Enterprise?.Id))
            return; // then it works with the enterprise itself
        var standing = inquiry.Standing(Activity.StatusOf(inquiry.Graph.Find(activity))) * Bearing(inquiry, activity);
        foreach (var party in parties)
            if (inquiry.Graph.Find(party.To) is Institution or Lab)
                book.Add(party.To, new(
                    ReasonKind.Peers, inquiry.Weights.Peers * weight * standing, path.Then(party), activity, [], [], party.Citations));
    }

    // An enterprise that does many things may work with the partner on any of them.
    private static double Focus(Inquiry inquiry, NodeId enterprise) => 1 / Math.Sqrt(Math.Max(1, inquiry.Graph.From<OperatesIn>(enterprise).Count));

    // What is known to be about something else bears little on the question; what says nothing of its technologies may.
    private static double Bearing(Inquiry inquiry, NodeId activity)
    {
        var about = inquiry.Graph.From<About>(activity);
        return about.Count is 0 || about.Any(edge => inquiry.Technologies.ContainsKey(edge.To)) ? 1 : SomethingElse;
    }
}
