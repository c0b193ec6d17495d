using System.Net;
using System.ServiceModel.Syndication;
using System.Xml;
using System.Xml.Linq;
using Graph.Api.Tests.Schema;
using Graph.Model;
using Graph.TestSupport;

namespace Graph.Api.Tests.Feeds;

/// <summary>The feed of changes as a feed reader meets it.</summary>
public sealed class ChangesFeedTests
{
    private const string Path = "/feeds/changes.atom";

    private static readonly XNamespace _atom = "http://www.w3.org/2005/Atom";
    private static readonly CancellationToken _none = CancellationToken.None;

    private static async Task<GraphHost> WithThreeVersionsAsync(params (string Key, string Value)[] settings)
    {
        var host = await GraphHost.StartAsync(configure: builder =>
        {
            foreach (var (key, value) in settings)
                builder.Configuration[key] = value;
        });
        Serves edge = new() { From = NodeId.Parse("park:new"), To = TinyChain.Materials, Basis = Basis.Expert };
        Park park = new() { Id = edge.From, Name = "新园<一>", NameEn = "New park" };
        await host.Store.WriteAsync(GraphBatch.Of([park], [edge]) with { Origin = new("张三", "import 企业.xlsx") }, _none);
        await host.Store.WriteAsync(new([park with { Name = "新新园" }], [], [NodeId.Parse("enterprise:quiet-works")], []), _none);
        return host;
    }

    private static async Task<SyndicationFeed> ReadAsync(GraphHost host, string query = "")
    {
        using var client = host.CreateClient();
        using var reader = XmlReader.Create(new StringReader(await client.GetStringAsync(Path + query)));
        return SyndicationFeed.Load(reader);
    }

    private static string Content(SyndicationItem entry) => ((TextSyndicationContent)entry.Content).Text;

    [Fact]
    public async Task Each_version_is_an_entry_with_what_it_changed()
    {
        await using var host = await WithThreeVersionsAsync();
        var entries = (await ReadAsync(host)).Items.ToList();
        Assert.Equal(["版本 3：条目新增 0、更改 1、删除 1；关系新增 0、更改 0、删除 1", "版本 2：条目新增 1、更改 0、删除 0；关系新增 1、更改 0、删除 0",
            $"版本 1：条目新增 {TinyChain.Batch.Upserts.Count}、更改 0、删除 0；关系新增 {TinyChain.Batch.EdgeUpserts.Count}、更改 0、删除 0"],
            entries.Select(entry => entry.Title.Text));
        Assert.Contains("<a href=\"../parks/new\">新新园</a><br/>名称：新园&lt;一&gt; → 新新园", Content(entries[0]), StringComparison.Ordinal);
        Assert.Contains("<h3>删除</h3><ul><li>企业 ", Content(entries[0]), StringComparison.Ordinal);
        Assert.Equal(("张三", "import 企业.xlsx"), (Assert.Single(entries[1].Authors).Name, entries[1].Summary.Text));
        Assert.Equal("<p>这是保留的最早版本，不列出其改动。</p>", Content(entries[2]));
    }

    [Fact]
    public async Task It_speaks_English_where_that_is_asked_for()
    {
        await using var host = await WithThreeVersionsAsync();
        var feed = await ReadAsync(host, "?lang=en");
        Assert.Equal("en", feed.Language);
        var entry = feed.Items.ElementAt(1);
        Assert.Equal("Version 2: entries 1 added, 0 changed, 0 deleted; relations 1 added, 0 changed, 0 deleted", entry.Title.Text);
        Assert.Contains("<a href=\"../parks/new?lang=en\">New park</a>", Content(entry), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?kinds=park", 3, 2)]
    [InlineData("?kinds=LAB")]
    [InlineData("?kinds=enterprise", 3)]
    [InlineData("?chains=chain:tiny&kinds=park,lab", 3, 2)]
    [InlineData("?chains=chain:other")]
    public async Task Only_versions_that_changed_what_is_asked_for_have_entries(string query, params int[] expected)
    {
        await using var host = await WithThreeVersionsAsync();
        Assert.Equal(expected.Select(number => $"版本 {number}："), (await ReadAsync(host, query)).Items
            .Select(entry => entry.Title.Text[..(entry.Title.Text.IndexOf('：') + 1)]));
    }

    /// <summary>RFC 4287, section 4.1: what each feed and each entry must have, and that ids are unique and stay.</summary>
    [Fact]
    public async Task It_has_what_Atom_requires()
    {
        await using var host = await WithThreeVersionsAsync();
        using var client = host.CreateClient();
        using var response = await client.GetAsync($"{Path}?lang=en&kinds=park");
        Assert.Equal("application/atom+xml", response.Content.Headers.ContentType!.MediaType);
        var feed = XDocument.Parse(await response.Content.ReadAsStringAsync()).Root!;
        Assert.Equal(_atom + "feed", feed.Name);
        Assert.Single(feed.Elements(_atom + "author"));
        Assert.Equal("../feeds/changes.atom?lang=en&kinds=park", (string?)Assert.Single(feed.Elements(_atom + "link"), link =>
            (string?)link.Attribute("rel") == "self").Attribute("href"));
        XElement[] all = [feed, .. feed.Elements(_atom + "entry")];
        Assert.All(all, part =>
        {
            Assert.StartsWith("urn:uuid:", (string?)Assert.Single(part.Elements(_atom + "id")), StringComparison.Ordinal);
            Assert.NotEmpty(Assert.Single(part.Elements(_atom + "title")).Value);
            Assert.True((DateTimeOffset)Assert.Single(part.Elements(_atom + "updated")) > DateTimeOffset.UnixEpoch);
        });
        var ids = all.Select(part => (string)part.Element(_atom + "id")!).ToList();
        Assert.Distinct(ids);
        await host.Store.WriteAsync(new([], [], [NodeId.Parse("park:new")], []), _none);
        Assert.Superset(ids.ToHashSet(), (await ReadAsync(host, "?kinds=park&lang=en")).Items.Select(entry => entry.Id)
            .Append(ids[0]).ToHashSet());
    }

    [Fact]
    public async Task A_reader_that_has_it_is_told_so_until_the_graph_changes()
    {
        await using var host = await WithThreeVersionsAsync();
        using var client = host.CreateClient();
        using var first = await client.GetAsync(Path);
        async Task<HttpStatusCode> AgainAsync(Action<HttpRequestMessage> condition)
        {
            using HttpRequestMessage request = new(HttpMethod.Get, Path);
            condition(request);
            using var response = await client.SendAsync(request);
            return response.StatusCode;
        }
        void Tagged(HttpRequestMessage request) => request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, await AgainAsync(Tagged));
        Assert.Equal(HttpStatusCode.NotModified, await AgainAsync(request => request.Headers.IfModifiedSince = first.Content.Headers
            .LastModified));
        await host.Store.WriteAsync(new([], [], [NodeId.Parse("park:new")], []), _none);
        Assert.Equal(HttpStatusCode.OK, await AgainAsync(Tagged));
    }

    [Theory]
    [InlineData("?lang=fr", "lang is zh or en, not 'fr'.")]
    [InlineData("?kinds=firm", "kinds: 'firm' is no kind; kinds are cluster, chain,")]
    [InlineData("?chains=chain:tiny,wind", "chains: 'wind' is no id of a chain")]
    public async Task What_is_wrong_in_its_address_is_told(string query, string expected)
    {
        await using var host = await WithThreeVersionsAsync();
        using var client = host.CreateClient();
        using var response = await client.GetAsync(Path + query);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(expected, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_links_start_with_the_address_that_is_set()
    {
        await using var host = await WithThreeVersionsAsync(("Feeds:Address", "https://graph.example.org/x"));
        var feed = await ReadAsync(host);
        Assert.Contains("href=\"https://graph.example.org/x/parks/new\"", Content(feed.Items.First()), StringComparison.Ordinal);
        Assert.Contains(feed.Links, link => link.Uri.ToString() == "https://graph.example.org/x/feeds/changes.atom?lang=zh");
    }
}
