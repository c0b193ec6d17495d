namespace Graph.Seed;

/// <summary>A part of YAML that files of a data set do not use.</summary>
internal enum YamlFeature
{
    /// <summary><c>&amp;name</c>.</summary>
    Anchor,

    /// <summary><c>*name</c>.</summary>
    Alias,

    /// <summary><c>!tag</c>.</summary>
    Tag,

    /// <summary><c>&lt;&lt;</c>.</summary>
    Merge,

    /// <summary>A second document after <c>---</c>.</summary>
    Documents,
}
