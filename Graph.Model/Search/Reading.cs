namespace Graph.Model.Search;

/// <summary>How the text was read in order to be found.</summary>
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
