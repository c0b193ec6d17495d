using Graph.Model;
using Graph.Seed.Diagnostics;
using Graph.Seed.Layout;
using Graph.Seed.Parsed;
using Graph.Seed.Yaml;

namespace Graph.Seed.Reading;

/// <summary>Reads the edges of an entry that are listed under one key.</summary>
internal sealed class LinkReader(ValueReader values, CitationListReader citations)
{
    /// <summary>The edges; those that are wrong are reported and left out.</summary>
    public IEnumerable<ParsedLink> Read(LinkShape shape, LocatedMapping entry)
    {
        if (shape.Form is EdgeFileForm.One)
            return One(shape, entry);
        if (entry.Find(shape.Key) is not { } node || values.List(node) is not { } list)
            return [];
        return list.Items.Select((item, place) => (shape.Form is EdgeFileForm.Ids && item is not LocatedMapping ? Plain(shape, item)
            : Item(shape, item)) is { } link ? link with { Position = place + 1 } : null).OfType<ParsedLink>();
    }

    private ParsedLink? Plain(LinkShape shape, LocatedNode item) =>
        values.Id(item) is { } id ? new(shape.Edges[0], shape.Ends, id, [], null) : null;

    private IEnumerable<ParsedLink> One(LinkShape shape, LocatedMapping entry)
    {
        var edge = shape.Edges[0];
        if (entry.Find(shape.Key) is not { } node)
        {
            if (!values.IsPartial && shape.Owner.Relations.Any(relation => relation.IsRequired && relation.Edge == edge))
                values.MissingKey(entry.Location, shape.Key);
            return [];
        }
        var own = values.Properties(EntryShape.FileProperties(edge), shape.KeyOf, entry);
        return values.Id(node) is { } id ? [new(edge, shape.Ends, id, own, null)] : [];
    }

    private ParsedLink? Item(LinkShape shape, LocatedNode node)
    {
        if (values.Mapping(node, shape.ItemKeys) is not { } item)
            return null;
        if (shape.Ends.Where(kind => item.Find(kind.Name) is not null).ToList() is not [var end])
        {
            var ends = TypeNames.OneOf([.. shape.Ends.Select(kind => kind.Name)]);
            values.Diagnostics.Add(SeedDiagnostics.NotOneEnd.At(node.Location, ends));
            return null;
        }
        if (EdgeOf(shape, end, item) is not { } edge || values.Id(item.Find(end.Name)!) is not { } id)
            return null;
        foreach (var (key, _) in item.Pairs.Where(pair => IsForeign(pair.Key.Text, shape, edge)))
            values.UnknownKey(key, [.. EntryShape.FileProperties(edge).Select(property => property.FileKey!)]);
        var own = values.Properties(EntryShape.FileProperties(edge), property => property.FileKey!, item);
        return new(edge, [end], id, own, citations.Read(item.Find(EntryShape.Sources)));
    }

    /// <summary>Whether a key belongs to another kind of edge under the same key of the entry.</summary>
    private static bool IsForeign(string key, LinkShape shape, EdgeKind edge) =>
        shape.Edges.SelectMany(EntryShape.FileProperties).Any(property => property.FileKey == key)
        && EntryShape.FileProperties(edge).All(property => property.FileKey != key);

    private EdgeKind? EdgeOf(LinkShape shape, NodeKind end, LocatedMapping item)
    {
        var candidates = shape.Edges.Where(edge => edge.To.Contains(end)).ToList();
        if (shape.Relations.Count == 0)
            return candidates[0];
        if (item.Find(EntryShape.Relation) is not { } node)
        {
            values.MissingKey(item.Location, EntryShape.Relation);
            return null;
        }
        if (node is not LocatedScalar scalar)
            values.Expect(TypeNames.Text, node);
        else if (candidates.FirstOrDefault(edge => edge.InFilesOf(shape.Owner)!.Relation == scalar.Text) is { } edge)
            return edge;
        else
            values.WrongEnum(scalar, EntryShape.Relation, shape.Relations);
        return null;
    }
}

/// <summary>Reads lists of citations.</summary>
internal sealed class CitationListReader(ValueReader values)
{
    private static readonly string[] _keys = [CitationKeys.Source, CitationKeys.Locator, CitationKeys.CheckedOn];

    /// <summary>The citations; null where the list is missing or empty, for then nothing is cited.</summary>
    public IReadOnlyList<ParsedCitation>? Read(LocatedNode? node)
    {
        if (node is null || values.List(node) is not { Items.Count: > 0 } list)
            return null;
        return [.. list.Items.Select(One).OfType<ParsedCitation>()];
    }

    private ParsedCitation? One(LocatedNode node)
    {
        if (values.Mapping(node, _keys) is not { } mapping)
            return null;
        var source = mapping.Find(CitationKeys.Source);
        if (source is null)
            values.MissingKey(node.Location, CitationKeys.Source);
        var locator = mapping.Find(CitationKeys.Locator) is { } place ? values.Text(place) : null;
        var day = mapping.Find(CitationKeys.CheckedOn) is { } date ? values.Date(date) : null;
        return source is not null && values.Id(source) is { } id ? new(id, locator, day) : null;
    }
}
