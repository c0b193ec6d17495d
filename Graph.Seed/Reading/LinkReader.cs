using Graph.Model;

namespace Graph.Seed;

/// <summary>Reads the edges of an entry that stand under one key.</summary>
internal sealed class LinkReader(ValueReader values, CitationReader citations)
{
    /// <summary>The edges; those that are wrong are reported and left out.</summary>
    public IEnumerable<DraftLink> Read(LinkShape shape, LocatedMapping entry)
    {
        if (shape.Form is EdgeFileForm.One)
            return One(shape, entry);
        if (entry.Find(shape.Key) is not { } node || values.List(node) is not { } list)
            return [];
        return shape.Form is EdgeFileForm.Ids
            ? list.Items.Select(values.Id).OfType<LocatedScalar>().Select(id => new DraftLink(shape.Edges[0], shape.Ends, id, [], null))
            : list.Items.Select(item => Item(shape, item)).OfType<DraftLink>();
    }

    private IEnumerable<DraftLink> One(LinkShape shape, LocatedMapping entry)
    {
        var edge = shape.Edges[0];
        if (entry.Find(shape.Key) is not { } node)
        {
            if (shape.Owner.Relations.Any(relation => relation.IsRequired && relation.Edge == edge))
                MissingKey.Report(entry.Place, shape.Key, values.Findings);
            return [];
        }
        var own = Properties(EntryShape.FileProperties(edge), shape.KeyOf, entry);
        return values.Id(node) is { } id ? [new(edge, shape.Ends, id, own, null)] : [];
    }

    private DraftLink? Item(LinkShape shape, LocatedNode node)
    {
        if (values.Mapping(node, shape.ItemKeys) is not { } item)
            return null;
        var ends = shape.Ends.Where(kind => item.Find(kind.Name) is not null).ToList();
        if (ends is not [var end])
        {
            MissingKey.ReportEnd(node.Place, [.. shape.Ends.Select(kind => kind.Name)], values.Findings);
            return null;
        }
        if (EdgeOf(shape, end, item) is not { } edge || values.Id(item.Find(end.Name)!) is not { } id)
            return null;
        foreach (var (key, _) in item.Pairs.Where(pair => IsForeign(pair.Key.Text, shape, edge)))
            UnknownKey.Report(key, [.. EntryShape.FileProperties(edge).Select(property => property.FileKey!)], values.Findings);
        return new(edge, [end], id, Properties(EntryShape.FileProperties(edge), property => property.FileKey!, item), citations.Read(item.Find(EntryShape.Sources)));
    }

    /// <summary>Whether a key belongs to another kind of edge under the same key of the entry.</summary>
    private static bool IsForeign(string key, LinkShape shape, EdgeKind edge) =>
        shape.Edges.SelectMany(EntryShape.FileProperties).Any(property => property.FileKey == key)
        && EntryShape.FileProperties(edge).All(property => property.FileKey != key);

    private EdgeKind? EdgeOf(LinkShape shape, NodeKind end, LocatedMapping item)
    {
        var candidates = shape.Edges.Where(edge => edge.To.Contains(end)).ToList();
        if (shape.Relations.Count is 0)
            return candidates[0];
        if (item.Find(EntryShape.Relation) is not { } node)
        {
            MissingKey.Report(item.Place, EntryShape.Relation, values.Findings);
            return null;
        }
        if (node is not LocatedScalar scalar)
            WrongType.Report(node.Place, Words.Text, node, values.Findings);
        else if (candidates.FirstOrDefault(edge => edge.InFilesOf(shape.Owner)!.Relation == scalar.Text) is { } edge)
            return edge;
        else
            WrongEnum.Report(scalar, EntryShape.Relation, shape.Relations, values.Findings);
        return null;
    }

    private List<DraftValue> Properties(IEnumerable<Property> properties, Func<Property, string> key, LocatedMapping mapping)
    {
        List<DraftValue> result = [];
        foreach (var property in properties)
        {
            if (mapping.Find(key(property)) is { } node)
            {
                if (values.Read(property, node) is { } value)
                    result.Add(new(property, value, node));
            }
            else if (!property.IsNullable && !property.IsList)
                MissingKey.Report(mapping.Place, key(property), values.Findings);
        }
        return result;
    }
}
