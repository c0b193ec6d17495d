using Graph.Model;
namespace Graph.Analysis.Partners;

/// <summary>Partners whose own name, or the name of a field they research in, has words of what was asked.</summary>
internal static class WordReasons
{
    /// <summary>Notes the reasons; of several texts of a partner the one most alike counts.</summary>
    public static void Find(MatchContext context, ReasonCollector reasons)
    {
        foreach (var hits in context.Hits.Where(hit => hit.Entry.Fact is null).GroupBy(hit => hit.Entry.Owner))
        {
            if (context.Graph.Find(hits.Key) is Institution or Lab)
            {
                var best = hits.OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Entry.Text, StringComparer.Ordinal).First();
                reasons.Add(hits.Key, new(
                    ReasonKind.Words,
                    context.Weights.Words * best.Score,
                    AskedPath.Start(hits.Key),
                    hits.Key,
                    [],
                    best.Words,
                    context.Graph.Find(hits.Key)!.Citations));
            }
        }
    }
}
