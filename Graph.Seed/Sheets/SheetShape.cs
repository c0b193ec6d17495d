using System.Text.Json;
using Graph.Model;
using Graph.Seed.Layout;

namespace Graph.Seed.Sheets;

/// <summary>The columns of the sheet of a kind of node or of a relation. Derived from <see cref="GraphSchema"/>.</summary>
internal sealed class SheetShape
{
    /// <summary>What the names of the sheets of relations begin with, so that none is taken for the sheet of a kind.</summary>
    public const string RelationPrefix = "关系·";

    private SheetShape(NodeKind? kind, EdgeKind? edge, string chinese, string english, IReadOnlyList<SheetColumn> columns) =>
        (Kind, Edge, Chinese, English, Columns) = (kind, edge, chinese, english, columns);

    /// <summary>The kind of node that a row describes; null for a relation.</summary>
    public NodeKind? Kind { get; }

    /// <summary>The kind of edge that a row describes; null for a kind of node.</summary>
    public EdgeKind? Edge { get; }

    /// <summary>The name of the sheet.</summary>
    public string Chinese { get; }

    /// <summary>The English name: that of the section in the files (<c>enterprises</c>), or of the edge (<c>DEVELOPS</c>).</summary>
    public string English { get; }

    /// <summary>The columns, in the order in which they are written.</summary>
    public IReadOnlyList<SheetColumn> Columns { get; }

    /// <summary>All sheets: the kinds, then the relations.</summary>
    public static IReadOnlyList<SheetShape> All { get; } =
    [
        .. GraphSchema.Kinds.Select(kind => new SheetShape(kind, null, kind.Chinese, kind.FileSection, [.. ColumnsOf(kind)])),
        .. GraphSchema.Edges.Where(IsSheet)
            .Select(edge => new SheetShape(null, edge, RelationPrefix + edge.Chinese, edge.Name, [.. ColumnsOf(edge)])),
    ];

    /// <summary>The sheet of a kind.</summary>
    public static SheetShape Of(NodeKind kind) => All.First(shape => shape.Kind == kind);

    /// <summary>The sheet of a relation; null for an edge that has only a column at its start.</summary>
    public static SheetShape? Of(EdgeKind edge) => All.FirstOrDefault(shape => shape.Edge == edge);

    /// <summary>The first column with this role; null where there is none.</summary>
    public SheetColumn? Find(ColumnRole role) => Columns.FirstOrDefault(column => column.Role == role);

    /// <summary>The relation that an entry has along an edge that starts at it; null for an edge of the editors alone.</summary>
    public static Relation? RelationOf(NodeKind kind, EdgeKind edge) =>
        kind.Relations.FirstOrDefault(relation => relation.Paths is [[{ IsForward: true } step]] && step.Edge == edge);

    /// <inheritdoc/>
    public override string ToString() => Chinese;

    /// <summary>What follows from the files in which an entry is has a column, but no sheet.</summary>
    private static bool IsSheet(EdgeKind edge) =>
        edge != GraphSchema.CitedIn && edge.From.Any(kind => edge.InFilesOf(kind) is not null);

    private static IEnumerable<SheetColumn> ColumnsOf(NodeKind kind)
    {
        var shape = EntryShape.Of(kind);
        yield return Of(shape.Id, ColumnRole.Id, required: false);
        foreach (var property in kind.Properties.Where(property => property != shape.Id && property != shape.Note
            && property.Origin is PropertyOrigin.Key or PropertyOrigin.Position or PropertyOrigin.Terms))
        {
            yield return Of(property, ColumnRole.Property,
                required: property is { Origin: PropertyOrigin.Key, IsNullable: false, IsList: false, Usual: null });
        }
        if (FileLayout.PlacementOf(kind) is { } placement)
            yield return LinkOf(kind, placement, isOne: true);
        foreach (var link in shape.Links)
        {
            foreach (var edge in link.Edges.Where(edge => edge != GraphSchema.CitedIn && edge.Properties.All(IsOptional)))
                yield return LinkOf(kind, edge, isOne: link.Form is EdgeFileForm.One);
        }
        yield return Of(shape.Note, ColumnRole.Property, required: false);
        foreach (var column in shape.HasSources ? Citations() : [])
            yield return column;
    }

    private static IEnumerable<SheetColumn> ColumnsOf(EdgeKind edge)
    {
        yield return new(ColumnRole.From, string.Join("／", edge.From.Select(kind => kind.Chinese)), "from", "Where it starts: "
            + string.Join(", ", edge.From.Select(kind => kind.Name)) + ".")
        { Ends = edge.From, IsRequired = true };
        var relation = RelationOf(edge.From[0], edge)!;
        yield return new(ColumnRole.To, relation.Chinese, "to", relation.Description) { Ends = edge.To, IsRequired = true };
        foreach (var property in edge.Properties.Where(property => property.FileKey is not null
            || property.Origin is PropertyOrigin.Position))
        {
            yield return Of(property, ColumnRole.Property, required: property.FileKey is not null && !IsOptional(property));
        }
        foreach (var column in Citations())
            yield return column;
    }

    /// <summary>Whether an edge can be made without the property: the basis follows from the sources.</summary>
    private static bool IsOptional(Property property) =>
        property.FileKey is null || property.IsNullable || property.IsList || property.Usual is not null
        || property.Domain is ValueDomain.Basis;

    private static SheetColumn Of(Property property, ColumnRole role, bool required) =>
        new(role, property.Chinese, property.Name, property.Description)
        { Property = property, IsRequired = required, IsList = property.IsList };

    private static SheetColumn LinkOf(NodeKind kind, EdgeKind edge, bool isOne)
    {
        var relation = RelationOf(kind, edge);
        return new(ColumnRole.Link, relation?.Chinese ?? edge.Chinese, relation?.Name
            ?? JsonNamingPolicy.CamelCase.ConvertName(edge.RecordType.Name),
            relation?.Description ?? edge.Description)
        { Edge = edge, Ends = edge.To, IsList = !isOne, IsRequired = relation?.IsRequired ?? false };
    }

    private static SheetColumn[] Citations() =>
    [
        new(ColumnRole.Source, GraphSchema.CitedIn.Chinese, CitationKeys.Source, "The documents that state it, one on each line.")
        { Ends = [GraphSchema.Source], IsList = true },
        .. new[] { (ColumnRole.Locator, CitationKeys.Locator), (ColumnRole.CheckedOn, CitationKeys.CheckedOn) }
            .Select(pair => (Role: pair.Item1, Property: GraphSchema.CitedIn.Properties.First(property => property.FileKey == pair.Item2)))
            .Select(pair => new SheetColumn(pair.Role, pair.Property.Chinese, pair.Property.FileKey!, pair.Property.Description)
            { Property = pair.Property, IsList = true }),
    ];
}
