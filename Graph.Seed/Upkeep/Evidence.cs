using System.Globalization;
using Graph.Model;
using Graph.Seed.Rules;
using Graph.Seed.Sheets;

namespace Graph.Seed.Upkeep;

/// <summary>Finds facts that rest on no document, and facts that nobody has checked for long.</summary>
internal static class Evidence
{
    /// <summary>Entries and edges without a source, but for those that experts state.</summary>
    public static IEnumerable<WorkItem> Unsourced(GraphSnapshot graph)
    {
        var reason = new Bilingual("没有出处", "it names no source");
        foreach (var node in graph.Nodes())
        {
            var kind = GraphSchema.KindOf(node);
            if (node.Citations.Count == 0 && MissingSource.IsRequired(kind) && !IsExpert(kind.FindProperty(ValueDomain.Basis), node))
                yield return new("unsourced", node.Id.ToString(), node.Name, null, reason);
        }
        foreach (var edge in graph.AllEdges())
        {
            var kind = GraphSchema.KindOf(edge);
            if (edge.Citations.Count == 0 && !kind.IsEditorial && !IsExpert(kind.FindProperty(ValueDomain.Basis), edge)
                && graph.TryFind(edge.From, out var from) && !IsExpert(GraphSchema.KindOf(graph[from]).FindProperty(ValueDomain.Basis),
                    graph[from]))
            {
                yield return new("unsourced", edge.From.ToString(), graph[from].Name, $"{kind.Name} {edge.To}",
                    new($"“{kind.Chinese}”没有出处", $"the edge {kind.Name} names no source"));
            }
        }
    }

    /// <summary>Entries whose newest evidence, the day of a check or else of a document,
    /// is older than a day; the oldest first. Where no day
    /// is known, nothing is said.</summary>
    public static IEnumerable<WorkItem> Stale(GraphSnapshot graph, DateOnly before) => graph.Nodes()
        .Select(node => (Node: node, Newest: node.Citations.Select(citation => DayOf(citation, graph)).Max()))
        .Where(entry => entry.Newest < before).OrderBy(entry => entry.Newest).ThenBy(entry => entry.Node.Id)
        .Select(entry => new WorkItem("stale", entry.Node.Id.ToString(), entry.Node.Name, null,
            new($"最近一次出处或核对：{Shown(entry.Newest)}", $"last source or check: {Shown(entry.Newest)}")));

    private static bool IsExpert(Property? basis, object record) =>
        basis?.Get(record) is string value && value == GraphEnums.NameOf(Basis.Expert);

    private static DateOnly? DayOf(Citation citation, GraphSnapshot graph) => citation.CheckedOn
        ?? (graph.TryFind(citation.Source, out var ordinal) && graph[ordinal] is Source { Date: { } date } ? DayOf(date) : null);

    /// <summary>The last day that a date may mean: <c>2024</c> is the end of the year.</summary>
    private static DateOnly? DayOf(string date)
    {
        if (DayText.TryRead(date, out var day))
            return day;
        if (DateOnly.TryParseExact(date, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
            return month.AddMonths(1).AddDays(-1);
        return date.Length == 4 && int.TryParse(date, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0
            ? new DateOnly(year, 12, 31) : null;
    }

    private static string? Shown(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
