using Graph.Model;

namespace Graph.Seed.Diagnostics;

/// <summary>The names of what a value can be, of which messages are made.</summary>
internal static class TypeNames
{
    public static Bilingual Mapping { get; } = new("键值对", "a mapping of keys to values");
    public static Bilingual List { get; } = new("列表", "a list");
    public static Bilingual Key { get; } = new("单个词的键", "a key of one word");
    public static Bilingual Text { get; } = new("文本", "text");
    public static Bilingual QuotedText { get; } =
        new("文本（须加双引号，否则会被读作其他类型）", "text (in double quotes, for without them it is something else)");
    public static Bilingual Integer { get; } = new("不加引号的整数", "a whole number without quotes");
    public static Bilingual Boolean { get; } = new("true 或 false", "true or false");
    public static Bilingual Date { get; } = new("不加引号的日期，如 2026-11-24", "a day such as 2026-11-24 (without quotes)");
    public static Bilingual Id { get; } = new("标识", "an id");
    public static Bilingual Nothing { get; } = new("空", "nothing");

    /// <summary>Alternatives: <c>a, b or c</c>.</summary>
    public static Bilingual OneOf(IReadOnlyList<string> values) => new(string.Join("、", values),
        values.Count < 2 ? string.Concat(values) : $"{string.Join(", ", values.SkipLast(1))} or {values[^1]}");

    /// <summary>The kinds to which something may lead: <c>enterprise or lab</c>.</summary>
    public static Bilingual OneOf(IReadOnlyList<NodeKind> kinds) =>
        new(string.Join("或", kinds.Select(kind => kind.Chinese)), OneOf([.. kinds.Select(kind => kind.Name)]).En);
}
