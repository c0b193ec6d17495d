namespace Graph.Api.Tests.Queries;

/// <summary>The program carries the operations and serves them by id.</summary>
public abstract class PersistedQueryConformance(IAskedApi api)
{
    public static TheoryData<string> Ids => QueryFileTests.Ids;

    [SkippableTheory]
    [MemberData(nameof(Ids))]
    public async Task Answer_by_id_is_the_answer_to_the_text(string id)
    {
        await api.RequireAsync();
        var file = QueryFile.Find(id);
        var expected = await api.PostAsync(new { query = file.Text, variables = file.Example });
        foreach (var documentId in new[] { $"sha256:{file.Hash}", file.Id })
        {
            var answer = await api.PostAsync(new { documentId, variables = file.Example });
            Assert.True(answer.Status == 200, answer.Errors);
            Assert.Equal(expected.Body.ToJsonString(), answer.Body.ToJsonString());
        }
    }
}
