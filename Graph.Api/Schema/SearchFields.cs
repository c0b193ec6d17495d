using System.Globalization;
using Graph.Analysis.Questions;
using Graph.Api.Errors;
using Graph.Api.Execution;
using Graph.Api.Limits;
using Graph.Api.Schema.Analyses;
using Graph.Api.Schema.Cursors;
using Graph.Api.Schema.Fetching;
using Graph.Api.Schema.Inputs;
using Graph.Api.Schema.Types;
using Graph.Api.Search;
using Graph.Model;
using GraphQL.Types;

namespace Graph.Api.Schema;

/// <summary>The root field <c>search</c>: nodes by what people type.</summary>
internal sealed class SearchFields(GraphTypes types, AnalysisTypes analysis, GraphReader reader, SearchIndexes indexes)
{
    private const int MaxTextLength = 2_000;
    private const int OwnCost = 800;

    private readonly SearchTypes _search = new(types, analysis.Language);

    public FieldType Search() => ApiField.Root("search", new NonNullGraphType(_search.Connection),
        "Entities by what people type: names and their parts, short names, English, pinyin and its initials, "
            + "traditional characters, with one typo, words of the trade, and sentences such as 做光刻胶的企业; the best first.", "搜索", Compile,
        ApiField.Argument("text", new NonNullGraphType(types.Scalars.String), "What was typed; any text is allowed.", "搜索文字"),
        ApiField.Argument("kinds", Lists.Nullable(types.EntityKind), "Only entities of these kinds.", "实体类别"),
        ApiField.Argument("first", types.Scalars.Int, "At most so many, from the start of the list.", "起始条数", 20),
        ApiField.Argument("after", types.Scalars.String, "Only what stands after this cursor.", "游标之后"))
        .WithPageCost().WithOwnCost(OwnCost).WithTextCost("text", 2).WithItemCost(10);

    private RootField<SearchPage> Compile(SelectionCompiler compiler, SelectedField field)
    {
        var (arguments, limits, template) = (compiler.Arguments(field), compiler.Limits, new SearchTemplate());
        var writer = compiler.Object<SearchTemplate, SearchPage>(_search.Connection, template, field.SelectionSets);
        return new(run => SearchAsync(run, run.Values.Of(arguments), limits, template), writer);
    }

    private async ValueTask<SearchPage?> SearchAsync(RootRun run, FieldArguments arguments, GraphQLLimits limits, SearchTemplate template)
    {
        var text = arguments.Text("text")!;
        if (text.Length > MaxTextLength)
            throw new InputException($"'text' has {text.Length} characters; a search takes at most {MaxTextLength}.");
        var kinds = arguments["kinds"] is null ? null : arguments.List("kinds").Select(kind => ((string)kind!).ToLowerInvariant())
            .ToHashSet();
        var (version, search) = await SearchOfAsync(run);
        // A cursor counts results, so it is valid for one content of the graph, in every store that holds it.
        var scope = CursorScope.Of($"search {version.Digest} {text}", null, kinds is null ? [] : [.. kinds.Order(StringComparer.Ordinal)]);
        var page = new PageArguments(limits).ReadForward(arguments, scope);
        var start = page.After is { } after ? int.Parse(after.Id, CultureInfo.InvariantCulture) : 0;

        var found = search.Search(new(text, kinds, start, page.First ?? limits.DefaultPageSize), run.CancellationToken);
        return new SearchPage(found, await NodesAsync(run, found, template), start, page.CursorScope);
    }

    private async ValueTask<(GraphVersion Version, GraphSearch Search)> SearchOfAsync(RootRun run)
    {
        var current = await indexes.CurrentAsync(run.CancellationToken);
        if (run.Past is { } past)
            return (past.Analyses.Graph.Version, past.SearchLike(current.Search));
        run.Versions.Add(current.Version);
        return current;
    }

    private async ValueTask<IReadOnlyList<FetchedNode?>> NodesAsync(RootRun run, FoundPage found, SearchTemplate template)
    {
        if (!template.AsksNodes || found.Matches.Count == 0)
            return [];
        var ids = found.Matches.Select(match => NodeId.Parse(match.Match.Id)).ToList();
        var kinds = ids.Select(id => GraphSchema.FindKind(id.Kind)!).ToHashSet();
        return (await reader.FetchAsync(FetchRequest.ByIds(ids, template.Nodes.Bind(run.Values, kinds)), run)).Roots;
    }
}
