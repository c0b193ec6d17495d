using Graph.Api.Limits;
using Graph.Api.Threads;
using GraphQL;
using GraphQL.SystemTextJson;
using GraphQL.Types;
using GraphQLParser.AST;

namespace Graph.Api.Execution;

/// <summary>The fields <c>__schema</c> and <c>__type</c>: the engine answers them, each by itself, and what it writes is put in the place
/// of the field.</summary>
internal sealed class IntrospectionFields(ISchema schema, IDocumentExecuter executer)
{
    private static readonly GraphQLSerializer _serializer =
        new(options => options.Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping);

    /// <summary>The compiler of the fields of an operation.</summary>
    public RootCompiler CompilerOf(PreparedDocument document, GraphQLOperationDefinition operation) => (_, field) =>
    {
        var alone = Alone(document.Syntax, operation, field);
        return new RootField<byte[]>(async run => await AnswerAsync(document, alone, operation.Name?.StringValue, field.Key, run),
            new RawWriter());
    };

    /// <summary>The document with this field as the only one of its operation.</summary>
    private static GraphQLDocument Alone(GraphQLDocument document, GraphQLOperationDefinition operation, SelectedField field) =>
        new([
            new GraphQLOperationDefinition(new GraphQLSelectionSet([.. field.Nodes]))
            {
                Operation = operation.Operation,
                Name = operation.Name,
                Variables = operation.Variables,
            },
            .. document.Definitions.OfType<GraphQLFragmentDefinition>(),
        ])
        { Source = document.Source };

    private async Task<byte[]?> AnswerAsync(PreparedDocument document, GraphQLDocument alone, string? operationName, string key,
        RootRun run)
    {
        await PoolThread.Enter();
        var result = await executer.ExecuteAsync(new ExecutionOptions
        {
            Schema = schema,
            Query = document.Text,
            Document = alone,
            OperationName = operationName,
            Variables = run.Values.Inputs,
            ValidationRules = [], // the whole document has been found valid
            CancellationToken = run.CancellationToken,
        });
        if (result.Errors is [var error, ..])
            throw error;
        using var stream = new MemoryStream();
        await _serializer.WriteAsync(stream, new ExecutionResult { Executed = true, Data = result.Data }, run.CancellationToken);
        var before = "{\"data\":{".Length + JsonBuffer.Name(key).Length;
        var json = stream.GetBuffer().AsSpan(before, (int)stream.Length - before - 2);
        return json.SequenceEqual("null"u8) ? null : json.ToArray();
    }

    private sealed class RawWriter : ValueWriter<byte[]>
    {
        public override bool Write(DataWriter data, byte[] source)
        {
            data.Json.Raw(source);
            return true;
        }
    }
}
