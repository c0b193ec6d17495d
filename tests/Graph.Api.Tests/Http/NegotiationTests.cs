namespace Graph.Api.Tests.Http;

/// <summary>The type of an answer, and what its status means in that type.</summary>
public sealed class NegotiationTests(TinyHostFixture fixture) : IClassFixture<TinyHostFixture>
{
    private const string Own = "application/graphql-response+json; charset=utf-8";
    private const string Json = "application/json; charset=utf-8";

    [Theory]
    [InlineData(null, Json)]
    [InlineData("", Json)]
    [InlineData("*/*", Json)]
    [InlineData("application/*", Json)]
    [InlineData("application/json", Json)]
    [InlineData("APPLICATION/JSON; Charset=\"UTF-8\"", Json)]
    [InlineData("application/graphql-response+json", Own)]
    [InlineData("application/graphql-response+json; charset=utf-8", Own)]
    [InlineData("application/graphql-response+json, application/json", Own)]
    [InlineData("application/json, application/graphql-response+json", Own)]
    [InlineData("application/graphql-response+json;q=0.5, application/json", Json)]
    [InlineData("application/graphql-response+json, application/json;q=0.9", Own)]
    [InlineData("application/graphql-response+json, */*;q=0.1", Own)]
    [InlineData("application/json;q=0, */*", Own)]
    [InlineData("text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8", Json)]
    [InlineData("application/json;charset=utf-16, application/graphql-response+json", Own)]
    public async Task Accept_decides_the_type(string? accept, string type) =>
        Assert.Equal((200, type), await StatusAndTypeAsync("{ hello }", accept));

    [Theory]
    [InlineData("{", 400)]
    [InlineData("{ no }", 400)]
    [InlineData("query ($n: Int!) { number(n: $n) }", 400)]
    [InlineData("mutation { hello }", 400)]
    [InlineData("{ broken }", 200)] // it ran: the data is there, with null in the field's place
    [InlineData("{ missing }", 200)] // it ran: the data itself is null
    public async Task Errors_before_the_run_have_a_status_of_their_own_only_in_the_new_type(string document, int status)
    {
        Assert.Equal((status, Own), await StatusAndTypeAsync(document, "application/graphql-response+json"));
        Assert.Equal((200, Json), await StatusAndTypeAsync(document, "application/json"));
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("application/json; charset=\"UTF-8\"")]
    [InlineData("Application/JSON")]
    public async Task Json_in_utf8_is_taken(string type) =>
        Assert.Equal(200, (await fixture.Host.SendAsync(TinyHost.Post("{\"query\":\"{hello}\"}", type: type))).Status);

    private async Task<(int Status, string? Type)> StatusAndTypeAsync(string document, string? accept)
    {
        var answer = await fixture.Host.PostAsync(document, accept: accept);
        return (answer.Status, answer.Type);
    }
}
