using System.Collections.Frozen;
using Graph.Search;

namespace Graph.Analysis.Partners;

/// <summary>Words that mean one thing by themselves and another as a part of a longer word: 电池 alone stores electricity, and a solar cell
/// (光伏电池) does not.</summary>
/// <remarks>Common knowledge of the trades. Such a part is no part, so a swollen battery is not compared with solar cells.</remarks>
internal static class WordSenses
{
    private static readonly (string Part, string[] In)[] _others =
    [
        ("电池", ["光伏电池", "太阳能电池", "太阳电池", "电池片", "燃料电池", "钙钛矿电池"]),
        ("谐波", ["谐波减速", "谐波齿轮"]),
        ("变形", ["加弹变形", "变形铝"]),
        ("涂层", ["涂层面料", "涂层织物", "涂层布"]),
        ("涂料", ["光纤涂料", "折射率涂料", "pi涂料"]),
        ("接头", ["接头机器人"]),
        ("发热", ["发热纤维"]),
        ("采集", ["结核采集"]),
        ("气泡", ["气泡检测", "气泡探测", "气泡监测"]),
        ("组件", ["光伏组件", "纺丝组件"]),
        ("病毒", ["勒索病毒", "计算机病毒", "工控病毒", "电脑病毒"]),
        ("导管", ["导管架", "节能导管", "神经导管", "修复导管"]),
        ("风机", ["海上风机", "风机基础"]),
        ("压力", ["压力容器"]),
        ("交换", ["质子交换膜", "离子交换"]),
        ("基因", ["基因毒性"]),
        ("干式", ["干式变压器", "干式套管", "干式真空泵"]),
        ("色谱", ["油色谱"]),
        ("附件", ["电缆附件", "铁附件"]),
        ("相控阵", ["相控阵天线", "相控阵超声"]),
        ("电阻", ["电阻焊", "电阻点焊", "接触电阻"]),
        ("螺栓", ["螺栓式", "螺栓电容"]),
        ("刹车", ["刹车回收"]),
        ("隔膜", ["电解槽隔膜", "隔膜泵"]),
        ("切片", ["聚酯切片", "涤纶切片", "尼龙切片", "锦纶切片"]),
        ("骨架", ["座椅骨架", "骨架片"]),
        ("支架", ["光伏支架", "跟踪支架"]),
        ("主轴", ["主轴承", "主轴轴承"]),
        ("风电主轴", ["风电主轴承"]),
        ("电主轴", ["风电主轴"]),
        ("泄漏", ["数据防泄漏"]),
        ("氨纶", ["无氨纶"]),
        ("聚合", ["负荷聚合", "电力聚合"]),
        ("集装箱", ["储能集装箱"]),
        ("主机", ["工控主机"]),
        ("电极", ["端电极"]),
        ("基板", ["封装基板"]),
        ("海绵", ["胶原海绵", "胶原蛋白海绵", "明胶海绵"]),
        ("框架", ["引线框架"]),
        ("浆粕", ["芳纶浆粕"]),
        ("电堆", ["液流电池电堆"]),
        ("石墨", ["石墨烯"]),
        ("母线", ["gis母线"]),
        ("环氧", ["环氧丙烷", "环氧乙烷"]),
        ("钢管", ["钢管桩", "玻璃钢管"]),
        ("基站", ["水下基站"]),
        ("护套", ["光缆护套", "电缆护套"]),
        ("薄膜", ["薄膜电容"]),
        ("溶解", ["溶解气体"]),
        ("气体", ["溶解气体"]),
    ];

    private static readonly FrozenDictionary<string, string[]> _longer =
        _others.ToFrozenDictionary(other => other.Part, other => other.In, StringComparer.Ordinal);

    /// <summary>The parts of a word without those that mean something else by themselves.</summary>
    public static IReadOnlyList<TextWord> Of(WordText text, TextWord word, IReadOnlyList<TextWord> parts)
    {
        for (var at = 0; at < parts.Count; at++)
        {
            if (MeansOther(text, word, parts[at]))
                return [.. parts.Where(part => !MeansOther(text, word, part))];
        }

        return parts;
    }

    private static bool MeansOther(WordText text, TextWord word, TextWord part)
    {
        if (!_longer.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text.Text.AsSpan(part.Start, part.Length), out var longer))
            return false;
        foreach (var other in longer)
        {
            if (text.Text.AsSpan(word.Start, word.Length).Contains(other, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
