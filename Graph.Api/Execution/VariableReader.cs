using System.Collections;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;
using PreparedDocument = Graph.Api.Limits.PreparedDocument;

namespace Graph.Api.Execution;

/// <summary>Reads the values of an operation's variables. What does not depend on a request is found out once: their types, their default
/// values, and which of them stand where null cannot.</summary>
/// <remarks>Safe for concurrent use. Values that do not fit are left to the engine, which says what is wrong with them.</remarks>
internal sealed class VariableReader
{
    private readonly ISchema _schema;
    private readonly PreparedDocument _document;
    private readonly GraphQLOperationDefinition _operation;
    private readonly Declared[] _declared;
    private readonly bool _areByEngine;

    /// <param name="schema">The schema.</param>
    /// <param name="document">The document; what it says of the operation has been found valid.</param>
    /// <param name="operation">The operation.</param>
    public VariableReader(ISchema schema, PreparedDocument document, GraphQLOperationDefinition operation)
    {
        (_schema, _document, _operation) = (schema, document, operation);
        if (operation.Variables is not { Count: > 0 } variables)
        {
            _declared = [];
            return;
        }
        var usages = Context(Inputs.Empty).GetRecursiveVariables(operation) ?? [];
        var required = usages.Where(usage => usage.Type is NonNullGraphType)
            .Select(usage => usage.Node.Name.StringValue).ToHashSet(StringComparer.Ordinal);
        _declared = [.. variables.Items.Select(variable => Declared.Of(variable, schema, required))];
        _areByEngine = Array.Exists(_declared, variable => variable.Type.GetNamedType() is not ScalarGraphType);
    }

    /// <summary>The values of the variables; null where they do not fit.</summary>
    public ValueTask<Variables?> ReadAsync(Inputs inputs)
    {
        if (_declared.Length == 0)
            return new(Variables.None);
        if (HasNullForDefault(inputs))
            return default;
        return _areByEngine ? ByEngineAsync(inputs) : new(Read(inputs));
    }

    private Variables? Read(Inputs inputs)
    {
        var variables = new Variables();
        foreach (var declared in _declared)
        {
            var variable = new Variable(declared.Name, declared.Definition);
            if (inputs.TryGetValue(declared.Name, out var given))
            {
                if (!TryRead(declared.Type, given, out var value))
                    return null;
                variable.Value = value;
            }
            else if (declared.Definition.DefaultValue is not null)
            {
                (variable.Value, variable.IsDefault) = (declared.Default, true);
            }
            else if (declared.IsRequired)
            {
                return null;
            }
            variables.Add(variable);
        }
        return variables;
    }

    /// <summary>Values of input objects are read by the engine.</summary>
    private async ValueTask<Variables?> ByEngineAsync(Inputs inputs)
    {
        var context = Context(inputs);
        var (variables, errors) = await context.GetVariablesValuesAsync();
        return errors is { Count: > 0 } || context.HasErrors ? null : variables;
    }

    /// <summary>Whether null is given to a variable with a default value: whether that is allowed depends on where it stands.</summary>
    private bool HasNullForDefault(Inputs inputs)
    {
        foreach (var declared in _declared)
        {
            if (declared.Definition.DefaultValue is not null && inputs.TryGetValue(declared.Name, out var given) && given is null)
                return true;
        }
        return false;
    }

    private ValidationContext Context(Inputs inputs) => new()
    {
        Schema = _schema,
        Document = _document.Syntax,
        Operation = _operation,
        Variables = inputs,
        TypeInfo = new(_schema),
    };

    /// <summary>Reads a value as the specification says (6.1.2): one value represents a list of one.</summary>
    private static bool TryRead(IGraphType type, object? given, out object? value)
    {
        value = null;
        return type switch
        {
            NonNullGraphType required => given is not null && TryRead(required.ResolvedType!, given, out value),
            ListGraphType list => given is null || TryReadList(list.ResolvedType!, given as IList ?? new[] { given }, out value),
            ScalarGraphType scalar => TryReadScalar(scalar, given, out value),
            _ => false,
        };
    }

    private static bool TryReadList(IGraphType type, IList given, out object? value)
    {
        var items = new object?[given.Count];
        value = items;
        for (var i = 0; i < items.Length; i++)
        {
            if (!TryRead(type, given[i], out items[i]))
                return false;
        }
        return true;
    }

    private static bool TryReadScalar(ScalarGraphType scalar, object? given, out object? value)
    {
        try
        {
            value = scalar.ParseValue(given);
            return true;
        }
        catch (Exception error) when (error is InvalidOperationException or FormatException or OverflowException or ArgumentException
            or InvalidCastException)
        {
            value = null;
            return false;
        }
    }

    /// <summary>A variable as the operation declares it.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Definition">Its declaration.</param>
    /// <param name="Type">What a value that is given has to fit; not null also where the variable stands in a place that takes no
    /// null.</param>
    /// <param name="IsRequired">Whether its type takes no null.</param>
    /// <param name="Default">Its default value, if it has one.</param>
    private sealed record Declared(string Name, GraphQLVariableDefinition Definition, IGraphType Type, bool IsRequired, object? Default)
    {
        public static Declared Of(GraphQLVariableDefinition definition, ISchema schema, HashSet<string> required)
        {
            var (name, type) = (definition.Variable.Name.StringValue, definition.Type.GraphTypeFromType(schema)!);
            var isRequired = type is NonNullGraphType;
            var value = definition.DefaultValue is { } given ? ExecutionHelper.CoerceValue(type, given).Value : null;
            return new(name, definition, isRequired || !required.Contains(name) ? type : new NonNullGraphType(type), isRequired, value);
        }
    }
}
