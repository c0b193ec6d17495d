namespace Graph.Api.Tests.Queries;

public sealed class PersistedQueryTests(RealApi api) : PersistedQueryConformance(api), IClassFixture<RealApi>
{
    private readonly RealApi _api = api;

    [Fact]
    public async Task Program_can_be_told_to_serve_nothing_else()
    {
        await using var closed = _api.With("Operations:OnlyPersisted", "true");
        var kept = QueryFile.Find("investment/chain-overview");
        var byId = await RealApi.PostAsync(closed, new { documentId = $"sha256:{kept.Hash}", variables = kept.Example });
        Assert.Equal((200, ""), (byId.Status, byId.Errors));
        var byText = await RealApi.PostAsync(closed, new { query = kept.Text, variables = kept.Example });
        Assert.Equal((403, "PERSISTED_ONLY"), (byText.Status, byText.Code));
    }
}
