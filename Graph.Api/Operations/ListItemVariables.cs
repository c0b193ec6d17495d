using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace Graph.Api.Operations;

/// <summary>The specification's rule "all variable usages are allowed" (5.8.5) for variables that are items of a list: one that may be null
/// does not fit a list of non-null items. The engine's own rule checks all other places.</summary>
/// <remarks>A variable with a default value fits, unless the request sets it to null; so this depends on the values, too.</remarks>
internal sealed class ListItemVariables : ValidationRuleBase
{
    private static readonly INodeVisitor _visitor = new MatchingNodeVisitor<GraphQLArgument>(
        (argument, context) => Check(argument.Value, context.TypeInfo.GetArgument()?.ResolvedType, context));

    /// <summary>The rule; it has no state.</summary>
    public static ListItemVariables Instance { get; } = new();

    /// <inheritdoc/>
    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context) => new(_visitor);

    private static void Check(GraphQLValue value, IGraphType? type, ValidationContext context)
    {
        switch (value, type is NonNullGraphType required ? required.ResolvedType : type)
        {
            case (GraphQLListValue list, ListGraphType of):
                foreach (var item in list.Values ?? [])
                    CheckItem(item, of.ResolvedType, context);
                break;
            case (GraphQLObjectValue, ListGraphType of): // one value represents a list of one
                Check(value, of.ResolvedType, context);
                break;
            case (GraphQLObjectValue members, IInputObjectGraphType input):
                foreach (var member in members.Fields ?? [])
                    Check(member.Value, input.Fields.Find(member.Name.StringValue)?.ResolvedType, context);
                break;
        }
    }

    private static void CheckItem(GraphQLValue item, IGraphType? type, ValidationContext context)
    {
        if (item is not GraphQLVariable variable)
        {
            Check(item, type, context);
        }
        else if (type is NonNullGraphType && MayBeNull(variable, context))
        {
            context.ReportError(new ValidationError(context.Document.Source, "5.8.5",
                $"Variable '${variable.Name.StringValue}' may be null, but is an item of a list of type '{type}'; declare it with a "
                    + $"type that ends in '!'.", variable));
        }
    }

    private static bool MayBeNull(GraphQLVariable variable, ValidationContext context)
    {
        var name = variable.Name.StringValue;
        if (context.Operation.Variables?.Items.Find(definition =>
            definition.Variable.Name.StringValue == name) is not { Type: not GraphQLNonNullType } definition)
        {
            return false;
        }

        return definition.DefaultValue is null or GraphQLNullValue || (context.Variables.TryGetValue(name, out var given) && given is null);
    }
}
