using Graph.Model;
using Graph.TestSupport;

namespace Graph.Store.Tests.Conformance;

public abstract partial class GraphStoreConformance
{
    private async Task<string> WhereAsync(NodeKind kind, Filter filter) => Slugs(await PageAsync(kind, new() { Where = filter }));

    private static Filter.Compare Is(string property, ComparisonOperator how, object value) => new(property, how, value);

    [SkippableFact]
    public async Task Comparison_with_an_absent_value_does_not_hold_but_its_complement_does()
    {
        Assert.Equal("far-resins", await WhereAsync(GraphSchema.Enterprise, Is("region", ComparisonOperator.Ne, "东区")));
        Assert.Equal("far-resins", await WhereAsync(GraphSchema.Enterprise, new Filter.In("region", ["东区"], Negated: true)));
        Assert.Equal("far-resins quiet-works",
            await WhereAsync(GraphSchema.Enterprise, new Filter.Not(Is("region", ComparisonOperator.Eq, "东区"))));
        Assert.Equal("quiet-works", await WhereAsync(GraphSchema.Enterprise, new Filter.IsNull("region", Expected: true)));
    }

    [SkippableFact]
    public async Task A_place_is_found_by_what_people_call_it()
    {
        Assert.Equal("local-fab", await WhereAsync(GraphSchema.Enterprise, Is("region", ComparisonOperator.Eq, "East")));
        Assert.Equal("far-resins", await WhereAsync(GraphSchema.Enterprise, Is("region", ComparisonOperator.Ne, "east district")));
        Assert.Equal("resist-lab", await WhereAsync(GraphSchema.Lab, new Filter.In("region", ["East", "nowhere"], Negated: false)));
        Assert.Equal("wafer-fab", await WhereAsync(GraphSchema.Segment, new Filter.Related("enterprises", Some: true,
            new Filter.Not(new Filter.Or([Is("region", ComparisonOperator.Ne, "East"), new Filter.IsNull("region", Expected: true)])))));
        Assert.Equal("", await WhereAsync(GraphSchema.Enterprise, Is("region", ComparisonOperator.Contains, "East")));
    }

    [SkippableFact]
    public async Task And_of_nothing_holds_and_or_of_nothing_does_not()
    {
        Assert.Equal("far-resins local-fab quiet-works", await WhereAsync(GraphSchema.Enterprise, new Filter.And([])));
        Assert.Equal("", await WhereAsync(GraphSchema.Enterprise, new Filter.Or([])));
    }

    [SkippableFact]
    public async Task Property_that_the_kind_lacks_is_absent_and_a_relation_leads_nowhere()
    {
        Assert.Equal("", await WhereAsync(GraphSchema.Discipline, Is("region", ComparisonOperator.Eq, "东区")));
        Assert.Equal("chemistry", await WhereAsync(GraphSchema.Discipline, new Filter.IsNull("region", Expected: true)));
        Assert.Equal("chemistry", await WhereAsync(GraphSchema.Discipline, new Filter.Related("segments", Some: false, null)));
        Assert.Equal("", await WhereAsync(GraphSchema.Discipline, new Filter.Related("segments", Some: true, null)));
    }

    [SkippableFact]
    public async Task Text_and_numbers_compare_as_their_types_say()
    {
        Assert.Equal("photoresist", await WhereAsync(GraphSchema.Technology, Is("name", ComparisonOperator.StartsWith, "photo")));
        Assert.Equal("photoresist resin", await WhereAsync(GraphSchema.Technology, Is("name", ComparisonOperator.Contains, "res")));
        Assert.Equal("", await WhereAsync(GraphSchema.Technology, Is("name", ComparisonOperator.Contains, "RES")));
        Assert.Equal("materials packaging", await WhereAsync(GraphSchema.Segment, Is("order", ComparisonOperator.Gte, 2)));
        Assert.Equal("resist-line", await WhereAsync(GraphSchema.Project, Is("budgetCny", ComparisonOperator.Gt, 4_999_999_999L)));
        Assert.Equal("local-fab", await WhereAsync(GraphSchema.Enterprise, Is("isLocal", ComparisonOperator.Eq, true)));
        Assert.Equal("photoresist", await WhereAsync(GraphSchema.Technology, Is("kind", ComparisonOperator.Eq, "BOTTLENECK")));
    }

    [SkippableFact]
    public async Task Value_that_cannot_be_compared_is_refused() =>
        await Assert.ThrowsAsync<ArgumentException>(() => WhereAsync(GraphSchema.Segment, Is("order", ComparisonOperator.Eq, "2")));

    [SkippableFact]
    public async Task Some_and_none_follow_relations_also_derived_ones_and_nest()
    {
        Filter local = Is("isLocal", ComparisonOperator.Eq, true);
        Assert.Equal("wafer-fab", await WhereAsync(GraphSchema.Segment, new Filter.Related("enterprises", Some: true, local)));
        Assert.Equal("materials packaging", await WhereAsync(GraphSchema.Segment, new Filter.Related("enterprises", Some: false, local)));
        Assert.Equal("tiny", await WhereAsync(GraphSchema.Chain,
            new Filter.Related("technologies", Some: true, Is("name", ComparisonOperator.Eq, "resin"))));
        Assert.Equal("photoresist resin", await WhereAsync(GraphSchema.Technology, new Filter.Related("segments", Some: true,
            new Filter.Related("feeds", Some: true, null))));
    }

    [SkippableFact]
    public async Task Condition_on_the_kind_chooses_among_several_kinds()
    {
        var page = await RelatedAsync(TinyChain.ResistLab, "hosts",
            new() { Where = new Filter.OfKind([GraphSchema.Institution, GraphSchema.Park], Negated: false), WithTotal = true });
        Assert.Equal("tiny-uni chip-park", Slugs(page));
        page = await RelatedAsync(TinyChain.ResistLab, "hosts",
            new() { Where = Is("isLocal", ComparisonOperator.Eq, true), WithTotal = true });
        Assert.Equal(("local-fab", 1), (Slugs(page), page.Total));
    }

    [SkippableFact]
    public async Task Nodes_are_found_by_several_ids_and_other_texts_are_none()
    {
        object[] ids = ["enterprise:quiet-works", "enterprise:far-resins", "enterprise:none", "chain:tiny", "no id", ""];
        Assert.Equal("far-resins quiet-works", await WhereAsync(GraphSchema.Enterprise, new Filter.In("id", ids, Negated: false)));
        Assert.Equal("local-fab", await WhereAsync(GraphSchema.Enterprise, new Filter.In("id", ids, Negated: true)));
        Assert.Equal("", await WhereAsync(GraphSchema.Enterprise, new Filter.In("id", [], Negated: false)));
    }

    [SkippableFact]
    public async Task Condition_on_a_list_holds_where_it_holds_for_one_element()
    {
        var batch = new GraphBuilder().Add(new Chain { Id = TinyChain.Chain, Name = "x", Aliases = ["a", "b"], PlanAreas = [3, 5] })
            .Add(new Chain { Id = NodeId.Parse("chain:bare"), Name = "y" }).Build();
        async Task<string> Where(Filter filter) => Slugs(await PageAsync(GraphSchema.Chain, new() { Where = filter }, batch: batch));
        Assert.Equal("tiny", await Where(Is("aliases", ComparisonOperator.Eq, "b")));
        Assert.Equal("tiny", await Where(Is("planAreas", ComparisonOperator.Gt, 4)));
        Assert.Equal("tiny", await Where(new Filter.In("aliases", ["b"], Negated: true))); // a is none of them
        Assert.Equal("", await Where(new Filter.In("aliases", ["a", "b"], Negated: true)));
        Assert.Equal("bare", await Where(new Filter.IsNull("aliases", Expected: true)));
    }
}
