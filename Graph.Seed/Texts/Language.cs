namespace Graph.Seed;

/// <summary>The language in which the program speaks.</summary>
internal enum Language
{
    /// <summary>English, <c>en</c>.</summary>
    English,

    /// <summary>Chinese, <c>zh</c>.</summary>
    Chinese,
}
