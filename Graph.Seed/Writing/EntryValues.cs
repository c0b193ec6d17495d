using System.Globalization;
using Graph.Model;
using Graph.Seed.Layout;

namespace Graph.Seed.Writing;

/// <summary>Takes a node and its edges apart into the keys and values of its entry, in the order in which they are written.</summary>
internal sealed class EntryValues(GraphSnapshot graph)
{
    /// <summary>The keys that are not empty.</summary>
    public IReadOnlyList<FileValue> Of(Node node)
    {
        var shape = EntryShape.Of(GraphSchema.KindOf(node));
        graph.TryFind(node.Id, out var ordinal);
        return
        [
            FileValue.Of(shape.Id.FileKey!, node.Id.Slug),
            .. shape.Properties.Select(property => Value(property, property.FileKey!, node)).OfType<FileValue>(),
            .. shape.Links.SelectMany(link => Link(link, node, [.. link.Edges.SelectMany(edge => graph.From(edge, ordinal))])),
            .. Value(shape.Note, shape.Note.FileKey!, node) is { } note ? [note] : Array.Empty<FileValue>(),
            .. node.Citations.Count > 0 ? [FileValue.List(EntryShape.Sources, node.Citations.Select(Citation))] : Array.Empty<FileValue>(),
        ];
    }

    /// <summary>The words of the trade for a node, with the node in front; empty where there are none.</summary>
    public static IReadOnlyList<FileValue> TermsOf(Node node)
    {
        List<FileValue> words = [.. FileLayout.TermProperties(GraphSchema.KindOf(node))
            .Select(property => Value(property, property.Name, node)).OfType<FileValue>()];
        return words.Count > 0 ? [FileValue.Of(node.Id.Kind, node.Id.Slug), .. words] : [];
    }

    /// <summary>A citation in braces.</summary>
    private static string Citation(Citation citation)
    {
        List<FileValue> values = [FileValue.Of(CitationKeys.Source, citation.Source.Slug)];
        if (citation.Locator is { } locator)
            values.Add(FileValue.Of(CitationKeys.Locator, YamlText.Of(locator)));
        if (citation.CheckedOn is { } day)
            values.Add(FileValue.Of(CitationKeys.CheckedOn, Day(day)));
        return FileValue.Braces(values);
    }

    private static IEnumerable<FileValue> Link(LinkShape link, Node node, IReadOnlyList<Edge> edges)
    {
        if (edges.Count == 0)
            return [];
        return link.Form switch
        {
            EdgeFileForm.One => [FileValue.Of(link.Key, edges[0].To.Slug), .. Properties(edges[0], node, link.KeyOf)],
            EdgeFileForm.Ids => [Ids(link, node, [.. edges.OrderBy(Place).ThenBy(edge => edge.To.Slug, StringComparer.Ordinal)])],
            _ => [FileValue.List(link.Key, edges.OrderBy(edge => edge.To).ThenBy(edge => Relation(link, edge), StringComparer.Ordinal)
                .Select(edge => Item(link, edge, node, edge.Citations)))],
        };
    }

    /// <summary>Ids in brackets; one a line where one of them says more than its end.</summary>
    private static FileValue Ids(LinkShape link, Node node, IReadOnlyList<Edge> edges)
    {
        List<(Edge Edge, bool IsPlain)> items = [.. edges.Select(edge => (edge, IsPlain(edge, node)))];
        return items.TrueForAll(item => item.IsPlain) ? FileValue.Of(link.Key, FileValue.Brackets(edges.Select(edge => edge.To.Slug)))
            : FileValue.List(link.Key, items.Select(item => item.IsPlain ? item.Edge.To.Slug
                : Item(link, item.Edge, node, IsInherited(item.Edge, node) ? [] : item.Edge.Citations)));
    }

    /// <summary>Its place in the list; 0 for all edges of a kind whose lists are ordered by id.</summary>
    private static int Place(Edge edge) => GraphSchema.KindOf(edge).Properties
        .FirstOrDefault(property => property.Origin is PropertyOrigin.Position)?.Get(edge) as int? ?? 0;

    private static bool IsPlain(Edge edge, Node node) => IsInherited(edge, node)
        && EntryShape.FileProperties(GraphSchema.KindOf(edge))
            .All(property => Equals(StatedValue.Of(property, edge, node), property.Usual));

    /// <summary>Whether its citations are those that it has where it names none: those of the entry, none where experts say
    /// it.</summary>
    private static bool IsInherited(Edge edge, Node node) =>
        edge.Citations.SequenceEqual(edge.Basis is Basis.Expert ? [] : node.Citations);

    private static string Item(LinkShape link, Edge edge, Node node, IReadOnlyList<Citation> citations)
    {
        List<FileValue> values = [FileValue.Of(edge.To.Kind, edge.To.Slug)];
        if (Relation(link, edge) is { } relation)
            values.Add(FileValue.Of(EntryShape.Relation, relation));
        values.AddRange(Properties(edge, node, property => property.FileKey!));
        if (citations.Count > 0)
            values.Add(FileValue.List(EntryShape.Sources, citations.Select(Citation)));
        return FileValue.Braces(values);
    }

    private static string? Relation(LinkShape link, Edge edge) => GraphSchema.KindOf(edge).InFilesOf(link.Owner)!.Relation;

    private static IEnumerable<FileValue> Properties(Edge edge, Node node, Func<Property, string> key) =>
        EntryShape.FileProperties(GraphSchema.KindOf(edge)).Where(property => StatedValue.Of(property, edge, node) is not null)
            .Select(property => Value(property, key(property), edge)).OfType<FileValue>();

    /// <summary>A property with its value; null where it has none, or the usual one.</summary>
    private static FileValue? Value(Property property, string key, object record) => property.Get(record) switch
    {
        string usual when Equals(usual, property.Usual) => null,
        null or IReadOnlyList<string> { Count: 0 } or IReadOnlyList<int> { Count: 0 } => null,
        IReadOnlyList<string> texts => FileValue.Of(key, FileValue.Brackets(texts.Select(YamlText.Of))),
        IReadOnlyList<int> numbers => FileValue.Of(key,
            FileValue.Brackets(numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)))),
        bool flag => FileValue.Of(key, flag ? "true" : "false"),
        DateOnly day => FileValue.Of(key, Day(day)),
        string name when property.Enum is { } type => FileValue.Of(key, type.Values[type.NumberOf(name)].FileName),
        string text => FileValue.Of(key, YamlText.Of(text)),
        IFormattable number => FileValue.Of(key, number.ToString(null, CultureInfo.InvariantCulture)),
        var other => throw new NotSupportedException($"{property} cannot be written: {other.GetType()}."),
    };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
