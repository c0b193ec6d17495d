using Graph.Model;

namespace Graph.Seed.Sheets;

/// <summary>What is left of the registered name of a company without its legal form and its region: what people call it. Two names with one
/// core are probably those of one company. A name without a legal form, such as that of a university, is its own core: there the region
/// tells.</summary>
internal sealed class CoreName
{
    private const int Shortest = 2;

    private static readonly string[] _forms = [.. new[]
    {
        "股份有限公司", "有限责任公司", "集团有限公司", "控股有限公司", "有限公司", "集团股份", "控股集团", "集团公司", "公司", "集团", "控股", "总公司",
        "coltd", "limited", "corporation", "group", "ltd", "inc", "corp",
    }.OrderByDescending(form => form.Length)];

    private static readonly string[] _provinces =
    [
        "中国", "北京", "上海", "天津", "重庆", "河北", "山西", "辽宁", "吉林", "黑龙江", "江苏", "浙江", "安徽", "福建", "江西", "山东", "河南", "湖北",
        "湖南", "广东", "海南", "四川", "贵州", "云南", "陕西", "甘肃", "青海", "台湾", "内蒙古", "广西", "西藏", "宁夏", "新疆", "香港", "澳门",
    ];

    private readonly string[] _regions;

    /// <summary>Cores of the names in a graph.</summary>
    /// <param name="home">Its home region; null where it has none.</param>
    public CoreName(HomeRegion? home) => _regions =
    [
        .. _provinces.Concat([.. home is null ? [] : home.Counties.Select(county => county.Name).Append(home.Name)])
            .SelectMany(region => new[] { region, region.TrimEnd('市', '县', '区', '省'), region.TrimEnd('市', '县', '区', '省') + "省",
                region.TrimEnd('市', '县', '区', '省') + "市" })
            .Where(region => region.Length > 1).Select(NameKey.Of).Distinct().OrderByDescending(region => region.Length),
    ];

    /// <summary>The core of a name, as a key; empty where too little is left to tell anything.</summary>
    public string Of(string name)
    {
        var key = NameKey.Of(name);
        var core = WithoutForm(key);
        if (core == key)
            return Long(key);
        for (var before = ""; before != core;)
        {
            before = core;
            if (Array.Find(_regions, region => core.StartsWith(region, StringComparison.Ordinal) && core.Length > region.Length
                + 1) is { } start)
            {
                core = WithoutForm(core[start.Length..]);
            }
        }
        return Long(core);
    }

    /// <summary>The name without its legal form alone, as a key; empty where too little is left to tell anything.</summary>
    public static string WithRegion(string name) => Long(WithoutForm(NameKey.Of(name)));

    private static string Long(string key) => key.Length < Shortest ? "" : key;

    private static string WithoutForm(string key)
    {
        while (Array.Find(_forms, form => key.EndsWith(form, StringComparison.Ordinal) && key.Length > form.Length) is { } ending)
            key = key[..^ending.Length];
        return key;
    }
}
