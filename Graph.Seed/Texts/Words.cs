using Graph.Model;

namespace Graph.Seed;

/// <summary>The words of which messages are made.</summary>
internal static class Words
{
    public static Message Mapping { get; } = new("a mapping of keys to values", "键值对");
    public static Message List { get; } = new("a list", "列表");
    public static Message Key { get; } = new("a key of one word", "单个词的键");
    public static Message Text { get; } = new("text", "文本");
    public static Message QuotedText { get; } = new("text (in double quotes, for without them it is something else)", "文本（须加双引号，否则会被读作其他类型）");
    public static Message Integer { get; } = new("a whole number without quotes", "不加引号的整数");
    public static Message Boolean { get; } = new("true or false", "true 或 false");
    public static Message Date { get; } = new("a day such as 2026-11-24 (without quotes)", "不加引号的日期，如 2026-11-24");
    public static Message Id { get; } = new("an id", "标识");

    /// <summary>What a property's value must be.</summary>
    public static Message Of(PropertyType type) => type switch
    {
        PropertyType.Integer or PropertyType.Long or PropertyType.IntegerList => Integer,
        PropertyType.Boolean => Boolean,
        PropertyType.Date => Date,
        PropertyType.Id => Id,
        _ => Text,
    };

    /// <summary>Alternatives: <c>a, b or c</c>.</summary>
    public static Message OneOf(IReadOnlyList<string> values) => new(
        values.Count < 2 ? string.Concat(values) : $"{string.Join(", ", values.SkipLast(1))} or {values[^1]}", string.Join("、", values));

    /// <summary>What a value is, in a few words.</summary>
    public static Message Describe(LocatedNode? node) => node switch
    {
        LocatedList => new("a list", "列表"),
        LocatedMapping => new("a mapping of keys to values", "键值对"),
        LocatedScalar { IsPlain: true, Text: "" } or null => new("nothing", "空"),
        LocatedScalar { IsPlain: false } quoted => new($"the text \"{Quote.Of(quoted.Text)}\"", $"文本“{Quote.Of(quoted.Text)}”"),
        LocatedScalar scalar => new($"'{Quote.Of(scalar.Text)}'", $"“{Quote.Of(scalar.Text)}”"),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };
}
