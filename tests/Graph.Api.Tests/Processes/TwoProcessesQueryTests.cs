using Graph.Api.Tests.Neo4j;
using Graph.Api.Tests.Queries;

namespace Graph.Api.Tests.Processes;

[Collection(Neo4jCollection.Name)]
public sealed class TwoProcessesQueryTests(Neo4jApi neo4j, RealApi embedded) : QueryAnswerConformance(neo4j.Two), IClassFixture<RealApi>
{
    private readonly TwoProcesses _two = neo4j.Two;

    [SkippableTheory]
    [MemberData(nameof(Ids))]
    public async Task Both_stores_give_the_same_answer(string id)
    {
        await _two.RequireAsync();
        var file = QueryFile.Find(id);
        var request = new { query = file.Text, variables = file.Example };
        Assert.Equal((await embedded.PostAsync(request)).WithoutVersion(), (await _two.PostAsync(request)).WithoutVersion());
    }
}
