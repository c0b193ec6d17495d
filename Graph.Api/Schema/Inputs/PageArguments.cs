using Graph.Api.Errors;
using Graph.Api.Execution;
using Graph.Api.Limits;
using Graph.Api.Schema.Cursors;
using Graph.Model;

namespace Graph.Api.Schema.Inputs;

/// <summary>Reads <c>first, after, last, before, where, order</c> of a list.</summary>
internal sealed class PageArguments(GraphQLLimits limits)
{
    /// <summary>The requested page of a list of nodes.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="kinds">The kinds of the list's nodes.</param>
    /// <param name="listName">What cursors are bound to, with filter and order.</param>
    /// <param name="withScope">Whether cursors will be written.</param>
    /// <exception cref="InputException">The arguments contradict one another, a size is out of bounds, or a cursor is not of this
    /// list.</exception>
    public PageQuery Read(FieldArguments arguments, IReadOnlyList<NodeKind> kinds, string listName, bool withScope)
    {
        var where = arguments.Object("where");
        var orderInput = arguments.List("order");
        var order = OrderInput.Read(orderInput);
        withScope |= arguments["after"] is not null || arguments["before"] is not null;
        var scope = withScope ? CursorScope.Of(listName, where, orderInput) : "";
        var query = new PageQuery
        {
            Where = where is null ? null : FilterInput.Read(kinds, where),
            Order = order,
            CursorScope = scope,
            After = Position(arguments.Text("after"), "after", scope, kinds, order),
            Before = Position(arguments.Text("before"), "before", scope, kinds, order),
        };
        return WithSize(query, arguments.Number("first"), arguments.Number("last"));
    }

    /// <summary>The requested page of a list that only goes forward and has one order.</summary>
    /// <exception cref="InputException">The size is out of bounds, or the cursor is not of this list.</exception>
    public PageQuery ReadForward(FieldArguments arguments, string listName)
    {
        var scope = CursorScope.Of(listName, null, []);
        var after = Position(arguments.Text("after"), "after", scope, [], []);
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

    private static PagePosition? Position(
        string? cursor, string argument, string scope, IReadOnlyList<NodeKind> kinds, IReadOnlyList<OrderTerm> order) =>
        cursor is null ? null
            : Cursor.TryRead(cursor, scope, OrderInput.ValueTypes(kinds, order), out var position) ? position
            : throw BadCursor(argument);

    private static InputException BadCursor(string argument) => new(ErrorCodes.BadCursor,
        $"'{argument}' is no cursor of this list with this 'where' and 'order'. Take one from 'pageInfo' or 'edges' of the same query, "
            + $"or leave it out.");
}
