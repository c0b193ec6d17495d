using System.Text.Json.Nodes;
using Snapshooter.Xunit;

namespace Graph.Api.Tests.Queries;

/// <summary>The operations run on the data set that the program ships with.</summary>
public abstract class QueryAnswerConformance(IAskedApi api)
{
    public static TheoryData<string> Ids => QueryFileTests.Ids;

    [SkippableTheory]
    [MemberData(nameof(Ids))]
    public async Task Example_has_an_answer_as_approved(string id)
    {
        await api.RequireAsync();
        var file = QueryFile.Find(id);
        var answer = await api.PostAsync(new { query = file.Text, variables = file.Example });
        Assert.True(answer.Errors.Length == 0, answer.Errors);
        Assert.DoesNotContain(answer.Data, field => field.Value is null);
        Assert.Contains(Lists(answer.Data), list => list.Count > 0);
        Snapshot.Match(answer.WithoutVersion(), $"{file.Audience}.{file.Name}");
    }

    private static IEnumerable<JsonArray> Lists(JsonNode? node) => node switch
    {
        JsonArray list => list.SelectMany(Lists).Prepend(list),
        JsonObject fields => fields.SelectMany(field => Lists(field.Value)),
        _ => [],
    };
}
