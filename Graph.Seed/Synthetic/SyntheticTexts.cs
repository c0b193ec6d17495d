namespace Graph.Seed.Synthetic;

/// <summary>Words for synthetic graphs. Some test quoting, escaping, sorting and search.</summary>
internal sealed class SyntheticTexts(SyntheticRandom random)
{
    private static readonly string[] _things =
        ["芯片", "光刻胶", "碳纤维", "轴承", "电池", "涂层", "传感器", "薄膜", "合金", "电机", "织物", "船舶", "风机", "软件", "医药", "光纤", "阀门", "催化剂", "面板", "模具"];

    private static readonly string[] _manners = ["高端", "智能", "绿色", "精密", "柔性", "超薄", "耐高温", "低功耗", "海洋", "医用", "车规级", "纳米"];

    private static readonly string[] _thingsEn =
        ["chip", "photoresist", "carbon fibre", "bearing", "battery", "coating", "sensor", "film", "alloy", "motor", "fabric", "vessel"];

    private static readonly string[] _hard =
    [
        "𠮷野", "𪚥𠜎", "e\u0301tude", "O'Brien", "\"引号\"", "'}) DETACH DELETE n //", "`标签`", "$param {x: 1}", "+(-\"a\" && b) || !c~2^3 *?:/",
        "{\"json\": [1, null, \"\\u0041\"]}", "<script>alert(1)</script>", "a\\b", "# 注释: 值, - 项", "null", "2024-01-01", "１２３ ＡＢＣ",
            "👩\u200D🔬", "ß İ ı", "100%_",
        "; DROP TABLE node;--", "的", "שלום", "ﬁ",
    ];

    /// <summary>A Chinese name that no other node has, for it ends in the number.</summary>
    public string Name(string term, int number) =>
        $"{random.OneOf(_manners)}{random.OneOf(_things)}{term}{(random.Chance(8) ? random.OneOf(_hard) : "")}{number}";

    /// <summary>An English name.</summary>
    public string NameEn(string kind, int number) => $"{random.OneOf(_thingsEn)} {kind} {number}";

    /// <summary>Up to two aliases, mostly none.</summary>
    public IReadOnlyList<string> Aliases(int number) => random.Below(10) switch
    {
        0 => [random.OneOf(_hard)],
        1 => [$"{random.OneOf(_things)}{number}号", random.OneOf(_hard)],
        _ => [],
    };

    /// <summary>A sentence.</summary>
    public string Sentence() =>
        $"{random.OneOf(_manners)}{random.OneOf(_things)}依赖{random.OneOf(_things)}{(random.Chance(10) ? random.OneOf(_hard) : "")}";

    /// <summary>A sentence, rarely; else null.</summary>
    public string? Note() => random.Chance(4) ? Sentence() : null;

    /// <summary>A place in a document.</summary>
    public string Locator() => $"第{random.Below(40) + 1}节{(random.Chance(5) ? random.OneOf(_hard) : "")}";
}
