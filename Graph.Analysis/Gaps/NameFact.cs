using Graph.Model;

namespace Graph.Analysis.Gaps;

/// <summary>An enterprise whose name has a thing that the technology of a gap names: a bearing maker, for the design of gears, bearings
/// and seals.</summary>
/// <param name="Enterprise">The enterprise.</param>
/// <param name="Thing">The thing, in Chinese, as the name of the technology has it.</param>
internal sealed record NameFact(Enterprise Enterprise, string Thing) : EnterpriseFact(Enterprise)
{
    private const int ShortestThing = 2;

    // Words that say nothing of the thing itself: they stand at the end of what a technology is called.
    private static readonly string[] _general = ["系统设计", "关键技术", "设计", "技术", "系统", "装备", "设备", "材料", "工艺", "制造", "开发", "产品", "器件"];
    private static readonly char[] _marks = ['、', '与', '和', '及', '，', '（', '）', '/'];

    /// <summary>Adds the part of the fit that the name gives, where the gap is a technology; a thing in the name counts in full.</summary>
    public static void AddTo(CandidateScores scores, GapAim aim, Enterprise enterprise)
    {
        if (aim.Gap.Technology is { } id && aim.Graph.Find<Technology>(id) is { } technology
            && ThingsOf(technology.Name).FirstOrDefault(thing => enterprise.Name.Contains(thing, StringComparison.Ordinal)) is { } found)
        {
            scores.Add(new NameFact(enterprise, found), EnterpriseTerms.Name, 1);
        }
    }

    /// <summary>The things that a technology names, without general words: 齿轮, 轴承, 密封 of 齿轮、轴承、密封系统设计.</summary>
    internal static IEnumerable<string> ThingsOf(string name) => name.Split(_marks, StringSplitOptions.RemoveEmptyEntries)
        .Select(WithoutGeneral).Where(thing => thing.Length >= ShortestThing);

    private static string WithoutGeneral(string part)
    {
        while (_general.FirstOrDefault(word => part.EndsWith(word, StringComparison.Ordinal)) is { } word)
            part = part[..^word.Length];
        return part;
    }
}
