namespace Graph.Api.Tests.Queries;

/// <summary>The program carries the operations and serves them by id.</summary>
public sealed class PersistedQueryTests(RealApi api) : IClassFixture<RealApi>
{
    public static TheoryData<string> Ids => QueryFileTests.Ids;

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Answer_by_id_is_the_answer_to_the_text(string id)
    {
        var file = QueryFile.Find(id);
        var expected = await api.PostAsync(new { query = file.Text, variables = file.Example });
        foreach (var documentId in new[] { $"sha256:{file.Hash}", file.Id })
        {
            var answer = await api.PostAsync(new { documentId, variables = file.Example });
            Assert.True(answer.Status == 200, answer.Errors);
            Assert.Equal(expected.Body.ToJsonString(), answer.Body.ToJsonString());
        }
    }

    [Fact]
    public async Task Program_can_be_told_to_serve_nothing_else()
    {
        await using var closed = api.With("Operations:OnlyPersisted", "true");
        var kept = QueryFile.Find("investment/chain-overview");
        var byId = await RealApi.PostAsync(closed, new { documentId = $"sha256:{kept.Hash}", variables = kept.Example });
        Assert.Equal((200, ""), (byId.Status, byId.Errors));
        var byText = await RealApi.PostAsync(closed, new { query = kept.Text, variables = kept.Example });
        Assert.Equal((403, "PERSISTED_ONLY"), (byText.Status, byText.Code));
    }
}
