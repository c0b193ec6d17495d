using System.Text.Json;
using FsCheck.Xunit;
using Graph.Analysis.Partners;
using Graph.Analysis.Questions;
using Graph.Analysis.Texts;
using Graph.Model;
using Graph.TestSupport;

namespace Graph.Analysis.Tests.Questions;

/// <summary>What is made for one version of a graph from what was made for another answers as what is made of that version
/// alone.</summary>
public sealed class OtherVersionTests
{
    private static readonly string[] _texts =
    [
        "焊接", "轴承大学", "焊接轴承开裂", "做轴承的企业", "甲区研究封装的实验室", "weld", "dianchi", "hjzc", "纤维涂", "光纤电池废水", "外地的大学",
        "焊接封", "接轴", "涂层公司",
    ];

    private static readonly PartnerQuestion[] _questions =
    [
        new PartnerQuestion.OfEnterprise(NodeId.Parse("enterprise:e1")), new PartnerQuestion.OfEnterprise(NodeId.Parse("enterprise:e2")),
        new PartnerQuestion.OfTechnologies([PartnerWorld.Tech("t1"), PartnerWorld.Tech("t2")]),
        new PartnerQuestion.OfSegment(NodeId.Parse("segment:s1")), .. _texts.Select(text => new PartnerQuestion.OfProblem(text)),
    ];

    [Property(MaxTest = 40)]
    public void Partners_and_searches_are_those_of_the_version_alone(int seed)
    {
        var random = new Random(seed);
        var (one, other) = (RandomPartnerWorld.Of(seed), RandomPartnerWorld.Of(unchecked(seed + 1)));
        var matcher = new PartnerMatcher(Version(one, other, random), PartnerWorld.Home);
        var search = GraphSearch.Of(matcher);
        foreach (var graph in new[] { Version(one, other, random), Version(other, one, random) })
        {
            var alone = new PartnerMatcher(graph, PartnerWorld.Home);
            var shared = new PartnerMatcher(graph, PartnerWorld.Home, matcher);
            Assert.All(_questions, question => Assert.Equal(Told(alone, question), Told(shared, question)));
            var (searchAlone, searchShared) = (GraphSearch.Of(alone), GraphSearch.Of(shared, search));
            Assert.All(_texts, text => Assert.Equal(Told(searchAlone, text), Told(searchShared, text)));
        }
    }

    // Most of one world, some of another; records of both are the same objects in all versions.
    private static GraphView Version(PartnerWorld one, PartnerWorld other, Random random)
    {
        var replaced = other.Nodes.Where(_ => random.Next(8) == 0).ToDictionary(node => node.Id);
        var nodes = one.Nodes.Where(_ => random.Next(10) > 0).Select(node => replaced.GetValueOrDefault(node.Id, node));
        var edges = one.Edges.Where(_ => random.Next(8) > 0).Concat(other.Edges.Where(_ => random.Next(6) == 0))
            .DistinctBy(edge => edge.Key);
        return GraphView.Of(GraphVersion.Empty, nodes, edges);
    }

    private static IEnumerable<string> Told(PartnerMatcher matcher, PartnerQuestion question)
    {
        var found = matcher.Match(question, PartnerFilter.All, 100, CancellationToken.None);
        return found.Matches.Select(match => $"{match.Partner} {match.Score.Value:R} {PartnerTexts.Explain(match).Zh}")
            .Append(JsonSerializer.Serialize(new { found.TotalCount, found.Understood, found.Advice }));
    }

    private static IEnumerable<string> Told(GraphSearch search, string text)
    {
        var found = search.Search(new(text, null, 0, 100), CancellationToken.None);
        return found.Matches.Select(match => $"{match.Match} {(match.Reason is null ? "" : SearchTexts.Explain(match.Reason).Zh)}")
            .Append(JsonSerializer.Serialize(new { found.TotalCount, found.Advice }));
    }
}
