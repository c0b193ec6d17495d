using System.Collections;
using System.Numerics;
using GraphQLParser.AST;

namespace Graph.Api.Limits;

/// <summary>The values that an operation's arguments have in one request, read before validation: of any type, or absent.</summary>
internal sealed class ArgumentValues(GraphQLOperationDefinition operation, IReadOnlyDictionary<string, object?> variables)
{
    /// <summary>Whether a variable's value has been looked at: if not, what was found out is the same for all requests.</summary>
    public bool HaveReadVariables { get; private set; }

    /// <summary>The number given; null where none is. What is no whole number, or too large for one, counts as the largest.</summary>
    public long? Number(GraphQLArguments? arguments, string name) => Find(arguments, name) switch
    {
        null or GraphQLNullValue => null,
        int number => number,
        long number => number,
        BigInteger number => number.Sign < 0 ? long.MinValue : long.MaxValue,
        GraphQLIntValue literal when long.TryParse(literal.Value.Span, out var number) => number,
        GraphQLIntValue literal => literal.Value.Span[0] == '-' ? long.MinValue : long.MaxValue,
        _ => long.MaxValue,
    };

    /// <summary>How many items the list given has: 1 where one value represents a list, 0 where there is none.</summary>
    public int Count(GraphQLArguments? arguments, string name) => Find(arguments, name) switch
    {
        null or GraphQLNullValue => 0,
        GraphQLListValue list => list.Values?.Count ?? 0,
        ICollection list and not IDictionary => list.Count,
        _ => 1,
    };

    /// <summary>How many items the lists in the value given have, at any depth: those of the value itself, of its members, and of their
    /// items.</summary>
    public long ListItems(GraphQLArguments? arguments, string name) => ListItems(Find(arguments, name));

    /// <summary>Whether <c>@skip</c> and <c>@include</c> leave a selection in.</summary>
    public bool Includes(IHasDirectivesNode selection) => SelectionConditions.Includes(selection, ValueOf);

    /// <summary>A value as it is, or the value of the variable that it is.</summary>
    public object? Resolve(object? value) => value is GraphQLVariable variable ? ValueOf(variable.Name.StringValue) : value;

    private long ListItems(object? value) => Resolve(value) switch
    {
        GraphQLListValue list => list.Values?.Sum(item => 1 + ListItems(item)) ?? 0,
        GraphQLObjectValue members => members.Fields?.Sum(member => ListItems(member.Value)) ?? 0,
        IDictionary<string, object?> members => members.Values.Sum(ListItems),
        ICollection list => list.Cast<object?>().Sum(item => 1 + ListItems(item)),
        _ => 0,
    };

    private object? Find(GraphQLArguments? arguments, string name) =>
        Resolve(arguments?.Items.Find(argument => argument.Name.StringValue == name)?.Value);

    /// <summary>What the request gives a variable, or its default value; null where it has neither.</summary>
    private object? ValueOf(string variable)
    {
        HaveReadVariables = true;
        return variables.TryGetValue(variable, out var given)
            ? given
            : operation.Variables?.Items.Find(definition => definition.Variable.Name.StringValue == variable)?.DefaultValue;
    }
}
