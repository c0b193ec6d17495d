using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Graph.Api.Limits;
using Graph.Api.Threads;
using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;
using Microsoft.Extensions.Options;

namespace Graph.Api.Execution;

/// <summary>Compiles operations, once for each document, operation and choice of <c>@skip</c> and <c>@include</c>.</summary>
/// <remarks>Safe for concurrent use. What is compiled goes with its document.</remarks>
internal sealed class OperationCompiler(ISchema schema, IntrospectionFields introspection, IOptions<GraphQLLimits> limits)
{
    /// <summary>Choices that are kept for an operation; others are compiled each time.</summary>
    private const int MaxChoices = 64;

    private readonly ConditionalWeakTable<PreparedDocument, ConcurrentDictionary<string, KnownOperation>> _documents = [];
    private readonly Lazy<bool> _isCompilable = new(() => schema.Query.Fields.All(field => field.RootCompiler() is not null));

    /// <summary>Prepares an operation for a request.</summary>
    /// <param name="document">The document; what it says of the operation has been found valid.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="inputs">The variables as they were sent.</param>
    /// <returns>Null where the engine has to answer: the values of the variables do not fit, so that it says why, or the schema declares
    /// fields that are not compiled.</returns>
    public async ValueTask<(CompiledOperation Operation, OperationValues Values)?> PrepareAsync(
        PreparedDocument document, GraphQLOperationDefinition operation, Inputs inputs)
    {
        if (!_isCompilable.Value)
            return null;
        var known = _documents.GetValue(document, static _ => new(StringComparer.Ordinal))
            .GetOrAdd(operation.Name?.StringValue ?? "", static (_, of) => new(of.schema, of.document, of.operation),
                (schema, document, operation));
        if (await known.VariablesAsync(inputs) is not { } variables)
            return null;
        var choice = known.ChoiceOf(variables);
        if (known.Find(choice) is not { } compiled)
        {
            await PoolThread.Enter();
            compiled = known.Keep(choice, Compile(document, operation, variables), MaxChoices);
        }
        try
        {
            return (compiled, compiled.Bind(variables, inputs));
        }
        catch (ExecutionError) // of a value within an argument; the engine says which
        {
            return null;
        }
    }

    private CompiledOperation Compile(PreparedDocument document, GraphQLOperationDefinition operation, Variables variables)
    {
        var selection = new SelectionReader(schema, document.Syntax, variable => variables.Find(variable)?.Value);
        return new(new(schema, selection, limits.Value), operation, introspection.CompilerOf(document, operation));
    }

    /// <summary>An operation with what has been compiled of it.</summary>
    private sealed class KnownOperation(ISchema schema, PreparedDocument document, GraphQLOperationDefinition operation)
    {
        private readonly ConcurrentDictionary<string, CompiledOperation> _byChoice = new(StringComparer.Ordinal);
        private readonly IReadOnlyList<string> _conditions = Conditions.Of(document.Syntax);
        private readonly VariableReader _variables = new(schema, document, operation);

        /// <inheritdoc cref="VariableReader.ReadAsync"/>
        public ValueTask<Variables?> VariablesAsync(Inputs inputs) => _variables.ReadAsync(inputs);

        /// <summary>The values of the conditions.</summary>
        public string ChoiceOf(Variables variables) => _conditions.Count == 0 ? ""
            : string.Concat(_conditions.Select(name => variables.Find(name)?.Value is true ? '1' : '0'));

        /// <summary>What is compiled for them; null where nothing is yet.</summary>
        public CompiledOperation? Find(string choice) => _byChoice.GetValueOrDefault(choice);

        /// <summary>Keeps what was compiled, unless too much is kept already.</summary>
        public CompiledOperation Keep(string choice, CompiledOperation compiled, int most) =>
            _byChoice.Count < most ? _byChoice.GetOrAdd(choice, compiled) : compiled;
    }
}
