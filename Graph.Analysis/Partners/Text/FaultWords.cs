using System.Collections.Frozen;
using Graph.Search;

namespace Graph.Analysis.Partners;

/// <summary>What people call a fault, and by which words the technologies go that have to do with it.</summary>
/// <remarks>Common knowledge of the trades, in no data set: nobody who writes 焊缝 (a weld) or "warps" names 焊接 (welding) or packaging. The
/// words only widen what a problem is compared with, at less than half the weight of its own words. A word for a fault or a condition says
/// less of what is meant than the thing that has it: 桩腿腐蚀 is about legs of platforms, and not about etched foil (腐蚀箔).</remarks>
internal static class FaultWords
{
    private const double Share = 0.45;
    private const double Confirmed = 1.8;
    private const double OfFault = 0.5;

    private static readonly Entry[] _entries =
    [
        // Things and places of work that hint at a trade; their own weight stays.
        new(["焊缝", "焊道", "虚焊", "焊点", "weld"], "焊接", false),
        new(["风机", "风电机组", "turbine"], "风电 风力发电", false),
        new(["印染"], "染整 印染", false),
        new(["废水", "污水", "排放", "wastewater", "effluent"], "水处理 环境 环保", false),
        new(["残胶", "显影", "lithographi", "photoresist"], "光刻", false),
        new(["划片", "键合", "塑封", "dic"], "封装", false),
        new(["系泊", "晃动", "moor"], "系泊 水动力", false),
        new(["蒸发率", "绝热", "boil"], "低温 绝热 保温", false),
        new(["反应釜", "搅拌釜"], "压力容器 化工", false),

        // Faults.
        new(["剥落", "点蚀", "磨损", "spall", "pit", "wear"], "轴承 齿轮 润滑", true),
        new(["断齿"], "齿轮 疲劳", true),
        new(["开裂", "裂纹", "疲劳裂纹", "断裂", "crack", "fractur"], "疲劳 强度 无损检测", true),
        new(["翘曲", "分层", "warp", "warpag", "delaminat"], "封装 基板 复合材料", true),
        new(["脱色", "色度", "decolor"], "染整 印染", true),
        new(["热失控", "起火", "鼓包", "runaway"], "电池 热管理 安全", true),
        new(["隐裂", "pid", "热斑"], "光伏 光伏组件 太阳能电池", true),
        new(["起毛", "起球", "静电", "褪色", "缩水", "色牢度", "pill"], "面料 后整理 功能 纺织", true),
        new(["断头", "毛丝", "断丝", "飘丝", "fuzz"], "纺丝 纤维", true),
        new(["生锈", "锈蚀", "返锈", "腐蚀", "盐雾", "corros", "rust"], "防腐 涂料 涂层", true),
        new(["晶间腐蚀", "点腐蚀"], "不锈钢 热处理", true),
        new(["漏水", "漏油", "渗水", "泄漏", "渗漏", "leak", "leakag"], "密封", true),
        new(["局部放电", "击穿", "爬电", "discharg"], "绝缘 高压", true),
        new(["谐波", "谐波超标", "harmonic"], "电能质量 变流器 电力电子", true),
        new(["过热", "散热", "发热", "overheat"], "热管理 散热", true),
        new(["振动", "异响", "噪声", "vibrat", "nois"], "减振 动力学 降噪", true),
        new(["丢包", "延迟", "时延", "latenc"], "通信 网络", true),
        new(["漏检", "误判", "误报", "误检", "misdetect"], "检测 机器视觉", true),
        new(["收率", "杂质", "纯度", "purif", "impuriti"], "纯化 分离", true),
        new(["气孔", "缩孔", "缩松", "夹杂", "poros"], "铸造 冶炼", true),
        new(["结垢", "堵塞"], "换热", true),
        new(["卡顿", "死机", "crash"], "软件", true),

        // Faults and conditions that hint at no trade.
        new(["变形", "老化", "抖动", "松动", "粗糙", "边缘", "表面", "接头", "不准", "漂移"], "", true),
        new(["高温", "低温", "密度", "含量", "测量", "活性", "损耗", "充电", "升降"], "", true),
        new(["速度", "压力", "容量", "强力", "拉伸", "折叠", "释放", "表达", "循环", "接触", "透气"], "", true),
        new(["误差", "角度", "减重", "衰减", "插拔", "标定", "损伤", "粒径", "雾化", "颗粒", "崩边", "崩角", "针孔", "chipp", "edg"], "", true),
        new(["定位", "预警", "保护", "数据", "清洗", "沾污", "短路", "切割", "误码", "误码率"], "", true),
        new(["改性", "抗菌", "干式", "结块", "贮存", "储存", "发黄", "耐久性", "润滑性"], "", true),
        new(["运输", "敷设", "回收", "筛选", "浓缩", "溶解", "发泡", "起泡", "探伤", "失控", "穿刺", "转向", "病毒", "爬行"], "", true),
        new(["冲刷", "消防", "溶剂"], "", true),
        new(["薄壁", "空心", "水压", "寿命", "功耗", "试验", "气体", "管道", "腔体", "频率", "功率", "直流", "接地", "连接", "登陆"], "", true),
    ];

    private static readonly FrozenSet<string> _faults = _entries.Where(entry => entry.IsFault).SelectMany(entry => entry.Words)
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The words for faults.</summary>
    public static IEnumerable<string> All => _entries.SelectMany(entry => entry.Words);

    /// <summary>Whether a word names a fault or a condition and not the thing that has it.</summary>
    public static bool IsFault(string word) => _faults.Contains(word);

    /// <summary>The parts of a problem's own words, and of the words that its faults stand for; the latter stand where the fault is
    /// named.</summary>
    /// <remarks>A part that the problem names itself and that goes with its fault is what is at fault: 轴承 beside 剥落 counts more than
    /// 海上风机.</remarks>
    public static List<TextFeature> FeaturesOf(string problem, FeatureReader reader)
    {
        var own = reader.Of(problem);
        var named = Named(problem, own, reader);
        List<TextFeature> meant = [.. from found in named
                                      from feature in reader.Of(found.Entry.Means)
                                      select new TextFeature(feature.Key, feature.Weight * Share, found.Start, found.End)];
        var keys = own.Select(feature => feature.Key).ToHashSet(StringComparer.Ordinal);
        var confirmed = meant.Select(feature => feature.Key).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. own.Select(feature => feature with
            {
                Weight = feature.Weight * (confirmed.Contains(feature.Key) ? Confirmed : IsOfFault(feature, named) ? OfFault : 1),
            }),
            .. meant.Where(feature => !keys.Contains(feature.Key)),
        ];
    }

    private static bool IsOfFault(TextFeature feature, List<NamedFault> named) =>
        named.Any(fault => fault.Entry.IsFault && fault.Start <= feature.Start && feature.End <= fault.End);

    private static List<NamedFault> Named(string problem, List<TextFeature> own, FeatureReader reader)
    {
        var text = WordText.Of(problem);
        var words = reader.WordsOf(text);
        return
        [
            .. from entry in _entries
               from fault in entry.Words
               let place = PlaceOf(text, words, fault, own)
               where place is not null
               select new NamedFault(entry, place.Value.Start, place.Value.End),
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

    /// <summary>Words for one sort of trouble.</summary>
    /// <param name="Words">What people write.</param>
    /// <param name="Means">By which words the technologies go; blank where it hints at none.</param>
    /// <param name="IsFault">Whether the words name a fault or a condition rather than a thing.</param>
    private sealed record Entry(string[] Words, string Means, bool IsFault);

    /// <summary>Where a problem names a trouble.</summary>
    private sealed record NamedFault(Entry Entry, int Start, int End);
}
