using Graph.Search;

namespace Graph.Analysis.Partners;

/// <summary>What people call a fault, and by which words the technologies go that have to do with it.</summary>
/// <remarks>Common knowledge of the trades, in no data set: nobody who writes 焊缝 (a weld) or "warps" names 焊接 (welding) or packaging. The
/// words only widen
/// what a problem is compared with, at less than half the weight of its own words.</remarks>
internal static class FaultWords
{
    private const double Share = 0.45;
    private const double Confirmed = 1.8;

    private static readonly (string[] Faults, string Words)[] _entries =
    [
        (["焊缝", "焊道", "虚焊", "焊点", "weld"], "焊接"),
        (["风机", "风电机组", "turbine"], "风电 风力发电"),
        (["剥落", "点蚀", "磨损", "spall", "pit", "wear"], "轴承 齿轮 润滑"),
        (["开裂", "裂纹", "断裂", "crack", "fractur"], "疲劳 强度 无损检测"),
        (["翘曲", "分层", "warp", "warpag", "delaminat"], "封装 基板 复合材料"),
        (["脱色", "色度", "印染", "decolor"], "染整 印染"),
        (["废水", "污水", "排放", "wastewater", "effluent"], "水处理 环境 环保"),
        (["热失控", "起火", "鼓包", "runaway"], "电池 热管理 安全"),
        (["隐裂", "pid", "热斑"], "光伏 组件 太阳能电池"),
        (["起毛", "起球", "静电", "褪色", "缩水", "色牢度", "pill"], "面料 后整理 功能 纺织"),
        (["断头", "毛丝", "断丝", "fuzz"], "纺丝 纤维"),
        (["生锈", "锈蚀", "返锈", "腐蚀", "盐雾", "corros", "rust"], "防腐 涂料 涂层"),
        (["漏水", "漏油", "泄漏", "渗漏", "leak"], "密封"),
        (["局部放电", "击穿", "爬电", "discharg"], "绝缘 高压"),
        (["过热", "散热", "发热", "overheat"], "热管理 散热"),
        (["振动", "异响", "噪声", "vibrat", "nois"], "减振 动力学 降噪"),
        (["丢包", "延迟", "时延", "latenc"], "通信 网络"),
        (["漏检", "误判", "misdetect"], "检测 机器视觉"),
        (["收率", "杂质", "纯度", "purif", "impuriti"], "纯化 分离"),
        (["气孔", "缩孔", "夹杂", "poros"], "铸造 冶炼"),
        (["残胶", "显影", "lithographi", "photoresist"], "光刻"),
        (["系泊", "晃动", "moor"], "系泊 水动力"),
        (["蒸发率", "绝热", "boil"], "低温 绝热 保温"),
        (["卡顿", "死机", "crash"], "软件"),
    ];

    /// <summary>The words for faults.</summary>
    public static IEnumerable<string> All => _entries.SelectMany(entry => entry.Faults);

    /// <summary>The parts of a problem's own words, and of the words that its faults stand for; the latter stand where the fault is
    /// named.</summary>
    /// <remarks>A part that the problem names itself and that goes with its fault is what is at fault: 轴承 beside 剥落 counts more than
    /// 海上风机.</remarks>
    public static List<TextFeature> FeaturesOf(string problem, FeatureReader reader)
    {
        var own = reader.Of(problem);
        var meant = Meant(problem, own, reader);
        var keys = own.Select(feature => feature.Key).ToHashSet(StringComparer.Ordinal);
        var confirmed = meant.Select(feature => feature.Key).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. own.Select(feature => confirmed.Contains(feature.Key) ? feature with { Weight = feature.Weight * Confirmed } : feature),
            .. meant.Where(feature => !keys.Contains(feature.Key)),
        ];
    }

    private static List<TextFeature> Meant(string problem, List<TextFeature> own, FeatureReader reader)
    {
        var text = WordText.Of(problem);
        var words = reader.WordsOf(text);
        return
        [
            .. from entry in _entries
               from fault in entry.Faults
               let place = PlaceOf(text, words, fault, own)
               where place is not null
               from feature in reader.Of(entry.Words)
               select new TextFeature(feature.Key, feature.Weight * Share, place.Value.Start, place.Value.End),
        ];
    }

    // Where a fault stands, from the beginning of a word to the end of one.
    private static (int Start, int End)? PlaceOf(WordText text, IReadOnlyList<TextWord> words, string fault, List<TextFeature> own)
    {
        if (char.IsAsciiLetter(fault[0]))
            return own.Where(feature => feature.Key == fault).Select(feature => ((int, int)?)(feature.Start, feature.End)).FirstOrDefault();
        var start = text.Text.IndexOf(fault, StringComparison.Ordinal);
        return start >= 0 && words.Any(word => word.Start == start) && words.Any(word => word.End == start + fault.Length)
            ? (start, start + fault.Length) : null;
    }
}
