using Graph.Model;
using Graph.TestSupport;

namespace Graph.Store.Tests.Conformance;

public abstract partial class GraphStoreConformance
{
    private static readonly GraphBatch _alphabet = new GraphBuilder()
        .Add(Named("c", "\U00020BB7")).Add(Named("d", "\uE000")).Add(Named("b", "a")).Add(Named("a", "B")).Add(Named("e", "a")).Build();

    private static Enterprise Named(string slug, string name) =>
        new() { Id = NodeId.Of("enterprise", slug), Name = name, Region = slug is "b" or "d" ? null : slug == "a" ? "y" : "x" };

    [SkippableFact]
    public async Task Text_is_ordered_by_code_point_and_ids_break_ties() =>
        Assert.Equal("a b e d c", Slugs(await PageAsync(GraphSchema.Enterprise, new() { Order = [By("name")] }, batch: _alphabet)));

    [SkippableFact]
    public async Task Ids_break_ties_ascending_also_where_the_order_descends() =>
        Assert.Equal("c d b e a", Slugs(await PageAsync(GraphSchema.Enterprise, new() { Order = [By("name", true)] }, batch: _alphabet)));

    [SkippableFact]
    public async Task Absent_values_stand_last_whichever_way_the_order_goes()
    {
        Assert.Equal("c e a b d", Slugs(await PageAsync(GraphSchema.Enterprise, new() { Order = [By("region")] }, batch: _alphabet)));
        Assert.Equal("a c e b d", Slugs(await PageAsync(GraphSchema.Enterprise, new() { Order = [By("region", true)] }, batch: _alphabet)));
    }

    [SkippableFact]
    public async Task Order_by_count_counts_each_end_once()
    {
        OrderTerm byCount = new OrderTerm.ByCount("chains", true);
        var page = await PageAsync(GraphSchema.Technology, new() { Order = [byCount, new OrderTerm.ByCount("segments", false)] });
        Assert.Equal("lithography resin photoresist", Slugs(page));
        Assert.Equal([1, 2], page.Items[2].Position.Values);
    }

    [SkippableFact]
    public async Task Pages_forward_and_backward_meet_every_node_once()
    {
        PageQuery query = new() { Order = [By("region")] };
        var (forward, backward) = (new List<string>(), new List<string>());
        for (var page = await PageAsync(GraphSchema.Enterprise, query with { First = 2 }, batch: _alphabet); ;
            page = await PageAsync(GraphSchema.Enterprise, query with { First = 2, After = page.Items[^1].Position }, batch: _alphabet))
        {
            Assert.Equal(forward.Count > 0, page.HasPrevious);
            forward.AddRange(page.Items.Select(item => item.Node.Id.Slug));
            if (!page.HasNext)
                break;
        }
        for (var page = await PageAsync(GraphSchema.Enterprise, query with { Last = 2 }, batch: _alphabet); ;
            page = await PageAsync(GraphSchema.Enterprise, query with { Last = 2, Before = page.Items[0].Position }, batch: _alphabet))
        {
            Assert.Equal(backward.Count > 0, page.HasNext);
            backward.InsertRange(0, page.Items.Select(item => item.Node.Id.Slug));
            if (!page.HasPrevious)
                break;
        }
        Assert.Equal(["c", "e", "a", "b", "d"], forward);
        Assert.Equal(forward, backward);
    }

    [SkippableFact]
    public async Task Place_of_a_node_that_is_gone_still_divides_the_list()
    {
        PageQuery query = new() { Order = [By("name")] };
        Assert.Equal("e d c", Slugs(await PageAsync(GraphSchema.Enterprise, query with { After = new(["a"], "enterprise:bb") },
            batch: _alphabet)));
        Assert.Equal("a b", Slugs(await PageAsync(GraphSchema.Enterprise, query with { Before = new(["a"], "enterprise:bb") },
            batch: _alphabet)));
        Assert.Equal("d c", Slugs(await PageAsync(GraphSchema.Enterprise, query with { After = new(["zz"], "enterprise:0") },
            batch: _alphabet)));
    }

    [SkippableFact]
    public async Task Empty_page_says_what_lies_around_its_place()
    {
        var none = await PageAsync(GraphSchema.Enterprise, new() { First = 0 }, batch: _alphabet);
        Assert.Equal((0, false, true), (none.Items.Count, none.HasPrevious, none.HasNext));
        var end = await PageAsync(GraphSchema.Enterprise, new() { After = new([], "enterprise:z") }, batch: _alphabet);
        Assert.Equal((0, true, false), (end.Items.Count, end.HasPrevious, end.HasNext));
    }

    [SkippableFact]
    public async Task Total_and_groups_come_only_where_asked_for_and_without_items()
    {
        var page = await PageAsync(GraphSchema.Enterprise, new());
        Assert.Null(page.Total);
        Assert.Empty(page.Groups);
        var counted = await PageAsync(GraphSchema.Enterprise, new() { WithItems = false, WithTotal = true, First = 1 });
        Assert.Equal((0, 3, false), (counted.Items.Count, counted.Total, counted.HasNext));
    }

    [SkippableFact]
    public async Task Groups_stand_by_count_then_by_key_with_null_last()
    {
        FetchGroups byRegion = new("g", [new GroupKey.ByProperty("REGION", "region")], _ids);
        Assert.Equal("x 2; null 2; y 1",
            Groups(await PageAsync(GraphSchema.Enterprise, new() { Groups = [byRegion], First = 1 }, batch: _alphabet)));
        FetchGroups byLocal = new("g", [new GroupKey.ByProperty("IS_LOCAL", "isLocal"), new GroupKey.ByProperty("REGION", "region")], _ids);
        Assert.Equal("False+null 1; False+远城 1; True+东区 1".Split("; ").Order(StringComparer.Ordinal),
            Groups(await PageAsync(GraphSchema.Enterprise, new() { Groups = [byLocal] })).Split("; ").Order(StringComparer.Ordinal));
        Assert.Equal("False+远城 1; False+null 1; True+东区 1", Groups(await PageAsync(GraphSchema.Enterprise, new() { Groups = [byLocal] })));
    }

    [SkippableFact]
    public async Task Node_counts_in_the_group_of_each_node_that_a_key_leads_to()
    {
        FetchGroups groups = new("g", [new GroupKey.ByRelation("SEGMENT", "segments"), new GroupKey.ByProperty("KIND", "kind")],
            Shape(GraphSchema.Segment, "name"));
        var page = await PageAsync(GraphSchema.Technology, new() { Groups = [groups] });
        Assert.Equal("segment:materials+BOTTLENECK 1; segment:materials+COMMON_KEY 1; segment:wafer-fab+BOTTLENECK 1; "
            + "segment:wafer-fab+COMMON_KEY 1", Groups(page));
        Assert.Equal("materials", page.Groups[0][0].Nodes[0]!.Value("name"));
        Assert.Null(page.Groups[0][0].Nodes[1]);
    }

    [SkippableFact]
    public async Task A_key_that_no_kind_has_is_unknown_for_all_beside_others()
    {
        FetchGroups groups = new("g", [new GroupKey.ByRelation("SEGMENT", "segments"), new GroupKey.ByRelation("NONE", "noSuch"),
            new GroupKey.ByProperty("NO", "noSuch")],
            Shape(GraphSchema.Segment, "name"));
        var page = await PageAsync(GraphSchema.Technology, new() { Groups = [groups] });
        Assert.Equal("segment:materials+null+null 2; segment:wafer-fab+null+null 2", Groups(page));
    }

    [SkippableFact]
    public async Task First_and_last_together_or_negative_are_refused()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => PageAsync(GraphSchema.Enterprise, new() { First = 1, Last = 1 }));
        await Assert.ThrowsAsync<ArgumentException>(() => PageAsync(GraphSchema.Enterprise, new() { First = -1 }));
    }

    [SkippableFact]
    public async Task Place_of_another_order_is_refused()
    {
        await Assert.ThrowsAsync<ArgumentException>(() =>
            PageAsync(GraphSchema.Enterprise, new() { Order = [By("name")], After = new([], "enterprise:a") }));
        await Assert.ThrowsAsync<ArgumentException>(() =>
            PageAsync(GraphSchema.Segment, new() { Order = [By("order")], Before = new(["2"], "segment:a") }));
    }

    [SkippableFact]
    public async Task Order_by_a_list_is_refused() =>
        await Assert.ThrowsAsync<ArgumentException>(() => PageAsync(GraphSchema.Enterprise, new() { Order = [By("aliases")] }));
}
