using Graph.Model;
using Graph.TestSupport;
using static Graph.Model.GraphSchema;

namespace Graph.Store.Tests.Conformance;

public abstract partial class GraphStoreConformance
{
    [SkippableFact]
    public async Task Unknown_id_gives_null_in_its_place()
    {
        var result = await (await TinyAsync())
            .FetchAsync(FetchRequest.ByIds([NodeId.Parse("segment:no-such"), TinyChain.Materials], _ids), _none);
        Assert.Equal([null, TinyChain.Materials], result.Roots.Select(node => node?.Id));
        Assert.Null(result.Page);
    }

    [SkippableFact]
    public async Task Root_of_a_kind_that_the_shape_does_not_name_is_null()
    {
        var result = await (await TinyAsync())
            .FetchAsync(FetchRequest.ByIds([TinyChain.Chain, TinyChain.Resin], Shape(GraphSchema.Technology)), _none);
        Assert.Equal([null, TinyChain.Resin], result.Roots.Select(node => node?.Id));
    }

    [SkippableFact]
    public async Task Properties_come_as_the_declaration_types_them()
    {
        var result = await (await TinyAsync()).FetchAsync(
            FetchRequest.ByIds([NodeId.Parse("project:resist-line")],
                Shape(GraphSchema.Project, "budgetCny", "kind", "year", "aliases", "id")), _none);
        Assert.Equal(5_000_000_000L, result.Roots[0]!.Value("budgetCny"));
        Assert.Equal("OPEN_CALL", result.Roots[0]!.Value("kind"));
        Assert.Null(result.Roots[0]!.Value("year"));
        Assert.Equal(Array.Empty<string>(), result.Roots[0]!.Value("aliases"));
        Assert.Equal("project:resist-line", result.Roots[0]!.Value("id"));
    }

    [SkippableFact]
    public async Task Segments_of_a_chain_stand_in_its_order_and_can_be_reordered()
    {
        Assert.Equal("wafer-fab materials packaging", Slugs(await RelatedAsync(TinyChain.Chain, "segments", PageQuery.All)));
        Assert.Equal("packaging materials wafer-fab",
            Slugs(await RelatedAsync(TinyChain.Chain, "segments", new() { Order = [By("order", true)] })));
        Assert.Equal("materials packaging wafer-fab", Slugs(await RelatedAsync(TinyChain.Chain, "segments", new() { Order = [By("id")] })));
    }

    [SkippableFact]
    public async Task Place_in_a_relation_with_an_order_of_its_own_has_the_value_of_that_order()
    {
        var page = await RelatedAsync(TinyChain.Chain, "segments", new() { First = 1 });
        Assert.Equal([1], page.Items[0].Position.Values);
        Assert.Equal("materials packaging",
            Slugs(await RelatedAsync(TinyChain.Chain, "segments", new() { After = page.Items[0].Position })));
    }

    [SkippableFact]
    public async Task Derived_relation_leads_to_each_node_once()
    {
        Assert.Equal("lithography photoresist resin", Slugs(await RelatedAsync(TinyChain.Chain, "technologies", PageQuery.All)));
        Assert.Equal("far-resins local-fab quiet-works", Slugs(await RelatedAsync(TinyChain.Chain, "enterprises", PageQuery.All)));
        Assert.Equal(3, (await RelatedAsync(TinyChain.Chain, "technologies", new() { WithItems = false, WithTotal = true })).Total);
    }

    [SkippableFact]
    public async Task Relation_that_leads_to_some_kinds_leaves_the_others_out()
    {
        Assert.Equal("resist-lab", Slugs(await RelatedAsync(TinyChain.Photoresist, "labs", PageQuery.All)));
        Assert.Equal("", Slugs(await RelatedAsync(TinyChain.Photoresist, "institutions", PageQuery.All)));
        Assert.Equal("tiny-uni", Slugs(await RelatedAsync(TinyChain.Resin, "institutions", PageQuery.All)));
        Assert.Equal("resist-lab", Slugs(await RelatedAsync(TinyChain.Chain, "labs", PageQuery.All)));
    }

    [SkippableFact]
    public async Task Relation_to_several_kinds_gives_each_its_own_shape()
    {
        FetchShape shape = new([new(GraphSchema.Enterprise, [GraphSchema.Enterprise.FindProperty("isLocal")!], []),
            new(GraphSchema.Park, [GraphSchema.Park.FindProperty("region")!], [])]);
        var page = await RelatedAsync(TinyChain.ResistLab, "hosts", new() { WithTotal = true }, shape);
        Assert.Equal("local-fab tiny-uni chip-park", Slugs(page));
        Assert.Equal(true, page.Items[0].Node.Value("isLocal"));
        Assert.Empty(page.Items[1].Node.Values);
        Assert.Equal("东区", page.Items[2].Node.Value("region"));
        Assert.Equal(3, page.Total);
    }

    [SkippableFact]
    public async Task Edge_properties_that_the_edge_lacks_are_null()
    {
        var page = await RelatedAsync(TinyChain.Photoresist, "dependsOn", PageQuery.All, edge: new(["basis", "grade", "why"], []));
        Assert.Equal(["EXPERT", null, "树脂是主要成分"], page.Items[0].EdgeValues);
        Assert.Equal([null], (await RelatedAsync(TinyChain.Chain, "technologies", PageQuery.All,
            edge: new(["basis"], []))).Items[0].EdgeValues);
    }

    [SkippableFact]
    public async Task Citations_of_an_edge_come_with_their_sources()
    {
        FetchCitations request = new("citations", Shape(GraphSchema.Source, "title"));
        var page = await RelatedAsync(TinyChain.LocalFab, "develops", PageQuery.All, edge: new(["status"], [request]));
        var citation = Assert.Single(Assert.Single(page.Items[0].EdgeCitations));
        Assert.Equal(("小城产业规划", "5", null), (citation.Source.Value("title"), citation.Locator, citation.CheckedOn));
        Assert.Equal(["PLANNED"], page.Items[0].EdgeValues);
    }

    [SkippableFact]
    public async Task Citations_of_a_node_keep_the_order_of_the_data_and_repeat()
    {
        var page = await RelatedAsync(TinyChain.Chain, "citations", new() { WithTotal = true }, edge: new(["locator", "checkedOn"], []));
        Assert.Equal("plan news plan", Slugs(page));
        Assert.Equal(["2", null], page.Items[0].EdgeValues);
        Assert.Equal([null, new DateOnly(2026, 11, 2)], page.Items[1].EdgeValues);
        Assert.Equal(3, page.Total);
    }

    [SkippableFact]
    public async Task Facts_stand_by_subject_then_edge_and_come_in_pages()
    {
        var shape = FetchShape.OnlyIds(Kinds);
        async Task<FetchedFactPage> FactsAsync(PageQuery query)
        {
            FetchFacts request = new("facts", query, shape, shape, shape, [new("citations", shape)]);
            var result = await (await TinyAsync())
                .FetchAsync(FetchRequest.ByIds([TinyChain.Plan], new([new(GraphSchema.Source, [], [], [request])])), _none);
            return result.Roots[0]!.Facts[0];
        }
        static string Text(FetchedFactPage page) => string.Join("; ", page.Items.Select(fact =>
            $"{fact.Subject.Id.Slug}{(fact.Edge is { } edge ? $" {edge.Kind} {edge.To.Id.Slug}" : "")} {fact.Locator}"));

        var first = await FactsAsync(new() { First = 6, WithTotal = true });
        Assert.Equal("tiny 2; tiny 3; tiny IN_CLUSTER chips 2; tiny IN_CLUSTER chips 3; chips 1; joint-resist 5", Text(first));
        Assert.Equal((false, true), (first.HasPrevious, first.HasNext));
        var second = await FactsAsync(new() { First = 2, After = first.Items[4].Position });
        Assert.Equal("joint-resist 5; joint-resist INVOLVES local-fab 5", Text(second));
        Assert.True(second.HasPrevious);
        var last = await FactsAsync(new() { Last = 1 });
        Assert.Equal((true, false), (last.HasPrevious, last.HasNext));
        Assert.Equal("wafer-fab PART_OF tiny 4", Text(last));
        Assert.Equal(first.Total, (await FactsAsync(PageQuery.All)).Items.Count);

        // The kind by its name, not by its number among the kinds: that changes when another is declared.
        Assert.Equal("chain:tiny IN_CLUSTER cluster:chips 0000", first.Items[2].Position.Id);
        await Assert.ThrowsAsync<ArgumentException>(() => FactsAsync(new() { After = new([], "chain:tiny 01 cluster:chips 0000") }));
    }

    [SkippableFact]
    public async Task One_relation_may_be_asked_for_twice_with_other_arguments()
    {
        FetchRelation Request(string key, PageQuery query) =>
            new(key, GraphSchema.Chain.FindRelation("technologies")!, query, EdgeShape.None, _ids);
        FetchShape shape = new([new(GraphSchema.Chain, [], [Request("first", new() { First = 1 }), Request("last", new() { Last = 1 })])]);
        var root = (await (await TinyAsync()).FetchAsync(FetchRequest.ByIds([TinyChain.Chain], shape), _none)).Roots[0]!;
        Assert.Equal("lithography", Slugs(root.Related("first")));
        Assert.Equal("resin", Slugs(root.Related("last")));
    }

    [SkippableFact]
    public async Task Plan_goes_to_any_depth()
    {
        FetchRelation Request(NodeKind kind, string relation, FetchShape shape) =>
            new(relation, kind.FindRelation(relation)!, PageQuery.All, EdgeShape.None, shape);
        FetchShape developers = new([new(GraphSchema.Technology, [],
            [Request(GraphSchema.Technology, "developedBy", Shape(GraphSchema.Enterprise, "region"))])]);
        FetchShape technologies = new([new(GraphSchema.Segment, [], [Request(GraphSchema.Segment, "technologies", developers)])]);
        FetchShape segments = new([new(GraphSchema.Chain, [], [Request(GraphSchema.Chain, "segments", technologies)])]);
        var chain = (await (await TinyAsync()).FetchAsync(FetchRequest.ByIds([TinyChain.Chain], segments), _none)).Roots[0]!;
        var materials = chain.Related("segments").Items[1].Node;
        var resin = materials.Related("technologies").Items[1].Node;
        Assert.Equal(["远城"], resin.Related("developedBy").Items.Select(item => item.Node.Value("region")));
    }
}
