using Graph.Model;

namespace Graph.Analysis.Partners;

/// <summary>Institutions strong in the disciplines on which what was asked draws.</summary>
/// <remarks>Each discipline has a share of the question: the sum over the topics of their weight × 1 ÷ √rank, over that of all
/// disciplines. So an institution gains by what it covers of the question, not by how many disciplines it has, and more strengths never
/// count against it.</remarks>
internal static class DrawsOnReasons
{
    private const double OfSegment = 0.5;

    /// <summary>Notes the reasons and gives the disciplines on which the question draws.</summary>
    public static IReadOnlySet<NodeId> Find(MatchContext context, ReasonCollector reasons)
    {
        Dictionary<NodeId, Drawn> drawn = [];
        foreach (var technology in context.Asked.Technologies)
            Add(context, drawn, technology, technology.Weight);
        foreach (var segment in context.Asked.Segments)
            Add(context, drawn, segment, OfSegment * segment.Weight);
        if (drawn.Count == 0)
            return new HashSet<NodeId>();
        var (all, certainty) = (drawn.Values.Sum(one => one.Weight), drawn.Values.Max(one => one.Best));
        foreach (var (discipline, one) in drawn.OrderBy(pair => pair.Key))
            Note(context, reasons, discipline, one, certainty * one.Weight / all);
        return drawn.Keys.ToHashSet();
    }

    private static void Add(MatchContext context, Dictionary<NodeId, Drawn> drawn, AskedTopic topic, double weight)
    {
        foreach (var edge in context.Graph.From<DrawsOn>(topic.Id))
        {
            context.Cancellation.ThrowIfCancellationRequested();
            var share = weight / Math.Sqrt(edge.Rank);
            var one = drawn.GetValueOrDefault(edge.To, new(0, 0, 0, null!));
            one = one with { Weight = one.Weight + share, Best = Math.Max(one.Best, weight) };
            drawn[edge.To] = share > one.PathShare ? one with { PathShare = share, Path = topic.Path.Then(edge) } : one;
        }
    }

    private static void Note(MatchContext context, ReasonCollector reasons, NodeId discipline, Drawn drawn, double share)
    {
        foreach (var edge in context.Graph.To<StrongIn>(discipline))
        {
            var strength = context.Weights.DrawsOn * share * DisciplineGrades.ShareOf(edge.Grade)
                * EvidenceWeight.Of(context.Graph, edge);
            reasons.Add(edge.From, new(ReasonKind.DrawsOn, strength, drawn.Path.Then(edge), discipline, [], [], edge.Citations));
        }
    }

    /// <summary>A discipline on which a question draws.</summary>
    /// <param name="Weight">How much, over all topics.</param>
    /// <param name="Best">The weight of the weightiest topic that draws on it.</param>
    /// <param name="PathShare">How much it is drawn on by the topic to which the path leads.</param>
    /// <param name="Path">The way to it from the subject of the question.</param>
    private sealed record Drawn(double Weight, double Best, double PathShare, AskedPath Path);
}

/// <summary>What a grade of the national evaluation of disciplines counts.</summary>
internal static class DisciplineGrades
{
    /// <summary>Its share of the best grade, above 0 and at most 1.</summary>
    public static double ShareOf(string? grade) => grade switch
    {
        "A+" => 1,
        "A" => 0.9,
        "A-" => 0.8,
        "B+" => 0.65,
        "B" => 0.55,
        "B-" => 0.45,
        null => 0.6, // not known is neither the best nor the worst
        _ => 0.4,
    };
}
