using Graph.Model;
using Graph.TestSupport;

namespace Graph.Store.Tests.Conformance;

public abstract partial class GraphStoreConformance
{
    private static readonly NodeId _fab = NodeId.Parse("segment:fab");

    private static readonly GraphBatch _makers = new GraphBuilder()
        .Cluster("k").Chain("c", cluster: "k").Segment("fab")
        .Enterprise("a", segment: "fab", role: EnterpriseRole.Participant)
        .Enterprise("b", segment: "fab")
        .Enterprise("c", segment: "fab", role: EnterpriseRole.Leader)
        .Enterprise("d", segment: "fab", role: EnterpriseRole.Key)
        .Build();

    private Task<FetchedPage> MakersAsync(PageQuery query) => RelatedAsync(_fab, "enterprises", query, batch: _makers);

    private static OrderTerm ByEdge(string property, bool descending = false) => new OrderTerm.ByEdge(property, descending);

    [SkippableFact]
    public async Task Condition_on_the_edge_chooses_the_nodes_their_total_and_their_groups()
    {
        var page = await MakersAsync(new()
        {
            EdgeWhere = new Filter.In("role", ["LEADER", "KEY"], Negated: false),
            WithTotal = true,
            Groups = [new FetchGroups("g", [new GroupKey.ByProperty("ROLE", "role")], _ids)],
        });
        Assert.Equal(("c d", 2), (Slugs(page), page.Total));
        Assert.Equal("KEY 1; LEADER 1", Groups(page));
        Assert.Equal("b", Slugs(await MakersAsync(new() { EdgeWhere = new Filter.IsNull("role", Expected: true) })));
        Assert.Equal("b c d", Slugs(await MakersAsync(
            new() { EdgeWhere = new Filter.Not(Is("role", ComparisonOperator.Eq, "PARTICIPANT")) })));
    }

    [SkippableFact]
    public async Task Order_by_an_enum_of_the_edge_goes_by_rank_with_absent_values_last()
    {
        Assert.Equal("c d a b", Slugs(await MakersAsync(new() { Order = [ByEdge("role")] })));
        Assert.Equal("a d c b", Slugs(await MakersAsync(new() { Order = [ByEdge("role", true)] })));
    }

    [SkippableFact]
    public async Task Order_by_a_grade_begins_with_the_best_and_ends_with_unknown_and_absent_grades()
    {
        var field = NodeId.Parse("discipline:field");
        string?[] grades = ["B", "A-", null, "first class", "A", "A+", "B+"];
        List<Node> nodes = [new Discipline { Id = field, Name = "field" }];
        nodes.AddRange(grades.Select((_, i) => new Institution
        {
            Id = NodeId.Of("institution", $"i{i}"),
            Name = $"i{i}",
            Kind = InstitutionKind.University,
        }));
        var edges = grades.Select((grade, i) => new StrongIn { From = NodeId.Of("institution", $"i{i}"), To = field, Grade = grade });
        GraphBatch batch = new(nodes, [.. edges], [], []);
        Task<FetchedPage> schools(PageQuery query) => RelatedAsync(field, "institutions", query, batch: batch);

        Assert.Equal("i5 i4 i1 i6 i0 i3 i2", Slugs(await schools(new() { Order = [ByEdge("grade")] })));
        Assert.Equal("i3 i0 i6 i1 i4 i5 i2", Slugs(await schools(new() { Order = [ByEdge("grade", true)] })));
        PageQuery query = new() { Order = [ByEdge("grade")], First = 3 };
        var second = await schools(query with { After = (await schools(query)).Items[^1].Position });
        Assert.Equal("i6 i0 i3", Slugs(second));
    }

    [SkippableFact]
    public async Task Pages_of_an_order_by_the_edge_meet_every_node_once()
    {
        PageQuery query = new() { Order = [ByEdge("role"), By("name", true)], First = 1 };
        List<string> met = [];
        for (var page = await MakersAsync(query); ; page = await MakersAsync(query with { After = page.Items[^1].Position }))
        {
            Assert.Equal(met.Count > 0, page.HasPrevious);
            met.AddRange(page.Items.Select(item => item.Node.Id.Slug));
            if (!page.HasNext)
                break;
        }
        Assert.Equal(["c", "d", "a", "b"], met);
    }

    [SkippableFact]
    public async Task Related_nodes_count_only_where_the_edge_to_them_meets_the_condition()
    {
        async Task<string> Enterprises(bool some, string role) => Slugs(await PageAsync(GraphSchema.Enterprise, new()
        {
            Where = new Filter.Related("segments", some, Is("id", ComparisonOperator.Eq, "segment:fab"),
                Is("role", ComparisonOperator.Eq, role)),
        }, batch: _makers));
        Assert.Equal("c", await Enterprises(some: true, "LEADER"));
        Assert.Equal("a b d", await Enterprises(some: false, "LEADER"));
    }

    [SkippableFact]
    public async Task List_that_follows_no_single_edge_has_all_properties_of_edges_absent()
    {
        var id = NodeId.Parse("chain:c");
        Assert.Equal("", Slugs(await RelatedAsync(id, "enterprises",
            new() { EdgeWhere = Is("role", ComparisonOperator.Eq, "LEADER") }, batch: _makers)));
        Assert.Equal("a b c d", Slugs(await RelatedAsync(id, "enterprises",
            new() { EdgeWhere = new Filter.IsNull("role", Expected: true), Order = [ByEdge("role")] }, batch: _makers)));
        Assert.Equal("", Slugs(await PageAsync(GraphSchema.Enterprise,
            new() { EdgeWhere = Is("role", ComparisonOperator.Eq, "LEADER") }, batch: _makers)));
    }

    [SkippableFact]
    public async Task Condition_on_an_edge_that_asks_for_more_than_properties_is_refused() =>
        await Assert.ThrowsAsync<ArgumentException>(() => MakersAsync(new() { EdgeWhere = new Filter.Related("segments", true, null) }));
}
