using System.Text.Json.Nodes;

namespace Graph.Api.Tests.Queries;

public sealed class QueryAnswerTests(RealApi api) : QueryAnswerConformance(api), IClassFixture<RealApi>
{
    private readonly RealApi _api = api;

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Defaults_alone_are_within_the_limits(string id)
    {
        var file = QueryFile.Find(id);
        var answer = await _api.PostAsync(new { query = file.Text, variables = file.RequiredExample });
        Assert.True(answer.Errors.Length == 0, answer.Errors);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Cost_foretells_about_how_much_the_answer_holds(string id)
    {
        var file = QueryFile.Find(id);
        foreach (var variables in new[] { file.Example, file.RequiredExample })
        {
            var answer = await _api.PostAsync(new { query = file.Text, variables });
            var cost = answer.Body["extensions"]!["cost"]!;
            Assert.InRange((long)cost["requested"]!, Values(answer.Data) / 2, (long)cost["limit"]!);
        }
    }

    private static long Values(JsonNode? node) => node switch
    {
        JsonArray list => list.Sum(Values),
        JsonObject fields => fields.Sum(field => 1 + Values(field.Value)),
        _ => 0,
    };
}
