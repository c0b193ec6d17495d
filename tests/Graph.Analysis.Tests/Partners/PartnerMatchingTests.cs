using Graph.Analysis.Partners;
using Graph.Analysis.Texts;
using Graph.Model;
using Graph.TestSupport;

namespace Graph.Analysis.Tests.Partners;

public sealed class PartnerMatchingTests
{
    private static PartnerMatches Ask(PartnerWorld world, PartnerQuestion question, PartnerFilter? filter = null, int first = 10) =>
        new PartnerMatcher(world.Graph, PartnerWorld.Home).Match(question, filter ?? PartnerFilter.All, first, CancellationToken.None);

    private static PartnerQuestion Technology(string slug) => new PartnerQuestion.OfTechnologies([PartnerWorld.Tech(slug)]);

    private static double ScoreOf(PartnerMatches matches, string partner) =>
        matches.Matches.SingleOrDefault(match => match.Partner == NodeId.Parse(partner))?.Score.Value ?? 0;

    [Fact]
    public void Who_researches_a_technology_ranks_above_who_researches_what_it_depends_on()
    {
        var world = new PartnerWorld().Technology("asked").Technology("below").Technology("deeper").DependsOn("asked", "below")
            .DependsOn("below", "deeper")
            .Institution("far").Institution("near").Institution("right")
            .Researches("institution:right", "asked").Researches("institution:near", "below").Researches("institution:far", "deeper");

        var partners = Ask(world, Technology("asked")).Matches.Select(match => match.Partner.Slug);

        Assert.Equal(["right", "near", "far"], partners);
    }

    [Fact]
    public void A_hub_does_not_win_by_being_large()
    {
        var world = new PartnerWorld().Technology("asked").Institution("hub").Institution("specialist")
            .Researches("institution:hub", "asked").Researches("institution:specialist", "asked");
        for (var other = 0; other < 30; other++)
            world.Technology($"other-{other}").Researches("institution:hub", $"other-{other}");

        var matches = Ask(world, Technology("asked"));

        Assert.True(ScoreOf(matches, "institution:specialist") > 1.5 * ScoreOf(matches, "institution:hub"));
    }

    [Fact]
    public void Many_vague_disciplines_dilute_a_partner()
    {
        var world = new PartnerWorld().Technology("asked").Institution("vague").Institution("plain")
            .Researches("institution:vague", "asked").Researches("institution:plain", "asked");
        for (var other = 0; other < 12; other++)
        {
            world.Add(new Discipline { Id = NodeId.Of("discipline", $"d{other}"), Name = $"学科{other}" })
                .Add(new StrongIn { From = NodeId.Parse("institution:vague"), To = NodeId.Of("discipline", $"d{other}") });
        }

        var matches = Ask(world, Technology("asked"));

        Assert.Equal("plain", matches.Matches[0].Partner.Slug);
    }

    [Fact]
    public void A_plan_counts_less_than_what_is_established()
    {
        var world = new PartnerWorld().Technology("asked").Enterprise("firm").Institution("planned").Institution("real")
            .Collaboration("plan", FactStatus.Planned, null, "institution:planned", "enterprise:firm")
            .Collaboration("fact", FactStatus.Established, null, "institution:real", "enterprise:firm")
            .Add(new About { From = NodeId.Parse("collaboration:plan"), To = PartnerWorld.Tech("asked") })
            .Add(new About { From = NodeId.Parse("collaboration:fact"), To = PartnerWorld.Tech("asked") });

        var matches = Ask(world, Technology("asked"));

        Assert.Equal("real", matches.Matches[0].Partner.Slug);
        Assert.Contains("尚属计划或意向", PartnerTexts.Explain(matches.Matches[1]).Zh, StringComparison.Ordinal);
        Assert.Contains("only planned", PartnerTexts.Explain(matches.Matches[1]).En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_laboratory_speaks_for_its_host_but_not_the_other_way_round()
    {
        var world = new PartnerWorld().Technology("asked").Technology("host-only").Institution("host").Lab("lab")
            .Add(new HostedBy { From = NodeId.Parse("lab:lab"), To = NodeId.Parse("institution:host") })
            .Researches("lab:lab", "asked").Researches("institution:host", "host-only");

        Assert.Equal(2, Ask(world, Technology("asked")).TotalCount);
        Assert.Equal("institution:host", Assert.Single(Ask(world, Technology("host-only")).Matches).Partner.ToString());
    }

    [Fact]
    public void An_enterprise_is_not_offered_its_own_laboratory_nor_on_request_its_present_partners()
    {
        var world = new PartnerWorld().Technology("asked").Enterprise("firm").Institution("known").Institution("fresh").Lab("own")
            .Add(new Needs { From = NodeId.Parse("enterprise:firm"), To = PartnerWorld.Tech("asked") })
            .Add(new HostedBy { From = NodeId.Parse("lab:own"), To = NodeId.Parse("enterprise:firm") })
            .Researches("lab:own", "asked").Researches("institution:known", "asked").Researches("institution:fresh", "asked")
            .Collaboration("joint", FactStatus.Established, null, "institution:known", "enterprise:firm");
        var question = new PartnerQuestion.OfEnterprise(NodeId.Parse("enterprise:firm"));

        Assert.Equal(["known", "fresh"], Ask(world, question).Matches.Select(match => match.Partner.Slug));
        Assert.Equal(["fresh"], Ask(world, question,
            PartnerFilter.All with { ExcludeExisting = true }).Matches.Select(match => match.Partner.Slug));
    }

    [Fact]
    public void A_partner_of_the_same_county_ranks_above_an_equal_one_elsewhere_but_nearness_alone_is_no_reason()
    {
        var world = new PartnerWorld().Technology("asked").Enterprise("firm", "甲区").Institution("same-county", "甲区")
            .Institution("same-city", "乙县")
            .Institution("elsewhere", "外地").Institution("idle", "甲区").Institution("unknown")
            .Add(new Needs { From = NodeId.Parse("enterprise:firm"), To = PartnerWorld.Tech("asked") });
        foreach (var partner in new[] { "same-county", "same-city", "elsewhere", "unknown" })
            world.Researches($"institution:{partner}", "asked");

        var partners = Ask(world, new PartnerQuestion.OfEnterprise(NodeId.Parse("enterprise:firm"))).Matches.Select(match =>
            match.Partner.Slug);

        Assert.Equal(["same-county", "same-city", "elsewhere", "unknown"], partners);
    }

    [Fact]
    public void Filters_take_kinds_regions_and_the_home_region_as_a_whole()
    {
        var world = new PartnerWorld().Technology("asked").Lab("lab", region: "甲区").Institution("uni", "乙县")
            .Institution("institute", "外地", kind: InstitutionKind.ResearchInstitute);
        foreach (var partner in new[] { "lab:lab", "institution:uni", "institution:institute" })
            world.Researches(partner, "asked");

        Assert.Equal(["lab", "uni"], Slugs(PartnerFilter.All with { Regions = ["本市"] }));
        Assert.Equal(["institute"], Slugs(PartnerFilter.All with { Regions = ["外地"] }));
        Assert.Equal(["institute"], Slugs(PartnerFilter.All with { Kinds = [PartnerKind.ResearchInstitute] }));
        Assert.Empty(Slugs(PartnerFilter.All with { MinScore = 0.99 }));
        Assert.Empty(Slugs(PartnerFilter.All with { Kinds = [] }));
        Assert.Empty(Slugs(PartnerFilter.All with { Regions = [] }));

        IEnumerable<string> Slugs(PartnerFilter filter) =>
            Ask(world, Technology("asked"), filter).Matches.Select(match => match.Partner.Slug).Order();
    }

    [Fact]
    public void A_path_leads_from_the_enterprise_to_the_partner_and_evidence_cites_its_documents()
    {
        var world = new PartnerWorld().Technology("asked").Technology("below").DependsOn("asked", "below").Enterprise("firm")
            .Institution("uni")
            .Add(new Needs { From = NodeId.Parse("enterprise:firm"), To = PartnerWorld.Tech("asked") })
                .Researches("institution:uni", "below");

        var match = Assert.Single(Ask(world, new PartnerQuestion.OfEnterprise(NodeId.Parse("enterprise:firm"))).Matches);

        Assert.Equal(["firm", "asked", "below", "uni"], Assert.Single(match.Paths).Nodes.Select(node => node.Slug));
        Assert.Equal("doc-research#1", Assert.Single(PartnerTexts.EvidenceOf(match)[0].Citations).ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("的了在")]
    [InlineData("zzzz qqqq")]
    [InlineData("\ud800 ☃")]
    public void Words_that_the_graph_does_not_know_find_nobody(string problem)
    {
        var world = new PartnerWorld().Technology("weld", "智能焊接").Institution("uni").Researches("institution:uni", "weld");

        var matches = Ask(world, new PartnerQuestion.OfProblem(problem));

        Assert.Empty(matches.Matches);
        Assert.Empty(matches.Understood);
    }

    [Fact]
    public void Unknown_ids_and_an_empty_graph_have_no_matches()
    {
        Assert.Equal(0, Ask(new PartnerWorld(), Technology("none")).TotalCount);
        Assert.Equal(0, Ask(new PartnerWorld(), new PartnerQuestion.OfEnterprise(NodeId.Parse("enterprise:none"))).TotalCount);
        Assert.Equal(0, Ask(new PartnerWorld(), new PartnerQuestion.OfSegment(NodeId.Parse("segment:none"))).TotalCount);
        Assert.Equal(0, Ask(new PartnerWorld().Technology("alone"), Technology("alone")).TotalCount);
    }
}
