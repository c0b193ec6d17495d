using System.Globalization;
using Graph.Api.Errors;
using Graph.Api.Limits;
using Graph.Api.Schema.Cursors;
using Graph.Api.Schema.Planning;
using Graph.Api.Schema.Types;
using Graph.Api.Schema.Views;
using Graph.Api.Search;
using Graph.Api.Versions;
using Graph.Model;
using Graph.Search;
using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;

namespace Graph.Api.Schema;

/// <summary>The root field <c>search</c>: nodes by what people type.</summary>
internal sealed class SearchFields(GraphTypes types, GraphReader reader, SearchIndexes indexes)
{
    private const int MaxTextLength = 2_000;
    private readonly SearchTypes _search = new(types);

    public FieldType Search() => new FieldType
    {
        Name = "search",
        Description = Text.Of("Entities by what people type: names and their parts, short names, English, pinyin and its initials, "
            + "traditional characters, with one typo; the best first.", "搜索"),
        ResolvedType = new NonNullGraphType(_search.Types.Connection),
        Arguments =
        [
            ApiField.Argument("text", new NonNullGraphType(types.Scalars.String), "What was typed; any text is allowed.", "搜索文字"),
            ApiField.Argument("kinds", Lists.Nullable(types.EntityKind), "Only entities of these kinds.", "实体类别"),
            ApiField.Argument("first", types.Scalars.Int, "At most so many, from the start of the list.", "起始条数", 20),
            ApiField.Argument("after", types.Scalars.String, "Only what stands after this cursor.", "游标之后"),
        ],
        Resolver = new FuncFieldResolver<object?>(SearchAsync),
    }.WithPageCost();

    private async ValueTask<object?> SearchAsync(IResolveFieldContext context)
    {
        var arguments = new FieldArguments(context.Arguments);
        var text = arguments.Text("text")!;
        if (text.Length > MaxTextLength)
            throw new InputException($"'text' has {text.Length} characters; a search takes at most {MaxTextLength}.");
        var kinds = arguments["kinds"] is null ? null : arguments.List("kinds").Select(kind => ((string)kind!).ToLowerInvariant())
            .ToHashSet();
        var (version, index) = await indexes.CurrentAsync(context.CancellationToken);
        ResponseVersions.Of(context).Add(version);
        // A cursor counts results, so it is valid for one content of the graph, in every store that holds it.
        var scope = CursorScope.Of($"search {version.Digest} {text}", null, kinds is null ? [] : [.. kinds.Order(StringComparer.Ordinal)]);
        var page = new PageArguments(reader.Limits).ReadForward(arguments, scope);
        var start = page.After is { } after ? int.Parse(after.Id, CultureInfo.InvariantCulture) : 0;

        var found = index.Search(new(text, kinds, start, page.First ?? reader.Limits.DefaultPageSize));
        return new SearchPageView(found, await NodesAsync(context, found), start, page.CursorScope);
    }

    private async ValueTask<IReadOnlyList<FetchedNode?>> NodesAsync(IResolveFieldContext context, SearchResult found)
    {
        var ids = found.Matches.Select(match => NodeId.Parse(match.Id)).ToList();
        var shape = new ShapeBuilder(ids.Select(id => GraphSchema.FindKind(id.Kind)!).Distinct());
        var planner = reader.Planner(context);
        if (!_search.PlanNodes(planner, GraphReader.Root(context), shape) || ids.Count == 0)
            return [];
        return (await reader.FetchAsync(FetchRequest.ByIds(ids, shape.Build()), context)).Roots;
    }
}
