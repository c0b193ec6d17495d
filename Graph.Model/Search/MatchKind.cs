namespace Graph.Model.Search;

[Term("In which way a name matches what was typed. Case, width, accents, spaces and punctuation never matter.", "匹配方式")]
public enum MatchKind
{
    [Term("The text is the whole name or the whole English name.", "完全一致")]
    Exact,

    [Term("The text is a whole alias, or the short name: a name without its leading region and its legal form.", "别名或简称")]
    Alias,

    [Term("A name, or a short name, begins with the text.", "开头一致")]
    Prefix,

    [Term("The text stands within a name.", "包含")]
    Substring,

    [Term("As one of the above, once traditional characters are read as simplified ones.", "繁简异体")]
    Variant,

    [Term("The text is pinyin, wholly or in part (guangkejiao, guangke胶), or other characters of the same sound.", "拼音")]
    Pinyin,

    [Term("The text holds first letters of pinyin (gkj for 光刻胶).", "拼音首字母")]
    PinyinInitials,

    [Term("The words of the text stand in the names in another order or apart; failing that, the weightier half of them.", "词语散见")]
    Words,

    [Term("The characters of the text stand in a name in this order from its beginning on (上交 for 上海交通大学), or are the initials of an English name (SJTU).", "缩写")]
    Abbreviation,

    [Term("A name comes within one typing error of the text: a character too many, missing, wrong, or two exchanged.", "近似")]
    Fuzzy,
}
