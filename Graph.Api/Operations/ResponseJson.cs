using System.Text.Encodings.Web;
using Graph.Api.Execution;
using GraphQL;
using GraphQL.Execution;
using GraphQL.SystemTextJson;

namespace Graph.Api.Operations;

/// <summary>Responses as JSON.</summary>
/// <remarks>Chinese is not escaped; only what JSON itself needs is. A response is never put into a page as it is.</remarks>
internal static class ResponseJson
{
    private static readonly GraphQLSerializer _serializer = new(
        options =>
        {
            options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
            options.Converters.Add(new SerializedDataConverter());
        },
        new ErrorInfoProvider(options => (options.ExposeCodes, options.ExposeData) = (false, false)));

    /// <summary>What stands before the data.</summary>
    public static ReadOnlySpan<byte> Opening => "{\"data\":"u8;

    /// <summary>Writes a whole answer.</summary>
    public static Task WriteAsync(Stream stream, ExecutionResult result, CancellationToken cancellationToken) =>
        _serializer.WriteAsync(stream, result, cancellationToken);

    /// <summary>Writes the data alone, byte for byte as it is in the whole answer.</summary>
    public static async Task<SerializedData> DataAsync(ExecutionResult result, CancellationToken cancellationToken)
    {
        if (result.Data is SerializedData written)
            return written;
        if (result.Data is JsonBuffer buffer)
            return new(buffer.Written[Opening.Length..].ToArray());
        using var stream = new MemoryStream();
        await WriteAsync(stream, new ExecutionResult { Executed = true, Data = result.Data }, cancellationToken);
        return new(stream.GetBuffer().AsSpan(Opening.Length, (int)stream.Length - Opening.Length - 1).ToArray());
    }
}
