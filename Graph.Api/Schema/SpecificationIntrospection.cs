using Graph.Api.Schema.Types;
using GraphQL.Resolvers;
using GraphQL.Types;
using GraphQL.Utilities;

namespace Graph.Api.Schema;

/// <summary>Adds what introspection has by the specification of 2021 and the engine lacks: <c>__Type.specifiedByURL</c> and the argument
/// <c>includeDeprecated</c> of <c>__Directive.args</c>. No scalar of this schema has such a URL, and no argument of a directive is
/// deprecated.</summary>
internal sealed class SpecificationIntrospection(Scalars scalars) : BaseSchemaNodeVisitor
{
    private const string SpecifiedByUrl = "specifiedByURL";
    private const string IncludeDeprecated = "includeDeprecated";

    /// <inheritdoc/>
    public override void VisitObject(IObjectGraphType type, ISchema schema)
    {
        if (type.Name == "__Type" && !type.HasField(SpecifiedByUrl))
        {
            type.AddField(new FieldType
            {
                Name = SpecifiedByUrl,
                ResolvedType = scalars.String,
                Resolver = new FuncFieldResolver<object?>(_ => null)
            });
        }

        if (type.Name == "__Directive" && type.Fields.Find("args") is { } arguments && arguments.Arguments?.Find(IncludeDeprecated) is null)
            (arguments.Arguments ??= []).Add(new QueryArgument(scalars.Boolean) { Name = IncludeDeprecated, DefaultValue = false });
    }
}
