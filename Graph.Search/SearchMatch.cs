namespace Graph.Search;

/// <summary>One node that was found, with the best of the reasons.</summary>
/// <param name="Id">The node's id.</param>
/// <param name="Score">How well it matches, above 0 and at most 1. Scores order one answer; they do not compare two searches.</param>
/// <param name="Field">Where it was found: <c>name</c>, <c>nameEn</c> or <c>aliases</c>.</param>
/// <param name="Matched">The part of that field's value (of one alias, for aliases) that matched, as it is written there.
/// For words in different places: from the first to the last of those that stand in this value.</param>
/// <param name="How">In which way it matches.</param>
public sealed record SearchMatch(string Id, double Score, string Field, string Matched, MatchKind How);
