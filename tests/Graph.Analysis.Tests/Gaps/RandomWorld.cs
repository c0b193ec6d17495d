using Graph.Model;

namespace Graph.Analysis.Tests.Gaps;

/// <summary>Small random graphs with everything the gaps look at: cycles, plans, unknown regions, one and no document.</summary>
internal static class RandomWorld
{
    public static GapWorld Create(int seed)
    {
        var random = new Random(seed);
        var world = new GapWorld();
        string[] documents = ["a", "b", "c", "d"];
        foreach (var document in documents)
            world.Source(document, Pick(random, [SourceKind.Official, SourceKind.Reprint, SourceKind.Generated]));
        var segments = Enumerable.Range(0, random.Next(1, 8)).Select(i => $"s{i}").ToArray();
        var split = random.Next(segments.Length + 1);
        world.Chain("one", segments[..split]).Chain("two", segments[split..]);
        for (var i = 0; i < segments.Length * 2; i++)
            world.Feeds(Pick(random, segments), Pick(random, segments));
        var technologies = Enumerable.Range(0, random.Next(1, 7)).Select(i => $"t{i}").ToArray();
        foreach (var technology in technologies)
            world.Technology(technology, (TechnologyKind)random.Next(5), [.. segments.Where(_ => random.Next(3) == 0)]);
        for (var i = 0; i < technologies.Length; i++)
            world.DependsOn(Pick(random, technologies), Pick(random, technologies));
        for (var i = 0; i < random.Next(10); i++)
            Enterprise(world, random, $"e{i}", segments, technologies, documents);
        for (var i = 0; i < random.Next(4); i++)
        {
            world.Lab($"l{i}", Pick(random, technologies),
                random.Next(3) switch { 0 => null, 1 => LabStatus.Operating, _ => LabStatus.Planned });
        }

        for (var i = 0; i < random.Next(4); i++)
            Unnamed(world, random, i, technologies);
        for (var i = 0; i < random.Next(4); i++)
            Assess(world, random, i, segments);
        for (var i = 0; i < random.Next(3); i++)
        {
            world.Add(new Park
            {
                Id = GapWorld.Id("park", $"p{i}"),
                Name = $"p{i}",
                Region = $"park-{i}",
                Citations = GapWorld.Cited("b")
            });
            world.Add(new Serves { From = GapWorld.Id("park", $"p{i}"), To = GapWorld.Id("segment", Pick(random, segments)) });
        }
        return world;
    }

    // A judgement of a segment, or a title or share of an enterprise.
    private static void Assess(GapWorld world, Random random, int number, string[] segments)
    {
        var (id, kind) = (GapWorld.Id("assessment", $"a{number}"), (AssessmentKind)random.Next(3));
        world.Add(new Assessment
        {
            Id = id,
            Name = $"a{number}",
            Kind = kind,
            Verdict = (AssessmentVerdict)random.Next(2),
            Scope = (AssessmentScope)random.Next(4),
            Citations = GapWorld.Cited("d")
        });
        var enterprises = world.Nodes.OfType<Enterprise>().Select(enterprise => enterprise.Id).Order().ToList();
        if (kind is not AssessmentKind.Judgement && enterprises.Count > 0)
            world.Add(new Assesses { From = id, To = Pick(random, enterprises) });
        if (kind is not AssessmentKind.Title)
            world.Add(new Assesses { From = id, To = GapWorld.Id("segment", Pick(random, segments)) });
    }

    // A laboratory and a collaboration of an enterprise; some name a technology.
    private static void Unnamed(GapWorld world, Random random, int number, string[] technologies)
    {
        if (world.Nodes.OfType<Enterprise>().Select(enterprise => enterprise.Id).Order().ToList() is not { Count: > 0 } enterprises)
            return;
        var (lab, joint) = (GapWorld.Id("lab", $"h{number}"), GapWorld.Id("collaboration", $"c{number}"));
        world.Add(new Lab
        {
            Id = lab,
            Name = $"h{number}",
            Kind = LabKind.KeyLaboratory,
            Status = LabStatus.Operating,
            Region = "here",
            Citations = GapWorld.Cited("a")
        });
        world.Add(new HostedBy { From = lab, To = Pick(random, enterprises) });
        world.Add(new Collaboration { Id = joint, Name = $"c{number}", Kind = (CollaborationKind)0, Status = FactStatus.Established });
        world.Add(new Involves { From = joint, To = Pick(random, enterprises) });
        if (random.Next(2) == 0)
            world.Add(new Researches { From = lab, To = GapWorld.Id("technology", Pick(random, technologies)) });
        if (random.Next(2) == 0)
            world.Add(new About { From = joint, To = GapWorld.Id("technology", Pick(random, technologies)) });
    }

    private static void Enterprise(GapWorld world, Random random, string name, string[] segments, string[] technologies, string[] documents)
    {
        var isLocal = random.Next(3) > 0;
        for (var i = 0; i < random.Next(3); i++)
        {
            world.Enterprise(name, Pick(random, segments), isLocal, (EnterpriseRole)random.Next(3), random.Next(4) == 0 ? null : "here",
                [.. documents.Where(_ => random.Next(3) == 0)]);
        }

        world.Enterprise(name, "", isLocal, EnterpriseRole.Key);
        if (random.Next(2) == 0)
            world.Develops(name, Pick(random, technologies), random.Next(2) == 0 ? FactStatus.Planned : null);
        if (random.Next(4) == 0)
            world.Needs(name, Pick(random, technologies));
    }

    public static T Pick<T>(Random random, IReadOnlyList<T> items) => items[random.Next(items.Count)];
}
