using System.Globalization;
using Graph.Api.Analyses;
using Graph.Api.Execution;
using Graph.Api.Limits;
using Graph.Api.Schema.Cursors;
using Graph.Api.Schema.Inputs;
using Graph.Api.Schema.Results;
using Graph.Api.Schema.Types;
using Graph.Model;
using GraphQL.Types;
using Microsoft.Extensions.Options;

namespace Graph.Api.Schema.Analyses;

/// <summary><c>versions</c> and <c>changes</c>: what the store keeps of its history.</summary>
internal sealed class HistoryFields(VersionTypes versions, GraphTypes types, ResultResolver resolver, PastVersions past,
    IOptions<GraphQLLimits> limits)
{
    private const int VersionsCost = 2_500; // the rows of the versions are read from the store
    private const int ChangesCost = 9_000; // the records before all versions since then are read from the store, and compared
    private const int GraphCost = 20_000; // the graph of that version is made, as with asOf
    private const int PageLength = 20;

    private readonly Scalars _scalars = types.Scalars;

    public FieldType Versions() => ApiField.Root("versions", new NonNullGraphType(versions.Versions),
        "The versions of the graph that are kept, the newest first.", "保留的版本", resolver.RootAsync(versions.Versions, VersionsAsync),
        First(), After()).WithPageCost().WithOwnCost(VersionsCost);

    public FieldType Changes() => ApiField.Root("changes", new NonNullGraphType(versions.Changes),
        "What changed since a version, those of the newest version first: nodes by id, then edges.", "变动",
        resolver.RootAsync(versions.Changes, ChangesAsync),
        ApiField.Argument("since", new NonNullGraphType(_scalars.Int), "The number of a version that is kept: what came after it.", "起始版本"),
        ApiField.Argument("kinds", Lists.Nullable(types.EntityKind), "Only of nodes of these kinds and of edges at them.", "实体类别"),
        ApiField.Argument("chains", Lists.Nullable(_scalars.Id),
            "Only what belongs, or belonged then, to one of these chains.", "产业链"), First(), After())
        .WithPageCost().WithOwnCost(ChangesCost).WithCostOf("chains", GraphCost);

    private async ValueTask<object?> VersionsAsync(GraphAnalyses analyses, FieldArguments arguments, CancellationToken cancellationToken)
    {
        var kept = await past.KeptAsync(analyses.Graph.Version, cancellationToken);
        return Page(kept, arguments, $"versions {analyses.Graph.Version}");
    }

    private async ValueTask<object?> ChangesAsync(GraphAnalyses analyses, FieldArguments arguments, CancellationToken cancellationToken)
    {
        var (graph, number) = (analyses.Graph.Snapshot, arguments.Number("since")!.Value);
        var since = await past.FindAsync(graph.Version, number, "since", cancellationToken);
        var kinds = arguments["kinds"] is null ? null
            : arguments.List("kinds").Select(kind => ((string)kind!).ToLowerInvariant()).Order(StringComparer.Ordinal).ToList();
        var chains = arguments["chains"] is null ? null : arguments.List("chains").Select((id, index) =>
            IdInput.Read((string)id!, $"chains[{index}]", [GraphSchema.Chain])).Order().ToList();
        var changes = await past.ChangesAsync(analyses, since, "since", new(kinds, chains), cancellationToken);
        return Page(changes, arguments, string.Create(CultureInfo.InvariantCulture, $"changes {graph.Version} {number} ")
            + $"{string.Join(' ', kinds ?? ["*"])} {(chains is null ? "*" : string.Join(' ', chains))}");
    }

    private ResultPage Page<T>(IReadOnlyList<T> all, FieldArguments arguments, string list) where T : class
    {
        var scope = CursorScope.Of(list, null, []);
        var (first, start) = (ResultArguments.First(arguments, PageLength, limits.Value), ResultArguments.Start(arguments, scope));
        return new([.. all.Skip(start).Take(first)], start, all.Count, scope);
    }

    private QueryArgument First() =>
        ApiField.Argument("first", _scalars.Int, "At most so many, from the start of the list.", "起始条数", PageLength);

    private QueryArgument After() => ApiField.Argument("after", _scalars.String, "Only what stands after this cursor.", "游标之后");
}
