using System.Text;

namespace Graph.Seed.Tests;

/// <summary>The smallest data set that has an entry of every kind and an edge of every kind, and no finding.</summary>
internal static class TinyData
{
    public const string DataSet = """
        # 数据集 · The data set
        name: 小数据
        nameEn: Tiny data
        licence: CC0 1.0
        contact: data@example.org
        homeRegion:
          name: 甲市
          nameEn: Alpha
          counties:
          - {name: 乙县, nameEn: Beta County}
          - {name: 丙丁区, nameEn: Gamma District}
        regions:
        - {name: 上海, nameEn: Shanghai}
        clusters:
        - id: one
          name: 集群
          sources:
          - {source: plan, locator: 一}

        """;

    public const string Chain = """
        # 链 · Chain
        chain:
          id: tiny
          name: 链
          nameEn: Chain
          summary: 一句话
          planAreas: [1, 2]
          cluster: one
          clusterNote: 待定
          sources:
          - {source: plan, locator: 一}
        sources:
        - {id: news, title: 新闻, kind: press, publisher: 报, url: "https://example.org/a?b=c", date: "2024"}
        segments:
        - id: materials
          name: 材料
          stage: upstream
          basis: cited
          feeds: [wafers]
          sources:
          - {source: plan, locator: 二, checked: 2026-01-31}
        - id: wafers
          name: 晶圆
          stage: midstream
          basis: expert
        technologies:
        - id: resin
          name: 树脂
          kind: bottleneck
          segments: [materials]
          sources:
          - {source: plan, locator: 三}
        - id: resist
          name: 光刻胶
          nameEn: Photoresist
          aliases: [光阻, "PR,1"]
          kind: common-key
          segments: [materials, wafers]
          dependsOn:
          - {technology: resin, basis: expert, why: 成膜}
          disciplines: [chemistry]
          sources:
          - {source: plan, locator: 三}
        enterprises:
        - id: fab
          name: 晶圆厂
          region: 乙县
          role: leader
          listing: "SZ:000001"
          segments: [wafers]
          technologies:
          - {technology: resin, relation: needs, sources: [{source: news, locator: 四}]}
          - {technology: resist, relation: develops, status: planned}
          sources:
          - {source: news, locator: 四}
        - id: works
          name: 分厂
          region: 乙县
          parent: fab
          sources:
          - {source: news, locator: 四}
        labs:
        - id: lab
          name: 实验室
          kind: key-laboratory
          level: provincial
          status: operating
          region: 乙县
          hosts: [fab, uni]
          technologies: [resist]
          sources:
          - {source: news, locator: 五}
        parks:
        - id: park
          name: 园区
          region: 丙丁区
          segments: [wafers]
          sources:
          - {source: news, locator: 六}
        collaborations:
        - id: together
          name: 合作
          kind: joint-lab
          status: established
          topic: 光刻胶
          year: 2024
          between: [fab, uni]
          technologies: [resist]
          sources:
          - {source: news, locator: 七}
        projects:
        - id: project
          name: 项目
          kind: open-call
          status: planned
          year: 2025
          budgetCny: 8000000
          lead: fab
          partners: [lab, park]
          technologies: [resist]
          sources:
          - {source: news, locator: 八}

        """;

    public const string Institutions = """
        # 服务多条产业链的高校与机构 · Universities and institutes that serve several chains
        institutions:
        - id: uni
          name: 大学
          kind: university
          region: 上海
          strengths:
          - {discipline: chemistry, grade: A+, sources: [{source: plan, locator: 九}]}
          - {technology: resist, note: 方向, sources: [{source: plan, locator: 九}, {source: plan, locator: 十}]}
          sources:
          - {source: plan, locator: 九}

        """;

    public const string Disciplines = """
        # 学科与研究方向 · Disciplines and fields of research
        disciplines:
        - id: chemistry
          name: 化学

        """;

    public const string Assessments = """
        # 评价 · What a document itself says of how strong something is.
        assessments:
        - id: fab-share
          name: 份额第一
          kind: share
          verdict: strong
          scope: country
          year: 2024
          subjects: [fab, wafers]
          sources:
          - {source: plan, locator: 十一}

        """;

    public const string Terms = """
        # 行业用语 · Words of the trade
        terms:
        - {segment: wafers, terms: [硅片], broaderTerms: [半导体材料]}
        - {technology: resist, terms: [光阻剂, "a, b"]}

        """;

    public const string Sources = """
        # 多个文件引用的文献 · Documents that several files cite
        sources:
        - {id: plan, title: 规划, kind: official, publisher: 市政府, date: "2021-10"}

        """;

    /// <summary>The files, by path.</summary>
    public static SortedDictionary<string, byte[]> Files() => new(StringComparer.Ordinal)
    {
        ["dataset.yaml"] = Encoding.UTF8.GetBytes(DataSet),
        ["chains/tiny.yaml"] = Encoding.UTF8.GetBytes(Chain),
        ["institutions.yaml"] = Encoding.UTF8.GetBytes(Institutions),
        ["disciplines.yaml"] = Encoding.UTF8.GetBytes(Disciplines),
        ["assessments.yaml"] = Encoding.UTF8.GetBytes(Assessments),
        ["terms.yaml"] = Encoding.UTF8.GetBytes(Terms),
        ["sources.yaml"] = Encoding.UTF8.GetBytes(Sources),
    };

    /// <summary>The files with one piece of text replaced, where it first occurs.</summary>
    public static SortedDictionary<string, byte[]> With(string file, string old, string replacement)
    {
        var files = Files();
        var text = Encoding.UTF8.GetString(files[file]);
        var at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{old}' is not in {file}.");
        files[file] = Encoding.UTF8.GetBytes(text[..at] + replacement + text[(at + old.Length)..]);
        return files;
    }
}
