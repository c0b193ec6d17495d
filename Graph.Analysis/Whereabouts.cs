using Graph.Model;

namespace Graph.Analysis;

/// <summary>Where an enterprise is, seen from the home region. Of one that is neither here nor has a region nothing is known: it may be
/// here.</summary>
internal static class Whereabouts
{
    /// <summary>The region of an enterprise of which only is known that it is outside the home region.</summary>
    public const string Elsewhere = "外地";

    /// <summary>Whether an enterprise is known to be outside the home region.</summary>
    public static bool IsElsewhere(Enterprise enterprise) => enterprise is { IsLocal: false, Region: not null };

    /// <summary>Whether it is not known where an enterprise is.</summary>
    public static bool IsUnknown(Enterprise enterprise) => enterprise is { IsLocal: false, Region: null };

    /// <summary>Whether an enterprise is here, or was until a change that is tried out: the data still knows what it did here.</summary>
    public static bool IsOrWasHere(Enterprise enterprise) => enterprise.IsLocal || enterprise.Region == Elsewhere;
}
