namespace Graph.Search;

/// <summary>Which of an entry's fields a value comes from.</summary>
internal enum NameField : byte
{
    Name,
    NameEn,
    Aliases,
}
