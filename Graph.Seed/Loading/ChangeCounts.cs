namespace Graph.Seed;

/// <summary>How many things a write changed.</summary>
/// <param name="Added">Not there before.</param>
/// <param name="Changed">There before, but different.</param>
/// <param name="Deleted">There before, not now.</param>
internal sealed record ChangeCounts(int Added, int Changed, int Deleted);
