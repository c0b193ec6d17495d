using System.Text;

namespace Graph.Api.Tests.Http;

/// <summary>Requests that must be understood, and what errors say about those that are not.</summary>
public sealed class RequestTests(TinyHostFixture fixture) : IClassFixture<TinyHostFixture>
{
    private readonly TinyHost _host = fixture.Host;

    [Theory]
    [InlineData("""{"query":"{hello}"}""")]
    [InlineData(""" {"query":"{hello}"} """)]
    [InlineData("""{"query":"{hello}","variables":null,"operationName":null,"extensions":null,"documentId":null}""")]
    [InlineData("""{"query":"{hello}","variables":{},"operationName":"","extensions":{"a":{"b":[1]}}}""")]
    [InlineData("""{"query":"{hello}","unknown":{"a":[1,2]},"id":7}""")]
    [InlineData("""{"query":"query A {hello}","operationName":"A"}""")]
    [InlineData("""{"query":"query A {hello} query B {hello}","operationName":"B"}""")]
    [InlineData("""{"qu\u0065ry":"{hello}"}""")]
    public async Task Well_formed_bodies_are_run(string body) =>
        Assert.Equal("hello", (await _host.SendAsync(TinyHost.Post(body))).Json.GetProperty("data").GetProperty("hello").GetString());

    [Fact]
    public async Task Byte_order_mark_is_skipped() =>
        Assert.Equal(200, (await _host.SendAsync(TinyHost.Post("\uFEFF{\"query\":\"{hello}\"}"))).Status);

    [Theory]
    [InlineData("query={hello}")]
    [InlineData("query=query($t:String!){hello:echo(text:$t)}&variables={\"t\":\"hello\"}")]
    [InlineData("query={hello}&variables=&operationName=&extensions=")]
    [InlineData("query=query%20A{hello}query%20B{hello}&operationName=B&unknown=1&unknown=2")]
    public async Task Get_runs_queries(string query) =>
        Assert.Equal("hello", (await _host.GetAsync(query)).Json.GetProperty("data").GetProperty("hello").GetString());

    [Theory]
    [InlineData("南通🏃 <&'\"> \\ \u2028 \u0000")]
    [InlineData("")]
    public async Task Text_comes_back_as_it_was_sent(string text)
    {
        var answer = await _host.PostAsync("query ($t: String!) { echo(text: $t) }", new { t = text });
        Assert.Equal(text, answer.Json.GetProperty("data").GetProperty("echo").GetString());
    }

    [Fact]
    public async Task Chinese_is_not_escaped() =>
        Assert.Contains("\"南通\"", (await _host.PostAsync("{ thing { name } }")).Text, StringComparison.Ordinal);

    [Fact]
    public async Task Half_a_surrogate_pair_in_the_data_becomes_a_replacement_character() =>
        Assert.Equal("a\uFFFDb", (await _host.PostAsync("{ half }")).Json.GetProperty("data").GetProperty("half").GetString());

    [Theory]
    [InlineData("{\n  \"query\": x}", "(line 2, byte 12)")]
    [InlineData("{\"query\":\"{hello}\",\n\"query\":1}", "(line 2, byte 1)")]
    [InlineData("{\"query\":\"\\ud800\"}", "(line 1, byte 10)")]
    [InlineData("[{}]", "(line 1, byte 1)")]
    public async Task Errors_in_json_say_where_they_are(string body, string place) =>
        Assert.EndsWith(place, (await _host.SendAsync(TinyHost.Post(body))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Errors_in_utf8_say_where_they_are()
    {
        byte[] body = [.. Encoding.UTF8.GetBytes("{\n\"query\":\"" + new string('通', 600)), 0xFF, .. "\"}"u8];
        Assert.EndsWith("(line 2, byte 1810)", (await _host.SendAsync(TinyHost.Post(body))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Errors_in_documents_say_where_they_are()
    {
        var place = (await _host.PostAsync("{\n  hello\n  (")).Json.GetProperty("errors")[0].GetProperty("locations")[0];
        Assert.Equal((3, 4), (place.GetProperty("line").GetInt32(), place.GetProperty("column").GetInt32()));
    }

    [Fact]
    public async Task Other_methods_are_told_which_are_allowed()
    {
        using var response = await _host.Client.DeleteAsync("/graphql");
        Assert.Equal(["GET", "POST"], response.Content.Headers.Allow);
    }
}
