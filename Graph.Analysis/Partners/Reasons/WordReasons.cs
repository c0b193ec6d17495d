using Graph.Model;
namespace Graph.Analysis.Partners;

/// <summary>Partners whose own name, or the name of a field they research in, has words of what was asked.</summary>
internal static class WordReasons
{
    /// <summary>Notes the reasons; of several texts of a partner the one most alike counts.</summary>
    public static void Find(Inquiry inquiry, ReasonBook book)
    {
        foreach (var hits in inquiry.Hits.Where(hit => hit.Entry.Fact is null).GroupBy(hit => hit.Entry.Owner))
            if (inquiry.Graph.Find(hits.Key) is Institution or Lab)
            {
                var best = hits.OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Entry.Text, StringComparer.Ordinal).First();
                book.Add(hits.Key, new(
                    ReasonKind.Words,
                    inquiry.Weights.Words * best.Score,
                    PathTo.Start(hits.Key),
                    hits.Key,
                    [],
                    best.Words,
                    inquiry.Graph.Find(hits.Key)!.Citations));
            }
    }
}
