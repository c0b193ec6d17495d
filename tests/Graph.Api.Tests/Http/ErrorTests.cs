using System.Diagnostics;
using Graph.Api.Errors;
using Graph.Api.Operations;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Graph.Api.Tests.Http;

/// <summary>What clients learn of errors, and what only the log does.</summary>
public sealed class ErrorTests
{
    [Fact]
    public async Task Fault_of_a_resolver_is_hidden_and_logged()
    {
        await using var host = await TinyHost.StartAsync();
        var answer = await host.PostAsync("{ hello broken }");
        Assert.Equal((200, ErrorCodes.Internal), (answer.Status, Assert.Single(answer.Codes)));
        Assert.DoesNotContain("secret", answer.Text, StringComparison.Ordinal);
        Assert.Equal("hello", answer.Json.GetProperty("data").GetProperty("hello").GetString());
        var entry = Assert.Single(host.Log.Entries, entry => entry.Id == 3004);
        Assert.Equal("secret password", entry.Error!.Message);
        var trace = answer.Json.GetProperty("errors")[0].GetProperty("extensions").GetProperty("traceId").GetString()!;
        Assert.Contains(trace, entry.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", "0af7651916cd43dd8448eb211c80319c")]
    [InlineData("not a trace", "own")]
    [InlineData(null, "own")]
    public void A_request_is_known_by_the_trace_that_its_client_began(string? header, string known)
    {
        Activity.Current = null; // as where no traces are sent
        DefaultHttpContext http = new() { TraceIdentifier = "own" };
        http.Request.Headers.TraceParent = header;
        Assert.Equal(known, ErrorTranslator.TraceId(http));
    }

    [Theory]
    [InlineData("{ refusing }", ErrorCodes.BadCursor, "This cursor is of another list.")]
    [InlineData("{ mapped }", ErrorCodes.NotFound, "There is no such thing.")]
    [InlineData("{ checked(n: 101) }", ErrorCodes.BadUserInput, "'n' must not be larger than 100.")]
    public async Task Known_exceptions_have_their_code_and_words(string document, string code, string message)
    {
        await using var host = await TinyHost.StartAsync();
        var answer = await host.PostAsync(document);
        Assert.Equal((code, message), (Assert.Single(answer.Codes), answer.Message));
        Assert.DoesNotContain(host.Log.Entries, entry => entry.Level >= LogLevel.Warning);
    }

    [Fact]
    public async Task Store_that_fails_is_named_to_clients_and_its_reason_to_the_log()
    {
        await using var host = await TinyHost.StartAsync();
        var answer = await host.PostAsync("{ hello storeDown other: storeDown }");
        Assert.Equal((200, ErrorCodes.StoreUnavailable), (answer.Status, answer.Codes[0]));
        Assert.DoesNotContain("secret", answer.Text, StringComparison.Ordinal);
        Assert.Contains("secret host", host.Log.Entries.First(entry => entry.Id == 3008).Error!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Long_words_of_the_client_are_not_sent_back_in_full()
    {
        await using var host = await TinyHost.StartAsync();
        Assert.InRange((await host.PostAsync($"{{ {new string('x', 100_000)} }}")).Text.Length, 500, 2_000);
    }

    [Fact]
    public async Task Field_errors_have_path_and_place()
    {
        await using var host = await TinyHost.StartAsync();
        var error = (await host.PostAsync("{ x: refusing }")).Json.GetProperty("errors")[0];
        Assert.Equal("x", error.GetProperty("path")[0].GetString());
        Assert.Equal(3, error.GetProperty("locations")[0].GetProperty("column").GetInt32());
    }

    [Theory]
    [InlineData("5", 6)]
    [InlineData("30", 30)]
    public async Task Errors_of_fields_are_capped(string limit, int shown)
    {
        await using var host = await TinyHost.StartAsync(("Limits:MaxErrors", limit));
        var answer = await host.PostAsync("{ brokenThings { name } }");
        Assert.Equal(shown, answer.Codes.Count);
        Assert.Equal(shown == 6, answer.Codes[^1] == ErrorCodes.TooManyErrors);
    }

    [Fact]
    public async Task Errors_of_validation_are_capped_and_the_rest_is_counted()
    {
        await using var host = await TinyHost.StartAsync();
        var answer = await host.PostAsync("{ " + string.Join(' ', Enumerable.Range(0, 50).Select(index => $"no{index}")) + " }");
        Assert.Equal(21, answer.Codes.Count);
        Assert.Contains("There are 30 more errors.", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_code_is_in_capitals_and_occurs_once()
    {
        var codes = typeof(ErrorCodes).GetFields().Select(field => (string)field.GetRawConstantValue()!).ToList();
        Assert.All(codes, code => Assert.Matches("^[A-Z_]+$", code));
        Assert.Equal(codes.Count, codes.Distinct().Count());
        await Task.CompletedTask;
    }

    [Fact]
    public async Task Graph_that_cannot_be_read_before_the_run_gives_503_and_when_to_come_back()
    {
        await using var host = await TinyHost.StartAsync(services => services.AddDownVersion());
        var answer = await host.PostAsync("{ hello }", accept: "application/json");
        Assert.Equal((503, ErrorCodes.StoreUnavailable), (answer.Status, answer.Codes[0]));
        Assert.NotNull(answer.Headers.RetryAfter);
    }

    [Fact]
    public async Task Fault_before_the_run_gives_500_and_is_logged_once()
    {
        await using var host = await TinyHost.StartAsync(services => services.AddBrokenVersion());
        var answer = await host.PostAsync("{ hello }", accept: "application/json");
        Assert.Equal((500, ErrorCodes.Internal), (answer.Status, answer.Codes[0]));
        Assert.DoesNotContain("secret", answer.Text, StringComparison.Ordinal);
        Assert.Single(host.Log.Entries, entry => entry.Id == 3003);
    }
}
