using GraphQL.Resolvers;
using GraphQL.Types;
using GraphQL.Utilities;

namespace Graph.Api.Schema;

/// <summary>Adds <c>__Type.specifiedByURL</c>, which the specification of 2021 has and the engine lacks. No scalar of this schema has one.</summary>
internal sealed class SpecifiedByUrl(IGraphType text) : BaseSchemaNodeVisitor
{
    private const string Field = "specifiedByURL";

    /// <inheritdoc/>
    public override void VisitObject(IObjectGraphType type, ISchema schema)
    {
        if (type.Name == "__Type" && !type.HasField(Field))
            type.AddField(new FieldType { Name = Field, ResolvedType = text, Resolver = new FuncFieldResolver<object?>(_ => null) });
    }
}
