namespace Graph.Search;

/// <summary>Finds the short name within a name: what is left without the region in front and the legal form behind.</summary>
/// <remarks>Regions are cut off only from names that end in a legal form, so that 南京大学 stays whole.</remarks>
internal sealed class ShortName
{
    private const int MinLength = 2;

    // Of two forms of which one ends in the other, the longer comes first.
    private static readonly string[] _legalForms =
    [
        "有限责任公司", "股份有限公司", "有限合伙", "有限公司", "分公司", "总公司", "公司", "集团", "控股", "股份",
        "工程技术研究中心", "工程研究中心", "重点实验室", "企业技术中心", "技术创新中心", "研究中心", "研究总院", "研究院", "研究所", "实验室",
        "companylimited", "limited", "coltd", "ltd", "company", "corporation", "corp", "incorporated", "inc", "llc", "gmbh", "group", "co",
    ];

    private static readonly string[] _provinces =
    [
        "北京", "天津", "上海", "重庆", "河北", "山西", "辽宁", "吉林", "黑龙江", "江苏", "浙江", "安徽", "福建", "江西", "山东", "河南",
        "湖北", "湖南", "广东", "海南", "四川", "贵州", "云南", "陕西", "甘肃", "青海", "台湾", "内蒙古", "广西", "西藏", "宁夏", "新疆",
        "香港", "澳门", "中国",
    ];

    private const string Levels = "省市县区";
    private readonly string[] _regions;

    private ShortName(IEnumerable<string> regions) =>
        _regions = [.. regions.Distinct(StringComparer.Ordinal).OrderByDescending(region => region.Length)
            .ThenBy(region => region, StringComparer.Ordinal)];

    /// <summary>Knows the provinces of China, the given regions, and the places that two or more names begin with.</summary>
    /// <param name="places">The place before each name, where there is one: see <see cref="PlaceBefore"/>.</param>
    /// <param name="regions">The regions.</param>
    public static ShortName For(IEnumerable<string> places, IEnumerable<string> regions) =>
        new(_provinces.Concat(regions.Select(Bare).Where(region => region.Length >= MinLength)).Concat(Repeated(places)));

    /// <summary>The place with which a folded name begins as 某某省, 某某市 or 某某县; null where it begins in another way.</summary>
    public static string? PlaceBefore(ReadOnlySpan<char> name) =>
        name.Length > 3 && FoldedText.IsIdeographic(name[0]) && Levels.IndexOf(name[2]) is >= 0 and < 3 ? name[..2].ToString() : null;

    /// <summary>The regions that only one of two knows. In a name in which none of them stands, both find the same short name.</summary>
    public string[] DifferencesFrom(ShortName other) => [.. _regions.Except(other._regions), .. other._regions.Except(_regions)];

    /// <summary>The bounds of the short name in a folded name; the whole where there is nothing to cut off.</summary>
    public (int Start, int End) In(FoldedText name)
    {
        var end = BeforeLegalForm(name);
        if (end == name.Text.Length)
            return (0, end);
        var start = AfterRegions(name.Text.AsSpan(0, end));
        return (start, BeforeRegion(name.Text.AsSpan(start, end - start)) + start);
    }

    private static IEnumerable<string> Repeated(IEnumerable<string> places) => places
        .GroupBy(place => place, StringComparer.Ordinal).Where(group => group.Skip(1).Any()).Select(group => group.Key);

    private static string Bare(string region)
    {
        var text = FoldedText.Of(region).Text;
        return text.Length > MinLength && Levels.Contains(text[^1]) ? text[..^1] : text;
    }

    private static int BeforeLegalForm(FoldedText name)
    {
        var end = name.Text.Length;
        while (LegalFormBefore(name, end) is { } form)
            end -= form.Length;
        return end;
    }

    private static string? LegalFormBefore(FoldedText name, int end)
    {
        foreach (var form in _legalForms)
        {
            var start = end - form.Length;
            if (start >= MinLength && name.WordStarts[start] && name.Text.AsSpan(start, form.Length).SequenceEqual(form))
                return form;
        }
        return null;
    }

    private int AfterRegions(ReadOnlySpan<char> name)
    {
        var start = 0;
        while (RegionAt(name[start..]) is > 0 and var length && name.Length - start - length >= MinLength)
            start += length;
        return start;
    }

    private int RegionAt(ReadOnlySpan<char> name)
    {
        foreach (var region in _regions)
        {
            if (name.StartsWith(region, StringComparison.Ordinal))
                return name.Length > region.Length && Levels.Contains(name[region.Length]) ? region.Length + 1 : region.Length;
        }
        return 0;
    }

    // As in 中天钢铁（上海）有限公司.
    private int BeforeRegion(ReadOnlySpan<char> name)
    {
        foreach (var region in _regions)
        {
            if (name.Length - region.Length >= MinLength && name.EndsWith(region, StringComparison.Ordinal))
                return name.Length - region.Length;
        }
        return name.Length;
    }
}
