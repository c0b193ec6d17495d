using System.IO.Compression;
using System.Text;

namespace Graph.Api.Tests.Http;

/// <summary>What browsers need: cross-origin rules and compression.</summary>
public sealed class BrowserTests
{
    private const string Page = "https://page.example";

    [Theory]
    [InlineData(null, null)]
    [InlineData("https://other.example", null)]
    [InlineData(Page, Page)]
    [InlineData("*", "*")]
    public async Task Other_sites_may_call_only_where_that_is_set(string? allowed, string? header)
    {
        await using var host = await TinyHost.StartAsync(allowed is null ? [] : [("Cors:Origins:0", allowed)]);
        using var request = TinyHost.Post("{\"query\":\"{hello}\"}");
        request.Headers.Add("Origin", Page);
        using var response = await host.Client.SendAsync(request);
        Assert.Equal(header, response.Headers.TryGetValues("Access-Control-Allow-Origin", out var values) ? values.Single() : null);
    }

    [Fact]
    public async Task Browser_may_ask_first()
    {
        await using var host = await TinyHost.StartAsync(("Cors:Origins:0", Page));
        using var request = new HttpRequestMessage(HttpMethod.Options, "/graphql");
        request.Headers.Add("Origin", Page);
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "content-type");
        using var response = await host.Client.SendAsync(request);
        Assert.Equal(204, (int)response.StatusCode);
        Assert.Equal(Page, response.Headers.GetValues("Access-Control-Allow-Origin").Single());
    }

    [Theory]
    [InlineData("page.example")]
    [InlineData("https://page.example/")]
    [InlineData("https://page.example/path")]
    [InlineData("ftp://page.example")]
    public async Task Program_does_not_start_with_what_is_no_origin(string origin)
    {
        var error = await Assert.ThrowsAnyAsync<Exception>(() => TinyHost.StartAsync(("Cors:Origins:0", origin)));
        Assert.Contains("Cors:Origins", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("br", "application/json")]
    [InlineData("br", "application/graphql-response+json")]
    [InlineData("gzip", "application/graphql-response+json")]
    public async Task Answers_are_compressed_for_who_asks(string encoding, string accept)
    {
        await using var host = await TinyHost.StartAsync();
        using var request = TinyHost.Post("{\"query\":\"{things(first:100){nodes{id name}}}\"}", accept);
        request.Headers.Add("Accept-Encoding", encoding);
        using var response = await host.Client.SendAsync(request);
        Assert.Equal([encoding], response.Content.Headers.ContentEncoding);
        Assert.Contains("Accept-Encoding", response.Headers.Vary);
        Assert.Contains("Accept", response.Headers.Vary);
        await using var body = await response.Content.ReadAsStreamAsync();
        await using Stream plain = encoding == "br" ? new BrotliStream(body, CompressionMode.Decompress)
            : new GZipStream(body, CompressionMode.Decompress);
        using var reader = new StreamReader(plain, Encoding.UTF8);
        Assert.Contains("南通", await reader.ReadToEndAsync(), StringComparison.Ordinal);
    }
}
