using System.Text.Json.Nodes;
using Snapshooter;
using Snapshooter.Xunit;

namespace Graph.Api.Tests.Queries;

/// <summary>The operations run on the data set that the program ships with.</summary>
public abstract class QueryAnswerConformance(IAskedApi api)
{
    // Their whole answers are kept, one for each audience, as documentation; a change of the data set may change them.
    private static readonly string[] _keptWhole =
        ["enterprise/partners-for-a-segment", "investment/parks-for-a-segment", "research/what-every-path-goes-through"];

    // Named here: the stack after an await does not always show the test, by which the library would find the folder.
    private static readonly string _folder = Path.Combine(Repository.Root, "tests", "Graph.Api.Tests", "Queries");

    public static TheoryData<string> Ids => QueryFileTests.Ids;

    [SkippableTheory]
    [MemberData(nameof(Ids))]
    public async Task Example_has_an_answer_of_the_approved_shape(string id)
    {
        await api.RequireAsync();
        var file = QueryFile.Find(id);
        var answer = await api.PostAsync(new { query = file.Text, variables = file.Example });
        Assert.True(answer.Errors.Length == 0, answer.Errors);
        Assert.DoesNotContain(answer.Data, field => field.Value is null);
        Assert.Contains(Lists(answer.Data), list => list.Count > 0);
        Assert.NotNull(answer.Version);
        var text = answer.WithoutVersion();
        Snapshot.Match(_keptWhole.Contains(id) ? text : AnswerShape.Of(JsonNode.Parse(text)!.AsObject()),
            new SnapshotFullName($"{file.Audience}.{file.Name}.snap", _folder));
    }

    private static IEnumerable<JsonArray> Lists(JsonNode? node) => node switch
    {
        JsonArray list => list.SelectMany(Lists).Prepend(list),
        JsonObject fields => fields.SelectMany(field => Lists(field.Value)),
        _ => [],
    };
}
