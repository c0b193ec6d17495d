using Graph.Api.Errors;
using Graph.Api.Limits;
using Graph.Api.Schema.Types;
using Graph.Api.Versions;
using Graph.Model;
using GraphQL;
using GraphQLParser.AST;
using Microsoft.Extensions.Options;

namespace Graph.Api.Schema.Planning;

/// <summary>What root fields read the graph through: it plans their selection, fetches once, and notes the version that the answer is made
/// from.</summary>
internal sealed class GraphReader(IGraphStore store, GraphTypes types, IOptions<GraphQLLimits> limits)
{
    /// <summary>The limits on requests.</summary>
    public GraphQLLimits Limits => limits.Value;

    /// <summary>A planner for the operation of a root field.</summary>
    public SelectionPlanner Planner(IResolveFieldContext context) => new(new SelectionReader(context), types, limits.Value);

    /// <summary>The root field itself, as requested.</summary>
    public static SelectedField Root(IResolveFieldContext context) => new(context.Key(), context.FieldDefinition, FieldNodes(context));

    /// <summary>Fetches a plan, in one call.</summary>
    public async ValueTask<FetchResult> FetchAsync(FetchRequest plan, IResolveFieldContext context)
    {
        var result = await store.FetchAsync(plan, context.CancellationToken);
        ResponseVersions.Of(context).Add(result.Version);
        return result;
    }

    /// <summary>The counts of the whole graph.</summary>
    public async ValueTask<GraphCounts> CountsAsync(IResolveFieldContext context)
    {
        var counts = await store.GetCountsAsync(context.CancellationToken);
        ResponseVersions.Of(context).Add(counts.Version);
        return counts;
    }

    // A root field whose selections are in several places of the document was merged by the executor.
    private static List<GraphQLField> FieldNodes(IResolveFieldContext context) => [context.FieldAst];

    /// <summary>Reads an id that must be of one of these kinds.</summary>
    /// <exception cref="InputException">It is no id, or of another kind.</exception>
    public static NodeId Id(string text, string argument, params IReadOnlyList<NodeKind> kinds)
    {
        if (!NodeId.TryParse(text, out var id) || GraphSchema.FindKind(id.Kind) is not { } kind)
        {
            throw new InputException($"'{argument}' is no id of the graph: an id is a kind and a name, such as "
                + $"{(kinds is [var only] ? only.Name : "technology")}:….");
        }

        return kinds.Count == 0 || kinds.Contains(kind) ? id
            : throw new InputException($"'{argument}' is the id of a {kind.Label}; this field takes the id of a "
                + $"{string.Join(" or ", kinds)}.");
    }
}
