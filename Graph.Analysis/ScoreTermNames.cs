using System.Text.Json;

namespace Graph.Analysis;

/// <summary>The names of all terms of scores. They are words of the API: one that is published never changes its meaning.</summary>
public static class ScoreTermNames
{
    internal const string Supply = "supply";
    internal const string Concentration = "concentration";
    internal const string Technology = "technology";
    internal const string Research = "research";
    internal const string Developer = "developer";
    internal const string Dependents = "dependents";
    internal const string Demand = "demand";

    internal const string Standing = "standing";
    internal const string Judged = "judged";
    internal const string JudgedWeak = "judgedWeak";

    internal const string Reach = "reach";
    internal const string Betweenness = "betweenness";
    internal const string Chains = "chains";
    internal const string Segments = "segments";

    /// <summary>How much of the severity of the gap would go if an enterprise did what is missing here: found by trying it out.</summary>
    internal const string Closes = "closes";

    /// <summary>How well what an enterprise does fits what is missing.</summary>
    internal const string Fit = "fit";

    /// <summary>Whether an enterprise works with a local one already.</summary>
    internal const string Ties = "ties";

    /// <summary>How near an enterprise is: the nearer surroundings of the home region count more.</summary>
    internal const string Nearness = "nearness";

    /// <summary>Whether the group of an enterprise has a site in the home region already, or one in the surroundings.</summary>
    internal const string Sites = "sites";

    internal const string County = "county";

    /// <summary>All names, in the order of the analyses: gaps, strengths, chokepoints, candidates, partners.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. new[]
        {
            Supply, Concentration, Technology, Research, Developer, Dependents, Demand,
            Standing, Judged, JudgedWeak,
            Reach, Betweenness, Chains, Segments,
            Closes, Fit, Ties, Nearness, Sites, County,
        }.Union(Enum.GetValues<ReasonKind>().Select(Of)),
    ];

    private static readonly HashSet<string> _known = [.. All];

    /// <summary>The name of the term that the reasons of a kind make.</summary>
    internal static string Of(ReasonKind kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());

    /// <summary>The name itself, if it is one of <see cref="All"/>.</summary>
    /// <exception cref="ArgumentException">It is not.</exception>
    internal static string Known(string name) =>
        _known.Contains(name) ? name : throw new ArgumentException($"{name} is not among the names of terms.", nameof(name));
}
