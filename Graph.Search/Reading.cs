namespace Graph.Search;

/// <summary>How the text was read in order to be found; in the order of the bands of <see cref="MatchScore"/>.</summary>
internal enum Reading : byte
{
    Literal,
    Sound,
    Initials,
    Words,
    Abbreviation,
    Typo,
    SomeWords,
}
