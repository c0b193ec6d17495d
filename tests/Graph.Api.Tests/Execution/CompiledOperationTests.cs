using Graph.Api.Operations;
using Graph.Api.Tests.Schema;
using GraphQL;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Api.Tests.Execution;

/// <summary>Compiled operations answer as GraphQL.NET's executor does.</summary>
public sealed class CompiledOperationTests
{
    private const int Documents = 900;
    private const int Compared = 301;

    [Fact]
    public async Task Random_documents_have_the_answers_that_the_engine_composes_field_by_field()
    {
        await using var host = await GraphHost.StartAsync();
        await using var engine = await GraphHost.StartAsync();
        await host.WarmUpAsync();
        var graph = await host.Store.ReadAllAsync(CancellationToken.None);
        var composed = new ComposedAnswers(engine.Services.GetRequiredService<ISchema>(), host.DataAsync);
        composed.Attach();
        var compared = 0;
        foreach (var document in RandomDocuments.Over(host.Services.GetRequiredService<ISchema>(), graph).Take(Documents))
        {
            var answer = await host.AskAsync(document.Text, document.Variables);
            Assert.True(answer.Codes.All(code => code is "BAD_USER_INPUT" or "NOT_FOUND" or "COST_LIMIT" or "VERSION_NOT_KEPT"),
                $"{document}\n{answer.Text}");
            if (answer.Codes.Count > 0)
                continue;
            compared++;
            Assert.Equal($"{document}\n{await JsonAsync(await composed.AnswerAsync(document.Text, document.Variables))}",
                $"{document}\n{answer.Json.GetProperty("data").GetRawText()}");
            if (compared == Compared)
                return;
        }
        Assert.Fail($"Only {compared} of {Documents} documents have an answer without errors.");
    }

    private static async Task<string> JsonAsync(object? data) => System.Text.Encoding.UTF8.GetString(
        (await ResponseJson.DataAsync(new ExecutionResult { Executed = true, Data = data }, CancellationToken.None)).Json);
}
