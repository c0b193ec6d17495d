using Graph.Model;

namespace Graph.Seed.Tests;

/// <summary>What the files say becomes what the graph says.</summary>
public sealed class MappingTests
{
    private readonly GraphSnapshot _graph = Checking.GraphOf(TinyData.Files());

    [Fact]
    public void Every_kind_of_node_and_of_edge_is_read()
    {
        Assert.Equal(GraphSchema.Kinds, GraphSchema.Kinds.Intersect(_graph.Nodes().Select(GraphSchema.KindOf)));
        Assert.Equal(GraphSchema.Edges.Where(edge => edge != GraphSchema.CitedIn),
            GraphSchema.Edges.Intersect(_graph.AllEdges().Select(GraphSchema.KindOf)));
    }

    [Fact]
    public void The_words_of_the_trade_are_those_of_their_entries()
    {
        Assert.Equal(new TradeTerms(["硅片"], ["半导体材料"]), Words("segment:wafers"), Same);
        Assert.Equal(new TradeTerms(["光阻剂", "a, b"], []), Words("technology:resist"), Same);
        Assert.Equal(new TradeTerms([], []), Words("technology:resin"), Same);
    }

    private TradeTerms Words(string id) => TradeTerms.Of(_graph.Nodes().Single(node => node.Id.ToString() == id));

    private static bool Same(TradeTerms one, TradeTerms other) =>
        one.Terms.SequenceEqual(other.Terms) && one.Broader.SequenceEqual(other.Broader);

    [Fact]
    public void The_order_of_segments_is_that_of_the_file() =>
        Assert.Equal([("materials", 1), ("wafers", 2)], _graph.Nodes<Segment>().Select(segment => (segment.Id.Slug, segment.Order)));

    [Fact]
    public void A_segment_is_part_of_the_chain_of_its_file() =>
        Assert.All(_graph.AllEdges().OfType<PartOf>(), edge => Assert.Equal("chain:tiny", edge.To.ToString()));

    [Fact]
    public void What_a_segment_feeds_rests_on_experts_and_cites_nothing()
    {
        var feeds = Assert.Single(_graph.AllEdges().OfType<Feeds>());
        Assert.Equal(Basis.Expert, feeds.Basis);
        Assert.Empty(feeds.Citations);
    }

    [Fact]
    public void A_segment_belongs_to_its_chain_on_the_basis_of_the_segment() =>
        Assert.Equal([Basis.Cited, Basis.Expert], _graph.AllEdges().OfType<PartOf>().Select(edge => edge.Basis));

    [Fact]
    public void An_inferred_edge_says_why_and_cites_what_it_was_read_off()
    {
        var graph = Checking.Check(TinyData.With("chains/tiny.yaml", "  technologies: [resist]\n  sources:\n  - {source: news, locator: 五}",
            "  technologies:\n  - {technology: resist, basis: inferred, why: 按名称归属, whyEn: read off its name}\n"
            + "  sources:\n  - {source: news, locator: 五}")).Graph!;
        var researches = graph.AllEdges().OfType<Researches>().Single(edge => edge.From.Kind is "lab");
        Assert.Equal((Basis.Inferred, "按名称归属", "read off its name"), (researches.Basis, researches.Why, researches.WhyEn));
        Assert.Equal("news#五", Assert.Single(researches.Citations).ToString());
    }

    [Fact]
    public void A_supply_that_a_document_states_names_it()
    {
        var graph = Checking.Check(TinyData.With("chains/tiny.yaml", "feeds: [wafers]",
            "feeds: [{segment: wafers, basis: cited, sources: [{source: news, locator: 九}]}]")).Graph!;
        var feeds = Assert.Single(graph.AllEdges().OfType<Feeds>());
        Assert.Equal((Basis.Cited, "news#九"), (feeds.Basis, Assert.Single(feeds.Citations).ToString()));
    }

    [Fact]
    public void An_enterprise_has_its_role_in_each_of_its_segments() =>
        Assert.Equal(EnterpriseRole.Leader, Assert.Single(_graph.AllEdges().OfType<OperatesIn>()).Role);

    [Fact]
    public void An_edge_without_sources_of_its_own_has_those_of_its_entry()
    {
        var develops = Assert.Single(_graph.AllEdges().OfType<Develops>());
        Assert.Equal((FactStatus.Planned, "news#四"), (develops.Status, Assert.Single(develops.Citations).ToString()));
    }

    [Fact]
    public void A_dependency_that_experts_state_has_no_sources()
    {
        var depends = Assert.Single(_graph.AllEdges().OfType<DependsOn>());
        Assert.Equal((Basis.Expert, "成膜"), (depends.Basis, depends.Why));
        Assert.Empty(depends.Citations);
    }

    [Fact]
    public void Strengths_are_disciplines_or_technologies()
    {
        Assert.Equal("A+", Assert.Single(_graph.AllEdges().OfType<StrongIn>()).Grade);
        var researches = _graph.AllEdges().OfType<Researches>().Single(edge => edge.From.Kind is "institution");
        Assert.Equal(("technology:resist", "方向", 2), (researches.To.ToString(), researches.Note, researches.Citations.Count));
    }

    [Fact]
    public void The_note_beside_the_cluster_is_that_of_the_edge() =>
        Assert.Equal("待定", Assert.Single(_graph.AllEdges().OfType<InCluster>()).Note);

    [Fact]
    public void An_organisation_is_found_whatever_its_kind() => Assert.Equal(
        ["enterprise:fab", "institution:uni"], _graph.AllEdges().OfType<Involves>().Select(edge => edge.To.ToString()));

    [Fact]
    public void What_stands_in_no_chains_file_is_filed_under_none()
    {
        Assert.DoesNotContain(_graph.AllEdges().OfType<FiledUnder>(), edge => edge.From.Kind is "institution");
        Assert.Equal(8, _graph.AllEdges().OfType<FiledUnder>().Count());
    }

    [Fact]
    public void What_lies_in_a_county_of_the_home_region_is_local() =>
        Assert.All(_graph.Nodes<Enterprise>(), enterprise => Assert.True(enterprise.IsLocal));

    [Fact]
    public void Values_of_lists_are_those_of_the_API() => Assert.Equal(
        TechnologyKind.CommonKey, _graph.Nodes<Technology>().Single(technology => technology.Id.Slug is "resist").Kind);
}
