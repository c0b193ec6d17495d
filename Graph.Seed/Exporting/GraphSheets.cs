using System.Globalization;
using Graph.Model;
using Graph.Seed.Importing;
using Graph.Seed.Layout;
using Graph.Seed.Loading;
using Graph.Seed.Sheets;

namespace Graph.Seed.Exporting;

/// <summary>The rows of a sheet.</summary>
/// <param name="Shape">What kind of sheet it is.</param>
/// <param name="Rows">The rows below the headers: texts and numbers in the order of its columns.</param>
internal sealed record SheetRows(SheetShape Shape, IEnumerable<IReadOnlyList<object?>> Rows);

/// <summary>A graph as sheets. Imported into an empty store, they give the same graph.</summary>
/// <remarks>An edge that says no more than what the column of its start can say stands there; another one has a row of its own.</remarks>
internal sealed class GraphSheets(GraphSnapshot graph, ExportScope scope)
{
    private static readonly string _cited = GraphEnums.NameOf(Basis.Cited);

    private readonly NameIndex _names = new(graph);

    /// <summary>The sheets that have rows.</summary>
    public IEnumerable<SheetRows> All()
    {
        foreach (var kind in GraphSchema.Kinds)
        {
            if (graph.RangeOf(kind) is { Count: > 0 } range && Ordinals(range).Any(InScope))
            {
                yield return new(SheetShape.Of(kind), Ordinals(range).Where(InScope).Select(ordinal => NodeRow(SheetShape.Of(kind),
                    ordinal)));
            }
        }
        foreach (var shape in SheetShape.All.Where(shape => shape.Edge is not null))
        {
            if (RelationEdges(shape.Edge!).Any())
                yield return new(shape, RelationEdges(shape.Edge!).Select(edge => EdgeRow(shape, edge)));
        }
    }

    private static IEnumerable<int> Ordinals(OrdinalRange range) => Enumerable.Range(range.First, range.Count);

    private bool InScope(int ordinal) => scope.Contains(graph[ordinal].Id);

    private IEnumerable<Edge> RelationEdges(EdgeKind kind)
    {
        foreach (var edge in graph.EdgesOf(kind).ToArray())
        {
            if (scope.Contains(edge.From) && graph.TryFind(edge.From, out var from) && !FitsColumn(graph[from], edge, kind))
                yield return edge;
        }
    }

    /// <summary>Whether the column at the edge's start, read again, gives the same edge.</summary>
    private static bool FitsColumn(Node from, Edge edge, EdgeKind kind)
    {
        var owner = GraphSchema.KindOf(from);
        if (SheetShape.Of(owner).Columns.All(column => column.Edge != kind))
            return false;
        if (kind.IsEditorial)
            return true;
        var own = kind.InFilesOf(owner)?.Form is EdgeFileForm.Entries && from.Citations.Count > 0 ? from.Citations : null;
        return GraphDifference.IsSame(edge, ParsedGraph.EdgeOf(kind, from.Id, edge.To, own, from.Citations, property =>
            property.Origin is PropertyOrigin.Entry or PropertyOrigin.KeyOrEntry ? StatedValue.OfEntry(property, from)
            : property is { Domain: ValueDomain.Basis, Usual: null } && from.Citations.Count > 0 ? _cited : null));
    }

    private List<object?> NodeRow(SheetShape shape, int ordinal)
    {
        var node = graph[ordinal];
        return [.. shape.Columns.Select(column => column.Role switch
        {
            ColumnRole.Id => node.Id.Slug,
            ColumnRole.Link => Links(column, node, ordinal),
            ColumnRole.Property => Value(column.Property!, node, withUsual: false),
            _ => Citations(column.Role, node.Citations),
        })];
    }

    private List<object?> EdgeRow(SheetShape shape, Edge edge)
    {
        // Where it names none, it has what its start cites, or none if experts state it.
        var form = shape.Edge!.InFilesOf(GraphSchema.FindKind(edge.From.Kind)!)?.Form;
        graph.TryFind(edge.From, out var from);
        var isInherited = form is not EdgeFileForm.Entries && (form is not EdgeFileForm.Ids
            || edge.Citations.SequenceEqual(edge.Basis is Basis.Expert ? [] : graph[from].Citations));
        var own = isInherited ? [] : edge.Citations;
        return [.. shape.Columns.Select(column => column.Role switch
        {
            ColumnRole.From => Named(edge.From, column.Ends, isList: false),
            ColumnRole.To => Named(edge.To, column.Ends, isList: false),
            ColumnRole.Property => StatedValue.Of(column.Property!, edge, graph[from]) is null ? null
                : Value(column.Property!, edge, withUsual: own.Count > 0),
            _ => Citations(column.Role, own),
        })];
    }

    private string? Links(SheetColumn column, Node node, int ordinal)
    {
        List<Edge> edges = [];
        foreach (var edge in graph.From(column.Edge!, ordinal))
        {
            if (FitsColumn(node, edge, column.Edge!))
                edges.Add(edge);
        }
        return edges.Count == 0 ? null : string.Join("、", edges.Select(edge => Named(edge.To, column.Ends, column.IsList)));
    }

    private string? Citations(ColumnRole role, IReadOnlyList<Citation> citations) => citations.Count == 0 ? null : role switch
    {
        ColumnRole.Source => string.Join("\n", citations.Select(citation => Named(citation.Source, [GraphSchema.Source], isList: false))),
        ColumnRole.Locator => CellText.WriteLines([.. citations.Select(citation => citation.Locator)]),
        _ => CellText.WriteLines([.. citations.Select(citation => citation.CheckedOn is { } day ? Day(day) : null)]),
    };

    /// <summary>The name of a node where it alone has it; else its id.</summary>
    private string Named(NodeId id, IReadOnlyList<NodeKind> ends, bool isList)
    {
        var name = _names.NameOf(id);
        var written = isList ? CellText.WriteItems([name]) : CellText.Write(name);
        return Means(name, id, ends) && !name.Contains('\n', StringComparison.Ordinal) ? written
            : Means(id.Slug, id, ends) ? id.Slug : id.ToString();
    }

    private bool Means(string text, NodeId id, IReadOnlyList<NodeKind> ends) =>
        _names.Find(text, ends) is [var only] && only == id;

    private static object? Value(Property property, object record, bool withUsual) => property.Get(record) switch
    {
        null => null,
        string usual when !withUsual && Equals(usual, property.Usual) => null,
        IReadOnlyList<string> texts => texts.Count == 0 ? null : CellText.WriteItems(texts),
        IReadOnlyList<int> numbers => numbers.Count == 0 ? null
            : string.Join("、", numbers.Select(number => number.ToString(CultureInfo.InvariantCulture))),
        bool flag => flag ? "是" : "否",
        DateOnly day => Day(day),
        string name when property.Enum is { } type => EnumWords.Label(type, type.Values[type.NumberOf(name)]),
        string text => CellText.Write(text),
        var number => number,
    };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
