using Graph.Analysis.Partners;
using Graph.Model;
using Graph.TestSupport;

namespace Graph.Analysis.Tests.Partners;

/// <summary>Graphs of a plain shape, on which it is plain what must come out.</summary>
public sealed class PartnerShapesTests
{
    private const int Size = 60;

    [Fact]
    public void On_a_star_everybody_who_researches_the_middle_matches_alike_and_ids_decide()
    {
        var world = new PartnerWorld().Technology("middle");
        for (var i = 0; i < Size; i++)
            world.Institution($"u{i:00}").Researches($"institution:u{i:00}", "middle");
        var found = Match(world, "middle", Size);
        Assert.Equal(Size, found.TotalCount);
        Assert.Single(found.Matches.Select(match => Math.Round(match.Score.Value, 9)).Distinct());
        Assert.Equal(found.Matches.Select(match => match.Partner).Order(), found.Matches.Select(match => match.Partner));
    }

    [Fact]
    public void On_a_long_chain_the_farther_a_partner_is_the_less_it_matches_and_the_far_end_does_not()
    {
        var world = new PartnerWorld();
        for (var i = 0; i < Size; i++)
            world.Technology($"t{i:00}").Institution($"u{i:00}").Researches($"institution:u{i:00}", $"t{i:00}");
        for (var i = 1; i < Size; i++)
            world.DependsOn($"t{i - 1:00}", $"t{i:00}");
        var found = Match(world, "t00", Size).Matches;
        Assert.Equal("institution:u00", found[0].Partner.ToString());
        Assert.Equal(found.Select(match => match.Partner).Order(), found.Select(match => match.Partner));
        Assert.DoesNotContain(found, match => match.Partner == NodeId.Parse($"institution:u{Size - 1:00}"));
    }

    [Fact]
    public void On_a_cycle_each_partner_is_found_once_and_the_score_stays_within_bounds()
    {
        var world = new PartnerWorld();
        for (var i = 0; i < 3; i++)
            world.Technology($"t{i}").Institution($"u{i}").Researches($"institution:u{i}", $"t{i}").DependsOn($"t{i}", $"t{(i + 1) % 3}");
        var found = Match(world, "t0", 10).Matches;
        Assert.Distinct(found.Select(match => match.Partner));
        Assert.Equal("institution:u0", found[0].Partner.ToString());
        Assert.All(found, match => Assert.InRange(match.Score.Value, 0, 1));
    }

    [Fact]
    public void Of_two_components_only_that_of_the_question_has_matches()
    {
        var world = new PartnerWorld();
        foreach (var side in new[] { "left", "right" })
            world.Technology($"{side}-tech").Institution($"{side}-uni").Researches($"institution:{side}-uni", $"{side}-tech");
        Assert.Equal("institution:left-uni", Assert.Single(Match(world, "left-tech", 10).Matches).Partner.ToString());
    }

    private static PartnerMatches Match(PartnerWorld world, string technology, int first) =>
        new PartnerMatcher(world.Graph, PartnerWorld.Home)
            .Match(new PartnerQuestion.OfTechnologies([PartnerWorld.Tech(technology)]), PartnerFilter.All, first, CancellationToken.None);
}
