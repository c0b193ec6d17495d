namespace Graph.Api.Tests.Http;

/// <summary>Whatever comes in, the answer is a GraphQL error with a status and a code that say whose fault it is.</summary>
public sealed class BadInputTests(TinyHostFixture fixture) : IClassFixture<TinyHostFixture>
{
    private static readonly Dictionary<string, BadRequest> _byName =
        BadBodies.All.Concat(BadHeaders.All).Concat(BadDocuments.All).ToDictionary(request => request.Name);

    public static TheoryData<string> Names => [.. _byName.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Bad_request_gets_its_status_and_code(string name)
    {
        var bad = _byName[name];
        var answer = await fixture.Host.SendAsync(bad.Make());
        Assert.Equal((bad.Status, bad.Code), (answer.Status, answer.Codes[0]));
        Assert.Contains("json; charset=utf-8", answer.Type, StringComparison.Ordinal);
        Assert.False(answer.Json.TryGetProperty("data", out _));
        Assert.DoesNotContain(fixture.Host.Log.Entries, entry => entry.Error is not null);
    }
}
