using Graph.Model;

namespace Graph.Seed;

/// <summary>Reads an entry of a kind, as its <see cref="EntryShape"/> says.</summary>
internal sealed class EntryReader(ValueReader values)
{
    private readonly CitationReader _citations = new(values);
    private readonly LinkReader _links = new(values, new(values));

    /// <summary>The entry; null where it is no mapping or has no usable id. What is wrong in it is reported and left out.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="node">Where it stands.</param>
    /// <param name="chain">The chain in whose file it stands.</param>
    /// <param name="position">Its place in its section, counted from 1.</param>
    public DraftEntry? Read(NodeKind kind, LocatedNode node, NodeId? chain, int position)
    {
        var shape = EntryShape.Of(kind);
        if (values.Mapping(node, shape.Keys) is not { } mapping)
            return null;
        var id = Id(shape, mapping);
        var own = Properties(shape, mapping);
        List<DraftLink> links = [.. shape.Links.SelectMany(link => _links.Read(link, mapping))];
        var cited = shape.HasSources ? _citations.Read(mapping.Find(EntryShape.Sources)) : null;
        return id is null || BadId.Check(id, kind, values.Findings) is not { } nodeId ? null
            : new(nodeId, kind, id, chain, position, own, links, cited);
    }

    private LocatedScalar? Id(EntryShape shape, LocatedMapping mapping)
    {
        if (mapping.Find(shape.Id.FileKey!) is { } node)
            return values.Id(node);
        MissingKey.Report(mapping.Place, shape.Id.FileKey!, values.Findings);
        return null;
    }

    private List<DraftValue> Properties(EntryShape shape, LocatedMapping mapping)
    {
        List<DraftValue> result = [];
        foreach (var property in shape.Properties.Append(shape.Note))
        {
            if (mapping.Find(property.FileKey!) is { } node)
            {
                if (values.Read(property, node) is { } value)
                    result.Add(new(property, value, node));
            }
            else if (!property.IsNullable && !property.IsList)
                MissingKey.Report(mapping.Place, property.FileKey!, values.Findings);
        }
        return result;
    }
}
