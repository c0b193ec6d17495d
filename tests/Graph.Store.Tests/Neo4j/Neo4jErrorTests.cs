using System.Net;
using Graph.Model;
using Graph.Store.Neo4j.Query;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Store.Tests.Neo4j;

/// <summary>What a server may answer, played by a script.</summary>
public sealed class Neo4jErrorTests
{
    private const string Transient = "Neo.TransientError.Transaction.DeadlockDetected";
    private static readonly Uri _somewhere = new("http://neo4j.example:7474");
    private static readonly Func<HttpRequestMessage, HttpResponseMessage> _version = ScriptedServer.Row("""[7,"ab",7,null]""");

    [Fact]
    public async Task A_transient_error_of_a_read_is_tried_again()
    {
        using ScriptedServer server = new(ScriptedServer.Error(Transient), ScriptedServer.Error(Transient), _version);
        Assert.Equal(new(7, "ab"), await Store(server).GetVersionAsync(CancellationToken.None));
        Assert.Equal(3, server.Asked);
    }

    [Fact]
    public async Task An_error_that_is_not_transient_is_not_tried_again()
    {
        using ScriptedServer server = new(ScriptedServer.Error("Neo.ClientError.Statement.SyntaxError", HttpStatusCode.BadRequest),
            _version);
        var error = await Assert.ThrowsAsync<GraphStoreException>(async () => await Store(server).GetVersionAsync(CancellationToken.None));
        Assert.Equal(("Neo.ClientError.Statement.SyntaxError", false, 1), (error.Code, error.IsTransient, server.Asked));
    }

    [Fact]
    public async Task A_transient_error_is_given_up_after_the_total()
    {
        using ScriptedServer server = new(ScriptedServer.Error(Transient));
        var error = await Assert.ThrowsAsync<GraphStoreException>(async () => await Store(server, ("RetryTotal", "00:00:00.300"))
            .GetVersionAsync(CancellationToken.None));
        Assert.Equal((Transient, true), (error.Code, error.IsTransient));
        Assert.True(server.Asked > 1);
    }

    [Theory]
    [InlineData(true, 2)]
    [InlineData(false, 1)]
    public async Task A_write_is_tried_again_only_where_a_second_time_changes_nothing(bool isIdempotent, int expected)
    {
        using ScriptedServer server = new(ScriptedServer.Error(Transient), ScriptedServer.Row("[1]"));
        var client = Services(server).GetRequiredService<Neo4jQueryClient>();
        var statement = isIdempotent ? CypherStatement.Idempotent("MERGE (n:N {id: 1})") : CypherStatement.Write("CREATE (n:N)");
        var error = await Record.ExceptionAsync(async () => (await client.RunAsync(statement, CancellationToken.None)).Dispose());
        Assert.Equal((!isIdempotent, expected), (error is GraphStoreException { IsTransient: true }, server.Asked));
    }

    [Fact]
    public async Task Rows_before_an_error_are_dropped()
    {
        using ScriptedServer server = new(_ => ScriptedServer.Json(HttpStatusCode.Accepted,
            """{"data":{"fields":["x"],"values":[[7,"ab",7,null]]},"errors":[{"code":"Neo.ClientError.Statement.ArithmeticError","message":"/ by zero"}]}"""));
        var error = await Assert.ThrowsAsync<GraphStoreException>(async () => await Store(server).GetVersionAsync(CancellationToken.None));
        Assert.Equal("Neo.ClientError.Statement.ArithmeticError", error.Code);
    }

    [Fact]
    public async Task An_answer_that_saw_two_versions_is_not_used()
    {
        using ScriptedServer server = new(ScriptedServer.Row("""[7,"ab",8,null]"""), ScriptedServer.Row("""[8,"cd",8,null]"""));
        Assert.Equal(new(8, "cd"), await Store(server).GetVersionAsync(CancellationToken.None));
        Assert.Equal(2, server.Asked);
    }

    [Fact]
    public async Task An_older_version_than_was_served_is_refused()
    {
        using ScriptedServer server = new(_version, ScriptedServer.Row("""[6,"cd",6,null]"""));
        var store = Store(server, ("RetryTotal", "00:00:00.100"));
        await store.GetVersionAsync(CancellationToken.None);
        var error = await Assert.ThrowsAsync<GraphStoreException>(async () => await store.GetVersionAsync(CancellationToken.None));
        Assert.Equal((Neo4jErrorCodes.VersionChanged, true), (error.Code, error.IsTransient));
    }

    [Fact]
    public async Task A_commit_without_an_answer_is_not_tried_again()
    {
        using ScriptedServer server = new(request => request.RequestUri!.AbsolutePath.EndsWith("/commit", StringComparison.Ordinal)
            ? throw new HttpRequestException("the connection broke")
            : ScriptedServer.Json(HttpStatusCode.Accepted, """{"data":{"fields":[],"values":[[null,null,null,false]]},"transaction":{"id":"1"}}"""));
        var error = await Assert.ThrowsAsync<GraphStoreException>(async () => await Store(server)
            .WriteAsync(GraphBatch.Of([], []), CancellationToken.None));
        Assert.Equal((Neo4jErrorCodes.CommitUnknown, false), (error.Code, error.IsTransient));
    }

    [Fact]
    public async Task A_transaction_that_the_server_forgot_is_begun_anew()
    {
        var isLost = true;
        using ScriptedServer server = new(request =>
        {
            var inTransaction = request.RequestUri!.AbsolutePath.Contains("/tx/", StringComparison.Ordinal);
            var answer = inTransaction && isLost
                ? ScriptedServer.Error("Neo.ClientError.Request.Invalid", HttpStatusCode.NotFound)(request)
                : ScriptedServer.Json(HttpStatusCode.Accepted, """{"data":{"fields":[],"values":[[null,null,null,false]]},"transaction":{"id":"1"}}""");
            isLost &= !inTransaction;
            return answer;
        });
        Assert.Equal(1, (await Store(server).WriteAsync(GraphBatch.Of([], []), CancellationToken.None)).Number);
    }

    [Fact]
    public async Task A_connection_that_could_not_be_made_in_time_is_no_answer_that_came_late()
    {
        using ScriptedServer server = new(_ =>
            throw new TaskCanceledException("A connection could not be established within the configured ConnectTimeout.",
            new TimeoutException()));
        var error = await Assert.ThrowsAsync<GraphStoreException>(async () => await Store(server, ("RetryTotal", "00:00:00"))
            .GetVersionAsync(CancellationToken.None));
        Assert.Equal(Neo4jErrorCodes.Unreachable, error.Code);
    }

    [Theory]
    [InlineData("Neo.ClientError.Security.Unauthorized", HttpStatusCode.Unauthorized, "Store:Neo4j:Password")]
    [InlineData("Neo.ClientError.Database.DatabaseNotFound", HttpStatusCode.NotFound, "Store:Neo4j:Database")]
    [InlineData("Neo.ClientError.Request.Invalid", HttpStatusCode.NotFound, "5.26 or later")]
    public async Task What_a_setting_can_mend_names_the_setting(string code, HttpStatusCode status, string expected)
    {
        using ScriptedServer server = new(ScriptedServer.Error(code, status));
        var error = await Assert.ThrowsAsync<GraphStoreException>(
            async () => await Store(server, ("User", "reader"), ("Password", "not-to-be-seen")).GetVersionAsync(CancellationToken.None));
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("not-to-be-seen", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_no_Neo4j_is_told_from_one()
    {
        using ScriptedServer server = new(_ => new(HttpStatusCode.OK) { Content = new StringContent("<html>hello</html>") });
        var error = await Assert.ThrowsAsync<GraphStoreException>(async () => await Store(server).GetVersionAsync(CancellationToken.None));
        Assert.Equal(Neo4jErrorCodes.NotNeo4j, error.Code);
    }

    [Fact]
    public async Task A_wrong_address_is_said_to_be_one()
    {
        var store = Neo4jServices.With(new("http://127.0.0.1:9"), null, ("RetryTotal", "00:00:00.100")).GetRequiredService<IGraphStore>();
        var error = await Assert.ThrowsAsync<GraphStoreException>(async () => await store.GetVersionAsync(CancellationToken.None));
        Assert.Equal(Neo4jErrorCodes.Unreachable, error.Code);
        Assert.Contains("Store:Neo4j:Endpoint", error.Message, StringComparison.Ordinal);
    }

    private static IGraphStore Store(HttpMessageHandler server, params (string Key, string Value)[] settings) =>
        Services(server, settings).GetRequiredService<IGraphStore>();

    private static ServiceProvider Services(HttpMessageHandler server, params (string Key, string Value)[] settings) =>
        Neo4jServices.With(_somewhere, null, server, null, settings);
}
