using Graph.Model;
using Graph.TestSupport;

namespace Graph.Store.Tests.Conformance;

public abstract partial class GraphStoreConformance
{
    private static readonly GraphBatch _roles = new GraphBuilder().Enterprise("a", role: EnterpriseRole.Participant)
        .Enterprise("b", role: EnterpriseRole.Leader).Enterprise("c").Enterprise("d", role: EnterpriseRole.Key)
        .Enterprise("e", role: EnterpriseRole.Leader).Build();

    [SkippableFact]
    public async Task Enums_are_ordered_by_rank_and_not_by_name()
    {
        Assert.Equal("b e d a c", Slugs(await PageAsync(GraphSchema.Enterprise, new() { Order = [By("role")] }, batch: _roles)));
        Assert.Equal("a d b e c", Slugs(await PageAsync(GraphSchema.Enterprise, new() { Order = [By("role", true)] }, batch: _roles)));
    }

    [SkippableFact]
    public async Task Places_in_an_order_by_rank_carry_the_name_of_the_value()
    {
        PageQuery query = new() { Order = [By("role")], First = 2 };
        var page = await PageAsync(GraphSchema.Enterprise, query, batch: _roles);
        Assert.Equal(["LEADER"], page.Items[^1].Position.Values);
        Assert.Equal("d a", Slugs(await PageAsync(GraphSchema.Enterprise, query with { After = page.Items[^1].Position }, batch: _roles)));
    }
}
