using Graph.Model;

namespace Graph.Analysis;

/// <summary>Enterprises that have left the home region in a change that is tried out: the data still knows what they did here.</summary>
internal static class Departure
{
    /// <summary>The region of an enterprise of which only is known that it is outside the home region.</summary>
    public const string Elsewhere = "外地";

    /// <summary>Whether an enterprise is here, or was until the change.</summary>
    public static bool IsOrWasHere(Enterprise enterprise) => enterprise.IsLocal || enterprise.Region == Elsewhere;
}
