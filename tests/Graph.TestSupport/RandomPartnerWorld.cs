using Graph.Model;

namespace Graph.TestSupport;

/// <summary>Random graphs of every kind that partner matching reads.</summary>
public static class RandomPartnerWorld
{
    private static readonly string[] _words = ["焊接", "轴承", "封装", "废水", "纤维", "电池", "涂层", "光纤"];
    private static readonly string?[] _regions = [null, "甲区", "乙县", "本市", "外地"];

    public static PartnerWorld Of(int seed)
    {
        var random = new Random(seed);
        var world = new PartnerWorld();
        for (var at = 0; at < 9; at++)
        {
            world.Technology($"t{at}", Name());
            world.Institution($"i{at}", Pick(_regions), Name() + "大学");
            world.Lab($"l{at}", Pick<LabStatus?>([null, LabStatus.Operating, LabStatus.Planned]), Pick(_regions), Name() + "实验室");
            world.Enterprise($"e{at}", Pick(_regions), Name() + "公司");
            world.Add(new Discipline { Id = NodeId.Of("discipline", $"d{at}"), Name = Name() });
            world.Add(new Segment
            {
                Id = NodeId.Of("segment", $"s{at}"),
                Name = Name(),
                Stage = SegmentStage.Upstream,
                Order = 1,
                Basis = Basis.Expert
            });
            world.Collaboration($"c{at}", Pick<FactStatus?>([null, FactStatus.Established, FactStatus.Planned]), Name());
            world.Add(new Project { Id = NodeId.Of("project", $"p{at}"), Name = Name(), Kind = ProjectKind.Other });
        }
        for (var count = random.Next(70); count > 0; count--)
            world.Add(Edge());
        return world;

        string Name() => Pick(_words) + Pick(_words);

        T Pick<T>(T[] among) => among[random.Next(among.Length)];

        Edge Edge() => random.Next(16) switch
        {
            0 => new DependsOn { From = Id("technology", 't'), To = Id("technology", 't'), Basis = Basis.Expert, Why = Name() },
            1 => new UsedIn { From = Id("technology", 't'), To = Id("segment", 's') },
            2 => new OperatesIn { From = Id("enterprise", 'e'), To = Id("segment", 's') },
            3 => new Develops { From = Id("enterprise", 'e'), To = Id("technology", 't') },
            4 => new Needs { From = Id("enterprise", 'e'), To = Id("technology", 't') },
            5 => new Feeds { From = Id("segment", 's'), To = Id("segment", 's'), Basis = Basis.Expert },
            6 or 7 => new Researches { From = Partner(), To = Id("technology", 't') },
            8 => new HostedBy { From = Id("lab", 'l'), To = random.Next(2) is 0 ? Id("institution", 'i') : Id("enterprise", 'e') },
            9 => new StrongIn { From = Id("institution", 'i'), To = Id("discipline", 'd'), Grade = Pick<string?>([null, "A+", "C"]) },
            10 => new About { From = Activity(), To = Id("technology", 't') },
            11 => new LedBy { From = Id("project", 'p'), To = random.Next(2) is 0 ? Partner() : Id("enterprise", 'e') },
            12 => new Involves { From = Id("collaboration", 'c'), To = Partner() },
            13 => new DrawsOn { From = Id("technology", 't'), To = Id("discipline", 'd'), Rank = 1 + random.Next(3), Basis = Basis.Expert },
            14 => new DrawsOn { From = Id("segment", 's'), To = Id("discipline", 'd'), Rank = 1 + random.Next(3), Basis = Basis.Expert },
            _ => new Involves { From = Id("collaboration", 'c'), To = Id("enterprise", 'e') },
        };

        NodeId Partner() => random.Next(2) is 0 ? Id("institution", 'i') : Id("lab", 'l');

        NodeId Activity() => random.Next(2) is 0 ? Id("collaboration", 'c') : Id("project", 'p');

        NodeId Id(string kind, char letter) => NodeId.Of(kind, $"{letter}{random.Next(9)}");
    }
}
