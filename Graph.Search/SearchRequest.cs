namespace Graph.Search;

/// <summary>What to look for, and which part of the answer to bring.</summary>
/// <param name="Text">What a person typed. Any text is allowed; what lies beyond 200 characters is ignored.</param>
/// <param name="Kinds">The kinds of nodes wanted; null for all, empty for none.</param>
/// <param name="Skip">How many matches to leave out from the start; not negative.</param>
/// <param name="Take">How many matches to bring at most; not negative.</param>
public sealed record SearchRequest(string Text, IReadOnlySet<string>? Kinds, int Skip, int Take);
