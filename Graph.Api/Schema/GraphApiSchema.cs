using Graph.Api.Schema.Types;
using Graph.Model;

namespace Graph.Api.Schema;

/// <summary>The public GraphQL schema.</summary>
internal sealed class GraphApiSchema : GraphQL.Types.Schema
{
    public GraphApiSchema(IServiceProvider services, QueryType query, GraphTypes types)
        : base(services)
    {
        Description = "A knowledge graph of a city's industry chains and key technologies; every answer can be traced to a source. "
            + "产业链与关键技术知识图谱，每条结论均可追溯出处。";
        (Features.RepeatableDirectives, Features.DeprecationOfInputValues) =
            (true, true); // introspection as the specification of 2021 has it
        RegisterVisitor(new SpecificationIntrospection(types.Scalars));
        Query = query;
        // Types that only interfaces lead to.
        foreach (var kind in GraphSchema.Kinds)
            RegisterType(types.Object(kind));
    }
}
