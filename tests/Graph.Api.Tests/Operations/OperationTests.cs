using System.Security.Cryptography;
using System.Text;
using Graph.Api.Errors;
using Graph.Api.Tests.Http;

namespace Graph.Api.Tests.Operations;

/// <summary>Operations that are kept here are served by their hash and their path.</summary>
public sealed class OperationTests : IDisposable
{
    private const string Overview = "query ChainOverview($n: Int = 3) {\n  things(first: $n) { nodes { id } }\n}\n";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("operations");

    public void Dispose() => _folder.Delete(recursive: true);

    public static TheoryData<string> Ids =>
    [
        "investment/chain-overview", "sha256:" + Hash(Overview), Hash(Overview), "sha256:" + Hash(Overview).ToUpperInvariant(),
    ];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Operation_is_found_by_post_and_get(string id)
    {
        await using var host = await StartAsync();
        var posted = await host.SendAsync(TinyHost.Post($$$"""{"documentId":"{{{id}}}","variables":{"n":1}}"""));
        var got = await host.GetAsync($"documentId={Uri.EscapeDataString(id)}&variables={{\"n\":1}}");
        Assert.All([posted, got], answer => Assert.Equal((200, 3), (answer.Status, answer.Cost)));
        Assert.NotNull(got.Headers.ETag);
    }

    [Fact]
    public async Task Kept_operation_is_within_the_same_limits()
    {
        await using var host = await StartAsync(("Limits:MaxCost", "100"));
        var answer = await host.SendAsync(TinyHost.Post("""{"documentId":"investment/chain-overview","variables":{"n":100}}"""));
        Assert.Equal("COST_LIMIT", answer.Codes[0]);
    }

    [Theory]
    [InlineData("application/graphql-response+json", 404)]
    [InlineData("application/json", 200)]
    public async Task Unknown_id_is_an_error(string accept, int status)
    {
        await using var host = await StartAsync();
        foreach (var id in new[] { "no-such", "sha256:" + new string('0', 64), "", "../secret", "investment/chain-overview.graphql" })
        {
            var answer = await host.SendAsync(TinyHost.Post($$"""{"documentId":"{{id}}"}""", accept));
            Assert.Equal((status, "PERSISTED_NOT_FOUND"), (answer.Status, answer.Codes[0]));
        }
    }

    [Fact]
    public async Task Other_documents_can_be_shut_out()
    {
        await using var host = await StartAsync(("Operations:OnlyPersisted", "true"));
        var own = await host.PostAsync("{ hello }");
        Assert.Equal((403, "PERSISTED_ONLY"), (own.Status, own.Codes[0]));
        Assert.Equal("PERSISTED_ONLY", (await host.GetAsync("query={hello}")).Codes[0]);
        Assert.Equal(200, (await host.GetAsync("documentId=investment/chain-overview")).Status);
    }

    [Fact]
    public async Task Files_of_the_same_text_are_served_under_both_paths()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "copy.graphql"), Overview);
        await using var host = await StartAsync();
        foreach (var id in new[] { "copy", "investment/chain-overview" })
            Assert.Equal(200, (await host.GetAsync("documentId=" + id)).Status);
    }

    [Fact]
    public async Task Byte_order_mark_belongs_to_the_hash_but_not_to_the_document()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "marked.graphql"), "\uFEFF{ hello }");
        await using var host = await StartAsync();
        Assert.Equal(200, (await host.GetAsync("documentId=" + Hash("\uFEFF{ hello }"))).Status);
    }

    [Theory]
    [InlineData("{ hello", "not valid GraphQL")]
    [InlineData("", "empty")]
    [InlineData("query A { hello } query B { hello }", "several operations")]
    [InlineData("fragment A on Query { hello }", "no operation")]
    public async Task Program_does_not_start_with_a_file_that_cannot_be_served(string text, string reason)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "wrong.graphql"), text);
        var error = await Assert.ThrowsAsync<SettingException>(() => StartAsync());
        Assert.Contains("wrong.graphql", error.Message, StringComparison.Ordinal);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Program_does_not_start_without_the_folder_that_is_named()
    {
        var error = await Assert.ThrowsAsync<SettingException>(() => TinyHost.StartAsync(("Operations:Path", "/no/such/folder")));
        Assert.Contains("/no/such/folder", error.Message, StringComparison.Ordinal);
    }

    private Task<TinyHost> StartAsync(params (string, string)[] settings)
    {
        var file = Path.Combine(_folder.FullName, "investment", "chain-overview.graphql");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, Overview);
        return TinyHost.StartAsync([.. settings, ("Operations:Path", _folder.FullName)]);
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
