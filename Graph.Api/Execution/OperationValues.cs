using Graph.Model;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace Graph.Api.Execution;

/// <summary>The arguments of a field in one place of an operation. Where neither a variable nor a condition on ids stands in them, their
/// values are known once and for all; otherwise each request has its own.</summary>
internal sealed class ArgumentSlot
{
    private ArgumentSlot(int index, FieldType field, GraphQLField node) => (Index, Field, Node) = (index, field, node);

    /// <summary>Its place among the arguments that each request has its own of.</summary>
    public int Index { get; }

    /// <summary>The values, where they are the same for all requests; otherwise null.</summary>
    public FieldArguments? Constant { get; private init; }

    private FieldType Field { get; }

    private GraphQLField Node { get; }

    /// <summary>The arguments of a field.</summary>
    /// <param name="field">The field as asked for.</param>
    /// <param name="document">The document.</param>
    /// <param name="index">The place it gets where each request has its own.</param>
    public static ArgumentSlot Of(SelectedField field, GraphQLDocument document, int index)
    {
        var node = field.Nodes[0];
        ArgumentSlot slot = new(index, field.Definition, node);
        if (node.Arguments?.Items.Any(argument => HasVariable(argument.Value)) is true)
            return slot;
        var constant = slot.Bind([], document);
        // Ids may be followed, which differs from request to request.
        return constant.HasId(FollowedIds.IsOfKind) ? slot : new(index, field.Definition, node) { Constant = constant };
    }

    /// <summary>The values for a request.</summary>
    public FieldArguments Bind(Variables variables, GraphQLDocument document) =>
        new(ExecutionHelper.GetArguments(Field.Arguments, Node.Arguments, variables, document, Node, null));

    private static bool HasVariable(GraphQLValue value) => value switch
    {
        GraphQLVariable => true,
        GraphQLListValue list => list.Values?.Any(HasVariable) is true,
        GraphQLObjectValue members => members.Fields?.Any(member => HasVariable(member.Value)) is true,
        _ => false,
    };
}

/// <summary>The values that the arguments of an operation have in one request.</summary>
/// <param name="inputs">The variables as they were sent.</param>
/// <param name="bound">The arguments that are no constants, by <see cref="ArgumentSlot.Index"/>.</param>
/// <param name="ids">Follows former ids; null where none was asked for.</param>
internal sealed class OperationValues(Inputs inputs, FieldArguments[] bound, FollowedIds? ids = null)
{
    /// <summary>The variables as they were sent.</summary>
    public Inputs Inputs => inputs;

    /// <summary>The arguments of a field.</summary>
    public FieldArguments Of(ArgumentSlot slot)
    {
        var arguments = slot.Constant ?? bound[slot.Index];
        return ids is null ? arguments : arguments.Following(ids);
    }

    /// <summary>The same values with present ids in place of former ones.</summary>
    public OperationValues Following(FollowedIds followed) => new(inputs, bound, followed);

    /// <summary>Whether an id that is meant stands in an argument, as <see cref="FieldArguments.HasId"/> says.</summary>
    public bool HasId(Predicate<NodeId> isMeant) => Array.Exists(bound, arguments => arguments.HasId(isMeant));

    /// <summary>The same values for a field that answers from an earlier version.</summary>
    public OperationValues In(GraphSnapshot past) => ids is null ? this : Following(ids.In(past));
}
