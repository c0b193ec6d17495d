namespace Graph.Search;

/// <summary>A page of the answer to a search.</summary>
/// <param name="Matches">The matches asked for, best first; equal scores in ordinal order of their ids.</param>
/// <param name="TotalCount">How many nodes match in all, whatever part was requested.</param>
public sealed record SearchResult(IReadOnlyList<SearchMatch> Matches, int TotalCount);

/// <summary>One node that was found, with the best of the reasons.</summary>
/// <param name="Id">The node's id.</param>
/// <param name="Score">How well it matches, above 0 and at most 1. Scores order one answer; they do not compare two searches.</param>
/// <param name="Field">Where it was found: <c>name</c>, <c>nameEn</c>, <c>aliases</c>, <c>terms</c> or <c>broaderTerms</c>.</param>
/// <param name="Matched">The part of that field's value (of one item, for lists) that matched, as it is written there.
/// For words in different places: from the first to the last of those that are in this value.</param>
/// <param name="How">In which way it matches.</param>
public sealed record SearchMatch(string Id, double Score, string Field, string Matched, MatchKind How)
{
    /// <summary>The name of a field, as <see cref="Field"/> has it.</summary>
    internal static string NameOf(NameField field) => field switch
    {
        NameField.Name => "name",
        NameField.NameEn => "nameEn",
        NameField.Aliases => "aliases",
        NameField.Terms => "terms",
        _ => "broaderTerms",
    };
}

/// <summary>In which way a name matches what was typed. Case, width, accents, spaces and punctuation never matter.</summary>
public enum MatchKind
{
    /// <summary>The text is the whole name or the whole English name.</summary>
    Exact,

    /// <summary>The text is a whole alias, or the short name: a name without its leading region and its legal form.</summary>
    Alias,

    /// <summary>The text is a whole word of the trade for it, or for something wider that contains it: no name and no alias.</summary>
    Term,

    /// <summary>A name, or a short name, begins with the text.</summary>
    Prefix,

    /// <summary>The text is within a name.</summary>
    Substring,

    /// <summary>As one of the above, once traditional characters are read as simplified ones.</summary>
    Variant,

    /// <summary>The text is pinyin, wholly or in part (guangkejiao, guangke胶), or other characters of the same sound.</summary>
    Pinyin,

    /// <summary>The text holds first letters of pinyin (gkj for 光刻胶).</summary>
    PinyinInitials,

    /// <summary>The words of the text are in the names in another order or apart; failing that,
    /// the weightier half of them, or a whole name that is a part of the text.</summary>
    Words,

    /// <summary>The characters of the text are in a name in this order from its beginning on (上交 for 上海交通大学), or are the initials of an
    /// English name (SJTU).</summary>
    Abbreviation,

    /// <summary>The words stand in what is said of it beside its names: a note, a topic, a summary, what an enterprise does.</summary>
    Content,

    /// <summary>It has to do with what the text asks for, by a relation of the graph: 做光刻胶的企业.</summary>
    Related,

    /// <summary>A name comes within one typing error of the text: a character too many, missing, wrong, or two exchanged.</summary>
    Fuzzy,
}
