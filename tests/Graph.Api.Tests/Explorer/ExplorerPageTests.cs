using System.Net;

namespace Graph.Api.Tests.Explorer;

public sealed class ExplorerPageTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("explorer-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("/", "./")]
    [InlineData("/gaps", "./")]
    [InlineData("/chains/integrated-circuits", "../")]
    [InlineData("/kg/chains/integrated-circuits", "../")]
    [InlineData("/gaps/bottleneck:integrated-circuits:photoresist", "../")]
    public async Task Every_address_gives_the_page_and_says_where_its_files_are(string address, string root)
    {
        await using var host = await HostAsync();
        var response = await host.Client.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Equal($"<!doctype html><base href=\"{root}\" />", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Other_routes_come_first()
    {
        await using var host = await HostAsync();
        Assert.Equal("graphql", await host.Client.GetStringAsync("/graphql"));
    }

    [Theory]
    [InlineData("/health")]
    [InlineData("/health/alive")]
    [InlineData("/feeds/changes")]
    [InlineData("/graphql/v1")]
    [InlineData("/mcp")]
    [InlineData("/robots.txt")]
    [InlineData("/graph.db")]
    public async Task What_is_for_programs_and_what_is_a_file_is_not_the_page(string address)
    {
        await using var host = await HostAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await host.Client.GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task Browser_checks_the_page_each_time_and_keeps_an_asset()
    {
        await using var host = await HostAsync();
        var page = await host.Client.GetAsync("/gaps");
        var asset = await host.Client.GetAsync("/assets/main-AbC123.js");
        Assert.Equal("no-cache", page.Headers.CacheControl?.ToString());
        Assert.Equal("public, max-age=31536000, immutable", asset.Headers.CacheControl?.ToString());
        Assert.Equal("text/javascript; charset=utf-8", asset.Content.Headers.ContentType?.ToString());
    }

    [Fact]
    public async Task Page_that_has_not_changed_is_not_sent_again()
    {
        await using var host = await HostAsync();
        var tag = (await host.Client.GetAsync("/gaps")).Headers.ETag!;
        using var request = new HttpRequestMessage(HttpMethod.Get, "/gaps") { Headers = { IfNoneMatch = { tag } } };
        Assert.Equal(HttpStatusCode.NotModified, (await host.Client.SendAsync(request)).StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/chains/integrated-circuits")]
    [InlineData("/assets/main-AbC123.js")]
    [InlineData("/assets/no-such.js")]
    public async Task Every_answer_allows_scripts_from_here_only(string address)
    {
        await using var host = await HostAsync();
        var response = await host.Client.GetAsync(address);
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none'; script-src 'self'; ", policy, StringComparison.Ordinal);
        Assert.Contains("connect-src 'self'", policy, StringComparison.Ordinal);
        Assert.Equal(["nosniff"], response.Headers.GetValues("X-Content-Type-Options"));
    }

    [Theory]
    [InlineData("/assets/no-such.js")]
    [InlineData("/assets/..%2findex.html")]
    [InlineData("/assets/deeper/main-AbC123.js")]
    public async Task What_is_no_asset_is_not_found(string address)
    {
        await using var host = await HostAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await host.Client.GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task Program_built_without_the_page_leads_to_GraphiQL()
    {
        await using var host = await ExplorerHost.WithPageInAsync(Path.Combine(_folder, "none"));
        var response = await host.Client.GetAsync("/");
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal("graphiql", response.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Client.GetAsync("/gaps")).StatusCode);
    }

    private Task<ExplorerHost> HostAsync()
    {
        var assets = Directory.CreateDirectory(Path.Combine(_folder, "assets")).FullName;
        File.WriteAllText(Path.Combine(_folder, "index.html"), "<!doctype html><base href=\"./\" />");
        File.WriteAllText(Path.Combine(assets, "main-AbC123.js"), "plain");
        return ExplorerHost.WithPageInAsync(_folder);
    }
}
