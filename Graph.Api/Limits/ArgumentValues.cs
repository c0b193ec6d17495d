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

    /// <summary>How much there is of something in the value given; 0 where there is none.</summary>
    public long Measure(GraphQLArguments? arguments, string name, ArgumentMeasure measure) =>
        Find(arguments, name) is null or GraphQLNullValue ? 0
            : measure is ArgumentMeasure.Given ? 1 : Measure(Find(arguments, name), measure);

    /// <summary>Whether <c>@skip</c> and <c>@include</c> leave a selection in.</summary>
    public bool Includes(IHasDirectivesNode selection) => SelectionConditions.Includes(selection, ValueOf);

    /// <summary>A value as it is, or the value of the variable that it is.</summary>
    public object? Resolve(object? value) => value is GraphQLVariable variable ? ValueOf(variable.Name.StringValue) : value;

    private long Measure(object? value, ArgumentMeasure measure) => Resolve(value) switch
    {
        GraphQLListValue list => list.Values?.Sum(item => OfItem(item, measure)) ?? 0,
        GraphQLObjectValue members => members.Fields?.Sum(member => OfMember(member.Value, measure)) ?? 0,
        IDictionary<string, object?> members => members.Values.Sum(member => OfMember(member, measure)),
        ICollection list => list.Cast<object?>().Sum(item => OfItem(item, measure)),
        GraphQLStringValue text when measure is ArgumentMeasure.Characters => text.Value.Length,
        string text when measure is ArgumentMeasure.Characters => text.Length,
        _ => 0,
    };

    private long OfItem(object? item, ArgumentMeasure measure) => Measure(item, measure) + measure switch
    {
        ArgumentMeasure.Items => 1,
        ArgumentMeasure.Conditions when Resolve(item) is GraphQLObjectValue or IDictionary<string, object?> => 1,
        _ => 0,
    };

    private long OfMember(object? value, ArgumentMeasure measure) =>
        Measure(value, measure) + (measure is ArgumentMeasure.Conditions ? 1 : 0);

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
