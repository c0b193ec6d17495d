using System.Text.Json;
using Graph.Api.Operations;
using Graph.Api.Tests.Http;
using Graph.Api.Tests.Schema;
using GraphQL;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace Graph.Api.Tests.Execution;

/// <summary>Compiled operations answer as GraphQL.NET's executor does.</summary>
/// <remarks>A run compares <see cref="RandomDocuments.Count"/> documents: their data byte for byte, and the code, message and path of each
/// error. Each is asked several times, because JSON of records is kept for operations that come again. It checks that each of
/// <see cref="DocumentFeatures.All"/> occurred among them, and writes how often. Left out are documents that are refused as too large, and
/// those in which an argument below a root field is wrong: the engine finds that at the field, the API at the root field, which reads all
/// in one request.</remarks>
public sealed class CompiledOperationTests(ITestOutputHelper output)
{
    private const int MostTries = 4; // documents for each that is compared
    private const int TimesAsked = 12; // more than the runs after which JSON is kept, and one that copies it

    private static readonly HashSet<string> _expectedCodes =
    [
        "BAD_USER_INPUT", "NOT_FOUND", "VERSION_NOT_KEPT", "COST_LIMIT", "QUERY_TOO_LARGE", "QUERY_TOO_DEEP", "TOO_MANY_ALIASES",
        "TOO_MANY_DIRECTIVES", "TOO_MANY_FRAGMENTS", "TOO_MANY_IDS",
    ];

    [Fact]
    public async Task Random_documents_have_the_answers_that_the_engine_composes_field_by_field()
    {
        await using var host = await GraphHost.StartAsync(configure: api => api.Configuration["Limits:Timeout"] = "00:02:00"); // when busy
        await using var engine = await GraphHost.StartAsync();
        await host.WarmUpAsync();
        var graph = await host.Store.ReadAllAsync(CancellationToken.None);
        var schema = host.Services.GetRequiredService<ISchema>();
        var composed = new ComposedAnswers(engine.Services.GetRequiredService<ISchema>(),
            (text, variables) => host.AskAsync(text, variables));
        composed.Attach();
        var features = new DocumentFeatures(schema);
        var compared = 0;
        foreach (var document in RandomDocuments.Over(schema, graph).Take(MostTries * RandomDocuments.Count))
        {
            if (!await IsEqualAsync(host, composed, document, features))
                continue;
            if (++compared == RandomDocuments.Count)
                break;
        }
        output.WriteLine($"{compared} documents: {features}");
        Assert.Equal(RandomDocuments.Count, compared);
        Assert.Empty(features.Missing());
    }

    /// <summary>Compares the answers to a document; false where they cannot be compared.</summary>
    private static async Task<bool> IsEqualAsync(GraphHost host, ComposedAnswers composed, RandomDocument document,
        DocumentFeatures features)
    {
        var answer = await host.AskAsync(document.Text, document.Variables);
        Assert.True(answer.Codes.All(code => _expectedCodes.Contains(code!)), $"{document}\n{answer.Text}");
        if (!answer.Json.TryGetProperty("data", out var data)
            || await composed.AnswerAsync(document.Text, document.Variables) is not { } expected)
        {
            return false;
        }
        var (errors, ours) = (ErrorsOf(expected), ErrorsOf(answer));
        if (ours.Except(errors).Any(error => error.IsOfRoot))
            return false; // of an argument in a place that the engine does not reach
        Assert.Equal($"{document}\n{await JsonAsync(expected.Data)}", $"{document}\n{data.GetRawText()}");
        // Where the whole data is null, the first error has made it so: there is nothing to write of the other fields.
        Assert.True(data.ValueKind is JsonValueKind.Null ? ours.Count > 0 && ours.IsSubsetOf(errors) : ours.SetEquals(errors),
            $"{document}\n{string.Join('\n', errors)}\n{answer.Text}");
        for (var time = 1; time < TimesAsked; time++)
        {
            var again = await host.AskAsync(document.Text, document.Variables);
            Assert.Equal($"{document}\n{data.GetRawText()}", $"{document}\n{again.Json.GetProperty("data").GetRawText()}");
        }
        features.Add(document, answer.Json);
        return true;
    }

    private static HashSet<Failure> ErrorsOf(ExecutionResult result) => [.. (result.Errors ?? []).Select(error =>
        new Failure(error.Code, error.Message, string.Join('.', error.Path ?? [])))];

    private static HashSet<Failure> ErrorsOf(TinyAnswer answer) => !answer.Json.TryGetProperty("errors", out var errors) ? []
        : [.. errors.EnumerateArray().Select(error => new Failure(error.GetProperty("extensions").GetProperty("code").GetString(),
            error.GetProperty("message").GetString()!, string.Join('.', error.GetProperty("path").EnumerateArray())))];

    private static async Task<string> JsonAsync(object? data) => data is null ? "null" : System.Text.Encoding.UTF8.GetString(
        (await ResponseJson.DataAsync(new ExecutionResult { Executed = true, Data = data }, CancellationToken.None)).Json);

    private sealed record Failure(string? Code, string Message, string Path)
    {
        public bool IsOfRoot => !Path.Contains('.', StringComparison.Ordinal);
    }
}
