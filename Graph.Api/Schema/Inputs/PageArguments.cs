using Graph.Api.Errors;
using Graph.Api.Execution;
using Graph.Api.Limits;
using Graph.Api.Schema.Cursors;
using Graph.Model;

namespace Graph.Api.Schema.Inputs;

/// <summary>Reads <c>first, after, last, before, where, order</c> of a list.</summary>
internal sealed class PageArguments(GraphQLLimits limits)
{
    /// <summary>The argument with conditions on the edges of a list.</summary>
    public const string EdgeWhere = "edgeWhere";

    /// <summary>The argument with an order by the edges of a list.</summary>
    public const string EdgeOrder = "edgeOrder";

    /// <summary>The requested page of a list of nodes.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="kinds">The kinds of the list's nodes.</param>
    /// <param name="edge">The kind of edge that the list follows; null where it follows no single one.</param>
    /// <param name="listName">What cursors are bound to, with filter and order.</param>
    /// <param name="withScope">Whether cursors will be written.</param>
    /// <exception cref="InputException">The arguments contradict one another, a size is out of bounds, or a cursor is not of this
    /// list.</exception>
    public PageQuery Read(FieldArguments arguments, IReadOnlyList<NodeKind> kinds, EdgeKind? edge, string listName, bool withScope)
    {
        var (where, edgeWhere) = (arguments.Object("where"), arguments.Object(EdgeWhere));
        var (orderInput, edgeOrder) = (arguments.List("order"), arguments.List(EdgeOrder));
        var order = OrderInput.Read(orderInput, edgeOrder, edge);
        var types = OrderInput.ValueTypes(kinds, edge, order);
        withScope |= arguments["after"] is not null || arguments["before"] is not null;
        var scope = withScope ? CursorScope.Of(listName, where, orderInput, edgeWhere, edgeOrder) : "";
        var query = new PageQuery
        {
            Where = where is null ? null : FilterInput.Read(kinds, where),
            EdgeWhere = edgeWhere is null ? null : EdgeFilterInput.Read(EdgeWhere, edge, edgeWhere),
            Order = order,
            CursorScope = scope,
            After = Position(arguments.Text("after"), "after", scope, types),
            Before = Position(arguments.Text("before"), "before", scope, types),
        };
        return WithSize(query, arguments.Number("first"), arguments.Number("last"));
    }

    /// <summary>The requested page of a list that only goes forward and has one order.</summary>
    /// <exception cref="InputException">The size is out of bounds, or the cursor is not of this list.</exception>
    public PageQuery ReadForward(FieldArguments arguments, string listName)
    {
        var scope = CursorScope.Of(listName, null, []);
        var after = Position(arguments.Text("after"), "after", scope, []);
        return WithSize(new PageQuery { CursorScope = scope, After = after }, arguments.Number("first"), null);
    }

    /// <summary>The requested page of what cites a source.</summary>
    /// <exception cref="InputException">The size is out of bounds, or the cursor is not of this list.</exception>
    public PageQuery ReadFacts(FieldArguments arguments)
    {
        var query = ReadForward(arguments, "Source.facts");
        return query.After is { } after && !FactPosition.TryParse(after, out _) ? throw BadCursor("after") : query;
    }

    private PageQuery WithSize(PageQuery query, int? first, int? last)
    {
        if (first is not null && last is not null)
        {
            throw new InputException("Give 'first' or 'last', not both: the one counts from the start of the list, the other from its "
                + "end.");
        }

        Check("first", first);
        Check("last", last);
        return query with { First = first ?? (last is null ? limits.DefaultPageSize : null), Last = last };
    }

    private void Check(string name, int? size)
    {
        if (size < 0)
            throw new InputException($"'{name}' is {size}; a page cannot have fewer than 0 items.");
        if (size > limits.MaxPageSize)
        {
            throw new InputException($"'{name}' is {size}; a page has at most {limits.MaxPageSize} items. Ask for the next page with "
                + $"'after'.");
        }
    }

    private static PagePosition? Position(string? cursor, string argument, string scope, IReadOnlyList<PropertyType> types) =>
        cursor is null ? null
            : Cursor.TryRead(cursor, scope, types, out var position) ? position
            : throw BadCursor(argument);

    private static InputException BadCursor(string argument) => new(ErrorCodes.BadCursor,
        $"'{argument}' is no cursor of this list with this 'where' and 'order'. Take one from 'pageInfo' or 'edges' of the same query, "
            + $"or leave it out.");
}
