using Graph.Model;

namespace Graph.Analysis.Gaps;

/// <summary>What a document itself says of how strong a segment is, or an enterprise.</summary>
internal sealed record Judgement(Assessment Assessment, Assesses Edge)
{
    /// <summary>Whether it speaks of the home region. A title or a share compares it with others; a judgement names the area it
    /// judges.</summary>
    public bool IsHere => Assessment.Kind is not AssessmentKind.Judgement || Assessment.Scope is AssessmentScope.City;

    public bool SaysHereIsWeak => IsHere && Assessment.Verdict is AssessmentVerdict.Weak;

    /// <summary>How much it tells of the home region, 0 to 1: a judgement the more, the smaller the area it judges; a title or a share the
    /// more, the larger the area in which it compares. Half where an editor read off that it is about this.</summary>
    public double Weight => (Edge.Basis is Basis.Cited ? 1 : EvidenceWeight.Inferred) * (Assessment.Kind is AssessmentKind.Judgement
        ? Assessment.Scope switch { AssessmentScope.City => 1, AssessmentScope.Province => 0.6, _ => 0.3 }
        : Assessment.Scope switch { AssessmentScope.City => 0.3, AssessmentScope.Province => 0.6, _ => 1 });

    /// <summary>Whether it is about an enterprise, even if it names the segment too.</summary>
    public bool IsOfEnterprise(GraphView graph) =>
        graph.From<Assesses>(Assessment.Id).Any(edge => graph.Find<Enterprise>(edge.To) is not null);

    /// <summary>What is said of a segment or an enterprise, by id.</summary>
    public static IEnumerable<Judgement> Of(GraphView graph, NodeId subject)
    {
        foreach (var edge in graph.To<Assesses>(subject))
        {
            if (graph.Find<Assessment>(edge.From) is { } assessment)
                yield return new(assessment, edge);
        }
    }
}
