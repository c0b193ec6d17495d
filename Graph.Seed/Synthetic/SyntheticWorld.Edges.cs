using Graph.Model;

namespace Graph.Seed.Synthetic;

internal sealed partial class SyntheticWorld
{
    private const int RunLength = 64;

    private void Connect()
    {
        foreach (var chain in All(GraphSchema.Chain))
            Add(new InCluster { From = chain.Id, To = Draw(GraphSchema.Cluster).Id, Note = _texts.Note(), Citations = chain.Citations });
        for (var i = 0; i < All(GraphSchema.Segment).Count; i++)
            ConnectSegment((Segment)All(GraphSchema.Segment)[i], i);
        for (var i = 0; i < All(GraphSchema.Technology).Count; i++)
            ConnectTechnology(All(GraphSchema.Technology)[i], i);
        foreach (var enterprise in All(GraphSchema.Enterprise).Cast<Enterprise>())
            ConnectEnterprise(enterprise);
        foreach (var lab in All(GraphSchema.Lab))
            ConnectLab(lab);
        foreach (var institution in All(GraphSchema.Institution))
            ConnectInstitution(institution);
        foreach (var park in All(GraphSchema.Park))
            Several(4, () => Add(new Serves { From = park.Id, To = Draw(GraphSchema.Segment).Id, Citations = park.Citations }));
        foreach (var collaboration in All(GraphSchema.Collaboration))
        {
            Several(4, () => Add(new Involves
            {
                From = collaboration.Id,
                To = DrawOrganization(labs: true),
                Citations = collaboration.Citations
            }));
            Several(3, () => Add(new About
            {
                From = collaboration.Id,
                To = Draw(GraphSchema.Technology).Id,
                Citations = collaboration.Citations
            }));
        }
        foreach (var project in All(GraphSchema.Project))
            ConnectProject(project);
        foreach (var assessment in All(GraphSchema.Assessment))
        {
            Several(3, () => Add(new Assesses
            {
                From = assessment.Id,
                To = Draw(_random.Chance(50) ? GraphSchema.Segment : GraphSchema.Enterprise).Id,
                Citations = assessment.Citations
            }));
        }
        FileAll();
    }

    private void ConnectSegment(Segment segment, int place)
    {
        var chains = All(GraphSchema.Chain);
        var segments = All(GraphSchema.Segment);
        Add(new PartOf
        {
            From = segment.Id,
            To = chains[place % chains.Count].Id,
            Basis = segment.Basis,
            Citations = segment.Citations,
        });
        if (place + chains.Count < segments.Count) // the next of the same chain
            Feed(segment, segments[place + chains.Count].Id);
        DrawOn(segment);
        Several(2, () => Feed(segment, Draw(GraphSchema.Segment).Id));
    }

    private void Feed(Segment from, NodeId to) =>
        Add(new Feeds { From = from.Id, To = to, Basis = Basis.Expert });

    private void ConnectTechnology(Node technology, int place)
    {
        var technologies = All(GraphSchema.Technology);
        Several(3, () => Add(new UsedIn { From = technology.Id, To = Draw(GraphSchema.Segment).Id, Citations = technology.Citations }));
        DrawOn(technology);
        if (place % RunLength > 0)
            Depend(technology, technologies[place - 1].Id);
        if (place > 0)
            Several(5, () => Depend(technology, technologies[_random.Skewed(place)].Id));
        if (_random.Below(1000) is 0)
            Depend(technology, technologies[_random.Below(technologies.Count)].Id); // may close a circle
    }

    private void DrawOn(Node from)
    {
        var disciplines = Enumerable.Range(0, 2).Select(_ => Draw(GraphSchema.Discipline).Id).Distinct().ToList();
        for (var place = 0; place < disciplines.Count; place++)
            Add(new DrawsOn { From = from.Id, To = disciplines[place], Rank = place + 1, Basis = Basis.Expert });
    }

    private void Depend(Node from, NodeId to)
    {
        var isCited = _random.Chance(10);
        Add(new DependsOn
        {
            From = from.Id,
            To = to,
            Basis = isCited ? Basis.Cited : Basis.Expert,
            Why = !isCited || _random.Chance(95) ? _texts.Sentence() : null,
            Citations = isCited ? Cite() : [],
        });
    }

    private void ConnectEnterprise(Enterprise enterprise)
    {
        Several(3, () => Add(new OperatesIn
        {
            From = enterprise.Id,
            To = Draw(GraphSchema.Segment).Id,
            Role = enterprise.Role,
            Citations = enterprise.Citations
        }));
        Several(5, () => Add(new Develops
        {
            From = enterprise.Id,
            To = Draw(GraphSchema.Technology).Id,
            Status = StatusOrNull(),
            Citations = Cite()
        }));
        Several(1, () => Add(new Needs
        {
            From = enterprise.Id,
            To = Draw(GraphSchema.Technology).Id,
            Status = StatusOrNull(),
            Note = _texts.Note(),
            Citations = Cite()
        }));
    }

    private void ConnectLab(Node lab)
    {
        Several(2, () => Add(new HostedBy { From = lab.Id, To = DrawOrganization(labs: false), Citations = lab.Citations }));
        Several(5, () => Add(new Researches { From = lab.Id, To = Draw(GraphSchema.Technology).Id, Citations = lab.Citations }));
    }

    private void ConnectInstitution(Node institution)
    {
        Several(10, () => Add(new Researches
        {
            From = institution.Id,
            To = Draw(GraphSchema.Technology).Id,
            Field = _random.Chance(20) ? _texts.Sentence() : null,
            Grade = _random.Chance(10) ? "A-" : null,
            Note = _texts.Note(),
            Citations = Cite(),
        }));
        Several(6, () => Add(new StrongIn
        {
            From = institution.Id,
            To = Draw(GraphSchema.Discipline).Id,
            Grade = _random.Chance(50) ? _random.OneOf(["A+", "A", "B-"]) : null,
            Citations = Cite(),
        }));
    }

    private void ConnectProject(Node project)
    {
        if (_random.Chance(85))
            Add(new LedBy { From = project.Id, To = DrawOrganization(labs: true), Note = _texts.Note(), Citations = project.Citations });
        Several(2, () => Add(new PartneredBy { From = project.Id, To = DrawOrganization(labs: true), Citations = project.Citations }));
        Several(3, () => Add(new About { From = project.Id, To = Draw(GraphSchema.Technology).Id, Citations = project.Citations }));
    }

    private void FileAll()
    {
        foreach (var kind in GraphSchema.FiledUnder.From)
        {
            var percent = kind == GraphSchema.Institution ? 30 : 95;
            foreach (var node in All(kind))
            {
                if (_random.Chance(percent))
                    Add(new FiledUnder { From = node.Id, To = Draw(GraphSchema.Chain).Id });
            }
        }
    }

    /// <summary>Does something between once and the given number of times.</summary>
    private void Several(int most, Action action)
    {
        for (var i = _random.Below(most); i >= 0; i--)
            action();
    }

    private NodeId DrawOrganization(bool labs) =>
        Draw(_random.Below(labs ? 4 : 3) switch
        {
            0 => GraphSchema.Enterprise,
            1 => GraphSchema.Institution,
            2 => GraphSchema.Park,
            _ => GraphSchema.Lab
        }).Id;

    private void Add(Edge edge)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        if (edge.From != edge.To && _known.Add(edge.Key))
            _edges.Add(edge);
    }
}
