namespace Graph.Search;

/// <summary>The best place at which an entry was found: a part of one of its names.</summary>
/// <param name="Score">What it is worth.</param>
/// <param name="Value">The number of the name in the corpus.</param>
/// <param name="Start">Where the part begins in the folded name.</param>
/// <param name="End">Where it ends.</param>
/// <param name="How">In which way it matches.</param>
internal readonly record struct Hit(double Score, int Value, int Start, int End, MatchKind How)
{
    public int Length => End - Start;
}
