using System.Net;
using System.Text.RegularExpressions;

namespace Graph.Api.Tests.GraphiQL;

public sealed partial class GraphiQLPageTests : IDisposable
{
    private static readonly string _script = "main-AbC123.js";
    private readonly string _folder = Directory.CreateTempSubdirectory("graphiql-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [SkippableTheory]
    [InlineData("/graphiql")]
    [InlineData("/kg/graphiql")]
    public async Task Everything_the_built_page_asks_for_is_served_beside_it(string address)
    {
        Skip.If(!PageHost.IsPageBuilt && Environment.GetEnvironmentVariable("CI") is not "true", "built with -p:GraphiQL=false.");
        await using var host = await PageHost.WithBuiltPageAsync();
        var page = await host.Client.GetStringAsync(address);
        var links = Link.Matches(page).Select(match => match.Groups[1].Value).ToList();
        Assert.Contains(links, link => link.EndsWith(".js", StringComparison.Ordinal));
        Assert.All(links, link => Assert.StartsWith("./graphiql/", link, StringComparison.Ordinal));
        foreach (var link in links)
            Assert.Equal(HttpStatusCode.OK, (await host.Client.GetAsync(new Uri(new Uri("http://localhost" + address), link))).StatusCode);
    }

    [Fact]
    public async Task Page_is_asked_for_again_each_time_and_an_asset_never()
    {
        await using var host = await HostAsync();
        var page = await host.Client.GetAsync("/graphiql");
        var asset = await host.Client.GetAsync($"/graphiql/{_script}");
        Assert.Equal("no-cache", page.Headers.CacheControl?.ToString());
        Assert.Equal("text/html; charset=utf-8", page.Content.Headers.ContentType?.ToString());
        Assert.Equal("public, max-age=31536000, immutable", asset.Headers.CacheControl?.ToString());
        Assert.Equal("text/javascript; charset=utf-8", asset.Content.Headers.ContentType?.ToString());
    }

    [Fact]
    public async Task Page_that_has_not_changed_is_not_sent_again()
    {
        await using var host = await HostAsync();
        var tag = (await host.Client.GetAsync("/graphiql")).Headers.ETag!;
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphiql") { Headers = { IfNoneMatch = { tag } } };
        Assert.Equal(HttpStatusCode.NotModified, (await host.Client.SendAsync(request)).StatusCode);
    }

    [Theory]
    [InlineData("gzip, br", "gzip", "compressed")]
    [InlineData("gzip;q=0", "", "plain")]
    [InlineData("br", "", "plain")]
    public async Task Compressed_twin_goes_to_those_who_take_it(string accepted, string encoding, string content)
    {
        await using var host = await HostAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get,
            $"/graphiql/{_script}")
        { Headers = { { "Accept-Encoding", accepted } } };
        var response = await host.Client.SendAsync(request);
        Assert.Equal(encoding, string.Join(", ", response.Content.Headers.ContentEncoding));
        Assert.Equal(content, await response.Content.ReadAsStringAsync());
        Assert.Equal(["Accept-Encoding"], response.Headers.Vary);
    }

    [Theory]
    [InlineData("/graphiql")]
    [InlineData("/graphiql/main-AbC123.js")]
    [InlineData("/graphiql/no-such.js")]
    public async Task Every_answer_forbids_other_origins_and_guessing_of_types(string address)
    {
        await using var host = await HostAsync();
        var response = await host.Client.GetAsync(address);
        Assert.Contains("default-src 'none'; script-src 'self'; ", response.Headers.GetValues("Content-Security-Policy").Single(),
            StringComparison.Ordinal);
        Assert.Equal(["nosniff"], response.Headers.GetValues("X-Content-Type-Options"));
    }

    [Fact]
    public async Task Head_gives_the_length_and_no_content()
    {
        await using var host = await HostAsync();
        using var request = new HttpRequestMessage(HttpMethod.Head, $"/graphiql/{_script}");
        var response = await host.Client.SendAsync(request);
        Assert.Equal("plain".Length, response.Content.Headers.ContentLength);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("/graphiql/no-such.js")]
    [InlineData("/graphiql/index.html")]
    [InlineData("/graphiql/..%2findex.html")]
    [InlineData("/graphiql/main-AbC123.js.gz")]
    [InlineData("/graphiql/deeper/main-AbC123.js")]
    public async Task What_is_no_asset_is_not_found(string address)
    {
        await using var host = await HostAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await host.Client.GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task Slash_at_the_end_leads_back_to_the_page()
    {
        await using var host = await HostAsync();
        var response = await host.Client.GetAsync("/kg/graphiql/");
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal("../graphiql", response.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Program_built_without_the_page_says_so_in_both_languages()
    {
        await using var host = await PageHost.WithPageInAsync(Path.Combine(_folder, "none"));
        var response = await host.Client.GetAsync("/graphiql");
        var text = await response.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("text/plain; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Contains("未包含 GraphiQL 页面", text, StringComparison.Ordinal);
        Assert.Contains("built without the GraphiQL page", text, StringComparison.Ordinal);
    }

    [GeneratedRegex("(?:src|href)=\"([^\"]+)\"")] private static partial Regex Link { get; }

    private Task<PageHost> HostAsync()
    {
        var assets = Directory.CreateDirectory(Path.Combine(_folder, "graphiql")).FullName;
        File.WriteAllText(Path.Combine(_folder, "index.html"), "<!doctype html>");
        File.WriteAllText(Path.Combine(assets, _script), "plain");
        File.WriteAllText(Path.Combine(assets, _script + ".gz"), "compressed");
        return PageHost.WithPageInAsync(_folder);
    }
}
