namespace Graph.Search;

/// <summary>In which way a name matches what was typed. Case, width, accents, spaces and punctuation never matter.</summary>
public enum MatchKind
{
    /// <summary>The text is the whole name or the whole English name.</summary>
    Exact,

    /// <summary>The text is a whole alias, or the short name: a name without its leading region and its legal form.</summary>
    Alias,

    /// <summary>A name, or a short name, begins with the text.</summary>
    Prefix,

    /// <summary>The text stands within a name.</summary>
    Substring,

    /// <summary>As one of the above, once traditional characters are read as simplified ones.</summary>
    Variant,

    /// <summary>The text is pinyin, wholly or in part (guangkejiao, guangke胶), or other characters of the same sound.</summary>
    Pinyin,

    /// <summary>The text holds first letters of pinyin (gkj for 光刻胶).</summary>
    PinyinInitials,

    /// <summary>The words of the text stand in the names in another order or apart; failing that, the weightier half of them.</summary>
    Words,

    /// <summary>The characters of the text stand in a name in this order from its beginning on (上交 for 上海交通大学), or are the initials of an English name (SJTU).</summary>
    Abbreviation,

    /// <summary>A name comes within one typing error of the text: a character too many, missing, wrong, or two exchanged.</summary>
    Fuzzy,
}
