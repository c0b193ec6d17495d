using Graph.Model;
using Graph.Seed.Layout;
using Graph.Seed.Parsed;
using Graph.Seed.Rules;
using Graph.Seed.Yaml;

namespace Graph.Seed.Reading;

/// <summary>Reads an entry of a kind, as its <see cref="EntryShape"/> says.</summary>
internal sealed class EntryReader(ValueReader values)
{
    private readonly CitationListReader _citations = new(values);
    private readonly LinkReader _links = new(values, new(values));

    /// <summary>The entry; null where it is no mapping or has no usable id. What is wrong in it is reported and left out.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="node">Where it is written.</param>
    /// <param name="chain">The chain in whose file it is.</param>
    /// <param name="position">Its place in its section, counted from 1.</param>
    public ParsedEntry? Read(NodeKind kind, LocatedNode node, NodeId? chain, int position)
    {
        var shape = EntryShape.Of(kind);
        if (values.Mapping(node, shape.Keys) is not { } mapping)
            return null;
        var id = Id(shape, mapping);
        var own = values.Properties(shape.Properties.Append(shape.Note), property => property.FileKey!, mapping);
        List<ParsedLink> links = [.. shape.Links.SelectMany(link => _links.Read(link, mapping))];
        var cited = shape.HasSources ? _citations.Read(mapping.Find(EntryShape.Sources)) : null;
        return id is null || BadId.Check(id, kind, values.Diagnostics) is not { } nodeId ? null
            : new(nodeId, kind, id, chain, position, own, links, cited);
    }

    private LocatedScalar? Id(EntryShape shape, LocatedMapping mapping)
    {
        if (mapping.Find(shape.Id.FileKey!) is { } node)
            return values.Id(node);
        values.MissingKey(mapping.Location, shape.Id.FileKey!);
        return null;
    }
}
