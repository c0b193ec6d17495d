using System.Collections.Frozen;
using Graph.Model;

namespace Graph.Analysis.Questions;

/// <summary>A kind of node that a sentence asks for: 高校 are institutions that are universities.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Institution">Only institutions of this kind; null for all.</param>
public sealed record AskedKind(NodeKind Kind, InstitutionKind? Institution = null)
{
    /// <summary>Whether a node is of the kind.</summary>
    public bool Holds(Node node) => GraphSchema.KindOf(node) == Kind
        && (Institution is null || (node is Institution institution && institution.Kind == Institution));
}

/// <summary>The words by which people name kinds of nodes.</summary>
internal static class KindWords
{
    private static readonly FrozenDictionary<string, AskedKind> _byWord = Entries()
        .SelectMany(entry => entry.Words.Split(' ').Select(word => (word, entry.Kind)))
        .ToFrozenDictionary(item => item.word, item => item.Kind, StringComparer.Ordinal);

    /// <summary>The kind that a folded word names; null where it names none.</summary>
    public static AskedKind? Find(string word) => _byWord.GetValueOrDefault(word);

    private static IEnumerable<(string Words, AskedKind Kind)> Entries() =>
    [
        ("企业 公司 厂家 厂商 工厂 厂 制造商 生产商 供应商 供应厂商 enterprise enterprises company companies maker makers manufacturer manufacturers "
            + "supplier suppliers firm firms", new(GraphSchema.Enterprise)),
        ("高校 大学 院校 学校 university universities", new(GraphSchema.Institution, InstitutionKind.University)),
        ("研究所 研究院 institute institutes", new(GraphSchema.Institution, InstitutionKind.ResearchInstitute)),
        ("院所 高校院所 科研院所 科研机构 institution institutions", new(GraphSchema.Institution)),
        ("实验室 重点实验室 创新平台 工程中心 技术中心 创新中心 lab labs laboratory laboratories", new(GraphSchema.Lab)),
        ("园区 产业园 工业园 开发区 park parks", new(GraphSchema.Park)),
        ("项目 project projects", new(GraphSchema.Project)),
        ("技术 关键技术 technology technologies", new(GraphSchema.Technology)),
        ("环节 segment segments", new(GraphSchema.Segment)),
        ("产业链 chain chains", new(GraphSchema.Chain)),
        ("学科 专业 discipline disciplines", new(GraphSchema.Discipline)),
    ];
}
