using System.Globalization;
using System.Text;
using Graph.Model;

namespace Graph.TestSupport;

/// <summary>Answers as text, so that two of them can be compared and a difference can be read. The version is left out.</summary>
public static class Dump
{
    public static string Of(FetchResult result)
    {
        StringBuilder text = new();
        foreach (var root in result.Roots)
            Write(text, "root", root, 0);
        if (result.Page is { } page)
            Write(text, "page", page, 0);
        return text.ToString();
    }

    private static void Write(StringBuilder text, string key, FetchedNode? node, int depth)
    {
        Line(text, depth, $"{key}: {(node is null ? "null" : $"{node.Id} ({node.Kind})")}");
        if (node is null)
            return;
        for (var i = 0; i < node.Values.Count; i++)
            Line(text, depth + 1, $"{node.Shape.Properties[i]} = {Value(node.Values[i])}");
        for (var i = 0; i < node.Relations.Length; i++)
            Write(text, $"{node.Shape.Relations[i].Key} {node.Shape.Relations[i].Relation}", node.Relations[i], depth + 1);
        for (var i = 0; i < node.Facts.Length; i++)
            Write(text, node.Shape.Facts[i].Key, node.Facts[i], depth + 1);
    }

    private static void Write(StringBuilder text, string key, FetchedPage page, int depth)
    {
        Line(text, depth, $"{key}: {page.Items.Count} of {page.Total?.ToString(CultureInfo.InvariantCulture) ?? "?"}, more "
            + $"{page.HasPrevious}/{page.HasNext}");
        foreach (var item in page.Items)
        {
            Line(text, depth + 1, $"at {Value(item.Position.Values)} {item.Position.Id}, edge {Value(item.EdgeValues)}");
            Write(text, "node", item.Node, depth + 1);
            Write(text, item.EdgeCitations, depth + 2);
        }
        foreach (var group in page.Groups.SelectMany((groups, i) => groups.Select(group => (Number: i, Group: group))))
        {
            Line(text, depth + 1, $"group {group.Number}: {Value(group.Group.Keys)} {group.Group.Count}");
            foreach (var node in group.Group.Nodes)
                Write(text, "key", node, depth + 2);
        }
    }

    private static void Write(StringBuilder text, string key, FetchedFactPage page, int depth)
    {
        Line(text, depth, $"{key}: {page.Items.Count} of {page.Total?.ToString(CultureInfo.InvariantCulture) ?? "?"}, more "
            + $"{page.HasPrevious}/{page.HasNext}");
        foreach (var fact in page.Items)
        {
            Line(text, depth + 1, $"at {fact.Position.Id}: {Value(fact.Locator)} {Value(fact.CheckedOn)}, edge {fact.Edge?.Kind.Name} "
                + $"{fact.Edge?.Basis}");
            Write(text, "subject", fact.Subject, depth + 2);
            if (fact.Edge is null)
                continue;
            Write(text, "from", fact.Edge.From, depth + 2);
            Write(text, "to", fact.Edge.To, depth + 2);
            Write(text, fact.Edge.Citations, depth + 2);
        }
    }

    private static void Write(StringBuilder text, IReadOnlyList<IReadOnlyList<FetchedCitation>> citations, int depth)
    {
        foreach (var (citation, i) in citations.SelectMany((list, i) => list.Select(citation => (citation, i))))
        {
            Line(text, depth, $"citation {i}: {Value(citation.Locator)} {Value(citation.CheckedOn)}");
            Write(text, "source", citation.Source, depth + 1);
        }
    }

    private static string Value(object? value) => value switch
    {
        null => "null",
        string word => $"'{word}'",
        System.Collections.IEnumerable list => $"[{string.Join(", ", list.Cast<object?>().Select(Value))}]",
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static void Line(StringBuilder text, int depth, string line) => text.Append(' ', 2 * depth).Append(line).Append('\n');
}
