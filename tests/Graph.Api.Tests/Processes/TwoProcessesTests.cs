using System.Net;
using System.Text.Json;
using Graph.Api.Tests.Conformance;
using Graph.Api.Tests.Http;
using Graph.Api.Tests.Neo4j;
using Graph.Api.Tests.Schema;

namespace Graph.Api.Tests.Processes;

/// <summary>What one process gives, another takes.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class TwoProcessesTests(Neo4jApi neo4j)
{
    private readonly TwoProcesses _two = neo4j.Two;

    [SkippableFact]
    public async Task Each_request_is_answered_by_the_other_process_than_the_one_before()
    {
        await _two.RequireAsync();
        using var client = _two.CreateClient();
        List<string> answered = [];
        for (var request = 0; request < 4; request++)
        {
            using var answer = await client.GetDocumentAsync("{ chains { id } }");
            answered.AddRange(answer.Headers.GetValues(RoundRobin.AnsweredBy));
        }
        Assert.Equal(["0", "1"], answered.Distinct().Order());
        Assert.Equal(answered[..2], answered[2..]);
    }

    [SkippableTheory]
    [InlineData("enterprises", ", order: [{name: DESC}], where: {name: {contains: \"电\"}, isLocal: {eq: true}}")]
    [InlineData("parks", "")]
    public async Task A_list_is_read_whole_where_each_page_comes_from_the_other_process(string field, string arguments)
    {
        await _two.RequireAsync();
        using var client = _two.CreateClient();
        var list = new PagedList(query => DataAsync(client, query), field, arguments);
        var whole = await list.WholeAsync();
        Assert.True(whole.Count > 9, $"{whole.Count} are too few for pages.");
        Assert.Equal(whole, await list.ForwardAsync(pageSize: 9));
        Assert.Equal(whole, await list.BackwardAsync(pageSize: 9));
    }

    [SkippableFact]
    public async Task A_tag_of_one_process_is_known_to_the_other()
    {
        await _two.RequireAsync();
        const string Query = "{ chains { id name nameEn segments { id name } } }";
        using var one = _two.CreateClient(0);
        using var other = _two.CreateClient(1);
        using var first = await one.GetDocumentAsync(Query);
        var tag = first.Headers.ETag!.ToString();
        using var known = await other.GetDocumentAsync(Query, tag);
        Assert.Equal((HttpStatusCode.NotModified, tag), (known.StatusCode, known.Headers.ETag!.ToString()));
        using var unknown = await other.GetDocumentAsync(Query, tag: "\"another\"");
        Assert.Equal((HttpStatusCode.OK, tag), (unknown.StatusCode, unknown.Headers.ETag!.ToString()));
    }

    [SkippableFact]
    public async Task An_answer_that_one_process_keeps_in_Redis_is_not_made_again_by_the_other()
    {
        await _two.RequireAsync();
        using var one = _two.CreateClient(0);
        using var other = _two.CreateClient(1);
        const string Query = "query Shared { chains { id name nameEn segments { id name nameEn } } }";
        var (made, key) = await KeepAsync(one, Query);
        var written = await _two.Redis.ExpiryAsync(key);
        Assert.Equal(made, (await other.AskAsync(new { query = Query })).Body.ToJsonString());
        await KeepAsync(other, Query.Replace("Shared", "Later", StringComparison.Ordinal)); // what it wrote before is in Redis by now
        Assert.Equal(written, await _two.Redis.ExpiryAsync(key));
    }

    [SkippableFact]
    public async Task All_audits_of_GraphQL_over_HTTP_pass()
    {
        await _two.RequireAsync();
        await HttpAudit.AssertPassesAsync(_two.Address.ToString());
    }

    [SkippableFact]
    public async Task Bad_requests_get_their_status_and_code()
    {
        await _two.RequireAsync();
        using var client = _two.CreateClient();
        List<string> different = [];
        foreach (var bad in BadBodies.All.Concat(BadHeaders.All))
        {
            using var response = await client.SendAsync(bad.Make());
            var answer = await TinyAnswer.ReadAsync(response);
            if ((bad.Status, bad.Code) != (answer.Status, answer.Text.StartsWith('{') ? answer.Codes[0] : null))
                different.Add($"{bad.Name}: {answer.Status} {answer.Text}");
        }
        Assert.True(different.Count == 0, string.Join('\n', different));
    }

    /// <summary>Asks for something new and waits until Redis has it.</summary>
    private async Task<(string Answer, string Key)> KeepAsync(HttpClient client, string query)
    {
        var before = await _two.Redis.AnswersAsync();
        var answer = await client.AskAsync(new { query });
        await _two.Redis.HasAnswersAsync(before.Count + 1);
        return (answer.Body.ToJsonString(), Assert.Single((await _two.Redis.AnswersAsync()).Except(before)));
    }

    private static async Task<JsonElement> DataAsync(HttpClient client, string query)
    {
        var answer = await client.AskAsync(new { query });
        Assert.True(answer.Errors.Length == 0, answer.Errors);
        return JsonSerializer.SerializeToElement(answer.Data);
    }
}
