namespace Graph.Search;

/// <summary>One name of one entry and where it lies in the text of the corpus.</summary>
/// <param name="Entry">The number of the entry, in ordinal order of the ids.</param>
/// <param name="Field">The field it stands in.</param>
/// <param name="Start">Where its folded text begins in the corpus.</param>
/// <param name="Length">The length of its folded text.</param>
/// <param name="ShortStart">Where the short name begins, counted from <paramref name="Start"/>.</param>
/// <param name="ShortEnd">Where the short name ends, counted from <paramref name="Start"/>.</param>
/// <param name="HasVariant">Whether folding changed a traditional character.</param>
/// <param name="Source">The name as it is written.</param>
internal readonly record struct NameValue(
    int Entry, NameField Field, int Start, byte Length, byte ShortStart, byte ShortEnd, bool HasVariant, string Source);
