using System.Text.Json;
using Graph.Search;
using GraphQL.Types;

namespace Graph.Api.Schema.Types;

/// <summary>The API's form of <see cref="MatchKind"/>: Graph.Search knows neither GraphQL nor the schema of the graph.</summary>
internal sealed class MatchKindType : EnumerationGraphType
{
    private static readonly string[] _names =
        [.. Enum.GetNames<MatchKind>().Select(JsonNamingPolicy.SnakeCaseUpper.ConvertName)];

    public MatchKindType()
    {
        Name = nameof(MatchKind);
        Description = Text.Of("In which way a name matches what was typed. Case, width, accents, spaces and punctuation never matter.",
            "匹配方式");
        Add(MatchKind.Exact, "The text is the whole name or the whole English name.", "完全一致");
        Add(MatchKind.Alias, "The text is a whole alias, or the short name: a name without its leading region and its legal form.",
            "别名或简称");
        Add(MatchKind.Term, "The text is a whole word of the trade for it, or for something wider that contains it: no name and no alias.",
            "行业用语");
        Add(MatchKind.Prefix, "A name, or a short name, begins with the text.", "开头一致");
        Add(MatchKind.Substring, "The text stands within a name.", "包含");
        Add(MatchKind.Variant, "As one of the above, once traditional characters are read as simplified ones.", "繁简异体");
        Add(MatchKind.Pinyin, "The text is pinyin, wholly or in part (guangkejiao, guangke胶), or other characters of the same sound.",
            "拼音");
        Add(MatchKind.PinyinInitials, "The text holds first letters of pinyin (gkj for 光刻胶).", "拼音首字母");
        Add(MatchKind.Words, "The words of the text stand in the names in another order or apart; failing that, the weightier half of "
            + "them.", "词语散见");
        Add(MatchKind.Abbreviation, "The characters of the text stand in a name in this order from its beginning on (上交 for 上海交通大学), or "
            + "are the initials of an English name (SJTU).", "缩写");
        Add(MatchKind.Content,
            "The words stand in what is said of it beside its names: a note, a topic, a summary, what an enterprise does.",
            "内容");
        Add(MatchKind.Related, "It has to do with what the text asks for, by a relation of the graph; reason says how.", "相关");
        Add(MatchKind.Fuzzy, "A name comes within one typing error of the text: a character too many, missing, wrong, or two exchanged.",
            "近似");
    }

    /// <summary>The name of a value.</summary>
    public static string NameOf(MatchKind value) => _names[(int)value];

    private void Add(MatchKind value, string english, string chinese) => Add(NameOf(value), value, Text.Of(english, chinese));
}
