namespace Graph.Seed;

/// <summary>A citation as a file has it: the source is not looked up yet.</summary>
/// <param name="Source">The id of the source, where it stands.</param>
/// <param name="Locator">Where in the source; null where not said.</param>
/// <param name="CheckedOn">The day the place was read; null where not said.</param>
internal sealed record DraftCitation(LocatedScalar Source, string? Locator, DateOnly? CheckedOn);
