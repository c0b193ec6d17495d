namespace Graph.Model;

// One file on purpose: static members are initialised in the order of the text, and edges name kinds. Build() adds a kind to its list.
public static partial class GraphSchema
{
    private static readonly List<NodeKind> _kinds = [];
    private static readonly List<EdgeKind> _edges = [];

    /// <summary>A cluster of industry chains (产业集群).</summary>
    public static NodeKind Cluster { get; } = Kind<Cluster>("cluster", "clusters", "A cluster of industry chains.", "产业集群").Few().Build();

    /// <summary>An industry chain (产业链).</summary>
    public static NodeKind Chain { get; } = Kind<Chain>("chain", "chains", "An industry chain.", "产业链")
        .Few()
        .Property(c => c.Summary, "One sentence on the chain, in Chinese.", "简介")
        .Property(c => c.SummaryEn, "One sentence on the chain, in English.", "英文简介")
        .Property(c => c.PlanAreas, "The areas of the city's science and technology plan it draws on, by their numbers there.", "规划领域")
        .Build();

    /// <summary>A link of a chain (环节).</summary>
    public static NodeKind Segment { get; } =
        Kind<Segment>("segment", "segments", "A link of a chain: a step between raw material and product.", "环节")
        .Property(s => s.Stage, "Where in the chain it lies.", "所处位置", groupKey: true)
        .Property(s => s.Order, "Its place in the chain, counted from 1.", "次序", origin: PropertyOrigin.Position)
        .Property(s => s.Basis, "What it rests on that there is such a segment.", "依据", domain: ValueDomain.Basis, groupKey: true)
        .Property(s => s.Terms, "What people of the trade and laymen call it, beside its names: expert knowledge, no document.", "行业用语",
            origin: PropertyOrigin.Terms)
        .Property(s => s.BroaderTerms, "Words for something wider that contains it: expert knowledge, no document.", "上位用语",
            origin: PropertyOrigin.Terms)
        .Build();

    /// <summary>A technology (技术).</summary>
    public static NodeKind Technology { get; } =
        Kind<Technology>("technology", "technologies", "A technology that segments of the chains need.", "技术")
        .Property(t => t.Kind, "What the documents call it.", "技术类别", groupKey: true)
        .Property(t => t.Terms, "What people of the trade and laymen call it, beside its names: expert knowledge, no document.", "行业用语",
            origin: PropertyOrigin.Terms)
        .Property(t => t.BroaderTerms, "Words for something wider that contains it: expert knowledge, no document.", "上位用语",
            origin: PropertyOrigin.Terms)
        .Build();

    /// <summary>An enterprise (企业).</summary>
    public static NodeKind Enterprise { get; } = Kind<Enterprise>("enterprise", "enterprises", "An enterprise.", "企业")
        .Property(e => e.Region, "County or zone of the home region; the city, where outside it.", "区域",
            domain: ValueDomain.Region, groupKey: true)
        .Property(e => e.RegionBasis, "What its region rests on.", "区域依据", groupKey: true, usual: Basis.Cited)
        .Property(e => e.IsLocal, "Whether it lies in the data set's home region.", "是否本地",
            origin: PropertyOrigin.HomeRegion, groupKey: true)
        .Property(e => e.Role, "Its part in its industry; null where no source says.", "企业地位", groupKey: true)
        .Property(e => e.Ticker, "Exchange and code where it is listed, such as SZ:002156.", "证券代码", fileKey: "listing")
        .Property(e => e.TickerBasis, "What its code rests on.", "证券代码依据", fileKey: "listingBasis", usual: Basis.Cited)
        .Build();

    /// <summary>A laboratory or centre (实验室、中心).</summary>
    public static NodeKind Lab { get; } =
        Kind<Lab>("lab", "labs", "A laboratory, engineering centre or other place of research.", "实验室与创新平台")
        .Property(l => l.Kind, "What sort of place it is.", "平台类别", groupKey: true)
        .Property(l => l.Level, "Who recognised it; null where no source says.", "级别", groupKey: true)
        .Property(l => l.Status, "Whether it operates or is only planned; null where no source says.", "状态", groupKey: true)
        .Property(l => l.Region, "County of the home region, or the city outside it.", "区域", domain: ValueDomain.Region, groupKey: true)
        .Build();

    /// <summary>A university or research institute (高校院所).</summary>
    public static NodeKind Institution { get; } =
        Kind<Institution>("institution", "institutions", "A university or research institute.", "高校院所")
        .Property(i => i.Kind, "What sort of institution it is.", "机构类别", groupKey: true)
        .Property(i => i.Region, "County of the home region, or the city or country outside it.", "区域",
            domain: ValueDomain.Region, groupKey: true)
        .Build();

    /// <summary>A field of study (学科).</summary>
    public static NodeKind Discipline { get; } =
        Kind<Discipline>("discipline", "disciplines", "A field of study that institutions are strong in.", "学科").Build();

    /// <summary>An industrial park or zone (园区).</summary>
    public static NodeKind Park { get; } = Kind<Park>("park", "parks", "An industrial park or zone.", "园区")
        .Property(p => p.Region, "County of the home region, or the city outside it.", "区域", domain: ValueDomain.Region, groupKey: true)
        .Build();

    /// <summary>What organisations do together (合作).</summary>
    public static NodeKind Collaboration { get; } =
        Kind<Collaboration>("collaboration", "collaborations", "What organisations do together.", "产学研合作")
        .Property(c => c.Kind, "What sort of collaboration it is.", "合作类别", groupKey: true)
        .Property(c => c.Status, "Whether it is established or only intended; null where the data does not say.", "状态", groupKey: true)
        .Property(c => c.Topic, "What it is about, in Chinese.", "主题")
        .Property(c => c.Year, "The year it began.", "年份", domain: ValueDomain.Year, groupKey: true)
        .Build();

    /// <summary>A project (项目).</summary>
    public static NodeKind Project { get; } =
        Kind<Project>("project", "projects", "A project: funded, signed, listed, built, or planned.", "项目")
        .Property(p => p.Kind, "What sort of project it is.", "项目类别", groupKey: true)
        .Property(p => p.Status, "Whether it is established or only intended; null where the data does not say.", "状态", groupKey: true)
        .Property(p => p.Year, "The year it began.", "年份", domain: ValueDomain.Year, groupKey: true)
        .Property(p => p.BudgetCny, "Its budget in yuan.", "预算（元）", domain: ValueDomain.Yuan)
        .Property(p => p.RewardCny, "The reward of an open call in yuan.", "榜金（元）", domain: ValueDomain.Yuan)
        .Build();

    /// <summary>What a document itself says of how strong a link is (评价).</summary>
    public static NodeKind Assessment { get; } = Kind<Assessment>("assessment", "assessments",
        "What a document itself says of how strong something is.", "评价")
        .Property(a => a.Kind, "What sort of statement it is.", "评价类别", groupKey: true)
        .Property(a => a.Verdict, "Whether it calls what it is about strong or weak.", "结论", groupKey: true)
        .Property(a => a.Scope, "The area it speaks of: whose link it judges; of a title or a share, within which it compares.", "范围",
            groupKey: true)
        .Property(a => a.Year, "The year it speaks of.", "年份", domain: ValueDomain.Year, groupKey: true)
        .Build();

    /// <summary>A document (出处).</summary>
    public static NodeKind Source { get; } = Kind<Source>(GraphNames.Source, "sources", "A document that facts are taken from.", "出处")
        .WithTitle()
        .Property(s => s.Kind, "What sort of document it is, and so how far it can be trusted.", "文献类别", groupKey: true)
        .Property(s => s.Publisher, "Who published it.", "发布者")
        .Property(s => s.Url, "The address at which people may read it; null where none can be vouched for.", "网址",
            domain: ValueDomain.WebAddress)
        .Property(s => s.Date, "When it was published, as the document says it: a day, a month, a year or words.", "日期",
            domain: ValueDomain.PublicationDate)
        .Property(s => s.ReadAt, "The address of another copy where the editors read it; no link for readers.", "阅读地址",
            domain: ValueDomain.WebAddress)
        .Property(s => s.Archive, "The name of the file in which the editors keep its text.", "存档")
        .Build();

    /// <summary>A chain belongs to a cluster.</summary>
    public static EdgeKind InCluster { get; } = Edge<InCluster>("A chain belongs to a cluster.", "属于集群", [Chain], [Cluster])
        .InFiles("cluster", EdgeFileForm.One)
        .Field("cluster", "The cluster it belongs to.", "所属集群", RelationForm.One, required: true, groupKey: "CLUSTER")
        .Inverse("chains", "The chains of the cluster.", "产业链", RelationForm.List, groupKey: "CHAIN")
        .Build();

    /// <summary>A segment is part of a chain.</summary>
    public static EdgeKind PartOf { get; } = Edge<PartOf>("A segment is part of a chain.", "属于产业链", [Segment], [Chain])
        .Field("chain", "The chain it is part of.", "所属产业链", RelationForm.One, required: true, groupKey: "CHAIN")
        .Inverse("segments", "Its segments, in the order of the chain.", "环节", RelationForm.List, order: Segment.FindProperty("order"))
        .Build();

    /// <summary>A segment supplies another.</summary>
    public static EdgeKind Feeds { get; } = Edge<Feeds>("A segment supplies another, perhaps of another chain.", "供给", [Segment], [Segment])
        .Usually(Basis.Expert)
        .InFiles("feeds", EdgeFileForm.Ids)
        .Field("feeds", "Segments that it supplies.", "下游环节")
        .Inverse("fedBy", "Segments that supply it.", "上游环节")
        .Build();

    /// <summary>A technology is used in a segment.</summary>
    public static EdgeKind UsedIn { get; } = Edge<UsedIn>("A technology is used in a segment.", "用于", [Technology], [Segment])
        .InFiles("segments", EdgeFileForm.Ids)
        .Field("segments", "Segments that use it.", "应用环节", groupKey: "SEGMENT")
        .Inverse("technologies", "Technologies used in it.", "技术")
        .Build();

    /// <summary>A technology needs another.</summary>
    public static EdgeKind DependsOn { get; } =
        Edge<DependsOn>("A technology needs another in order to exist.", "依赖", [Technology], [Technology])
        .Usually(null)
        .InFiles("dependsOn", EdgeFileForm.Entries)
        .Field("dependsOn", "Technologies that it needs.", "依赖的技术")
        .Inverse("requiredBy", "Technologies that need it.", "支撑的技术")
        .Build();

    /// <summary>An enterprise works in a segment.</summary>
    public static EdgeKind OperatesIn { get; } = Edge<OperatesIn>("An enterprise works in a segment.", "从事", [Enterprise], [Segment])
        .Property(o => o.Role, "Its part in the segment; where the data says nothing of it, its part in its industry.", "环节地位",
            origin: PropertyOrigin.KeyOrEntry)
        .InFiles("segments", EdgeFileForm.Ids)
        .Field("segments", "Segments it works in.", "所在环节", groupKey: "SEGMENT")
        .Inverse("enterprises", "Enterprises that work in it.", "企业")
        .Build();

    /// <summary>An enterprise belongs to another.</summary>
    public static EdgeKind SubsidiaryOf { get; } =
        Edge<SubsidiaryOf>("An enterprise belongs to another: a subsidiary, a works or a base of it.", "隶属", [Enterprise], [Enterprise])
        .InFiles("parent", EdgeFileForm.One)
        .Field("parent", "The enterprise it belongs to.", "母公司", RelationForm.One)
        .Inverse("subsidiaries", "Enterprises that belong to it.", "子公司与基地")
        .Build();

    /// <summary>An enterprise develops or masters a technology.</summary>
    public static EdgeKind Develops { get; } =
        Edge<Develops>("An enterprise develops or masters a technology.", "研发", [Enterprise], [Technology])
        .Property(d => d.Status, "PLANNED where a document only supports or intends it; null where the data does not say.", "状态")
        .InFiles("technologies", EdgeFileForm.Entries, "develops")
        .Field("develops", "Technologies it develops or masters.", "研发的技术")
        .Inverse("developedBy", "Enterprises that develop or master it.", "研发企业")
        .Build();

    /// <summary>An enterprise needs a technology.</summary>
    public static EdgeKind Needs { get; } = Edge<Needs>("An enterprise needs a technology.", "需要", [Enterprise], [Technology])
        .Property(n => n.Status, "PLANNED where a document only foresees it; null where the data does not say.", "状态")
        .InFiles("technologies", EdgeFileForm.Entries, "needs")
        .Field("needs", "Technologies it needs.", "需要的技术")
        .Inverse("neededBy", "Enterprises that need it.", "需求企业")
        .Build();

    /// <summary>A laboratory is hosted by an organisation.</summary>
    public static EdgeKind HostedBy { get; } =
        Edge<HostedBy>("A laboratory is hosted by an organisation.", "依托", [Lab], [Enterprise, Institution, Park])
        .InFiles("hosts", EdgeFileForm.Ids)
        .Field("hosts", "Organisations that host it.", "依托单位")
        .Inverse("labs", "Laboratories it hosts.", "依托的实验室与平台")
        .Build();

    /// <summary>A laboratory or institution researches a technology.</summary>
    public static EdgeKind Researches { get; } =
        Edge<Researches>("A laboratory or an institution researches a technology.", "研究", [Lab, Institution], [Technology])
        .Property(r => r.Field, "The field in which it does, as the source names it.", "研究方向")
        .Property(r => r.Grade, "The grade of that field in a national evaluation; ordered from A+ down.", "学科评估等级",
            domain: ValueDomain.Grade)
        .InFiles("technologies", EdgeFileForm.Ids, of: Lab)
        .InFiles("strengths", EdgeFileForm.Entries, of: Institution)
        .Field("technologies", "Technologies it researches.", "研究的技术")
        .Inverse("labs", "Laboratories that research it.", "实验室与平台", leadingTo: [Lab])
        .Inverse("institutions", "Universities and institutes that research it.", "高校院所", leadingTo: [Institution])
        .Build();

    /// <summary>An institution is strong in a discipline.</summary>
    public static EdgeKind StrongIn { get; } =
        Edge<StrongIn>("An institution is strong in a discipline.", "优势学科", [Institution], [Discipline])
        .Property(s => s.Grade, "The grade of the discipline in the national evaluation; ordered from A+ down.", "学科评估等级",
            domain: ValueDomain.Grade)
        .InFiles("strengths", EdgeFileForm.Entries)
        .Field("disciplines", "Disciplines it is strong in.", "优势学科", groupKey: "DISCIPLINE")
        .Inverse("institutions", "Institutions that are strong in it.", "高校院所", groupKey: "INSTITUTION")
        .Build();

    /// <summary>A technology or a segment draws on a discipline.</summary>
    public static EdgeKind DrawsOn { get; } =
        Edge<DrawsOn>("A technology or a segment draws on a discipline.", "学科支撑", [Technology, Segment], [Discipline])
        .Property(d => d.Rank, "The place of the discipline among them, counted from 1: the most important first.", "次序",
            origin: PropertyOrigin.Position)
        .Usually(Basis.Expert)
        .InFiles("disciplines", EdgeFileForm.Ids)
        .Field("disciplines", "Disciplines that it draws on.", "支撑学科")
        .Inverse("technologies", "Technologies that draw on it.", "所支撑的技术", leadingTo: [Technology])
        .Inverse("segments", "Segments that draw on it.", "所支撑的环节", leadingTo: [Segment])
        .Build();

    /// <summary>A park is made for a segment.</summary>
    public static EdgeKind Serves { get; } = Edge<Serves>("A park is made for a segment.", "承载", [Park], [Segment])
        .InFiles("segments", EdgeFileForm.Ids)
        .Field("segments", "Segments it is made for.", "承载环节", groupKey: "SEGMENT")
        .Inverse("parks", "Parks made for it.", "园区")
        .Build();

    /// <summary>An organisation takes part in a collaboration.</summary>
    public static EdgeKind Involves { get; } =
        Edge<Involves>("An organisation takes part in a collaboration.", "参与方", [Collaboration], [Enterprise, Lab, Institution, Park])
        .InFiles("between", EdgeFileForm.Ids)
        .Field("parties", "Organisations that take part.", "参与方")
        .Inverse("collaborations", "Collaborations it takes part in.", "产学研合作")
        .Build();

    /// <summary>An organisation leads a project.</summary>
    public static EdgeKind LedBy { get; } =
        Edge<LedBy>("An organisation leads a project.", "牵头单位", [Project], [Enterprise, Lab, Institution, Park])
        .InFiles("lead", EdgeFileForm.One)
        .Field("lead", "The organisation that leads it.", "牵头单位", RelationForm.One)
        .Build();

    /// <summary>An organisation is a partner in a project.</summary>
    public static EdgeKind PartneredBy { get; } =
        Edge<PartneredBy>("An organisation is a partner in a project.", "合作单位", [Project], [Enterprise, Lab, Institution, Park])
        .InFiles("partners", EdgeFileForm.Ids)
        .Field("partners", "Organisations that are partners in it.", "合作单位")
        .Build();

    /// <summary>A collaboration or project is about a technology.</summary>
    public static EdgeKind About { get; } =
        Edge<About>("A collaboration or a project is about a technology.", "涉及技术", [Collaboration, Project], [Technology])
        .InFiles("technologies", EdgeFileForm.Ids)
        .Field("technologies", "Technologies it is about.", "涉及技术")
        .Inverse("collaborations", "Collaborations about it.", "产学研合作", leadingTo: [Collaboration])
        .Inverse("projects", "Projects about it.", "项目", leadingTo: [Project])
        .Build();

    /// <summary>An assessment is about a segment or an enterprise.</summary>
    public static EdgeKind Assesses { get; } =
        Edge<Assesses>("An assessment is about a segment or an enterprise.", "评价对象", [Assessment], [Segment, Enterprise])
        .InFiles("subjects", EdgeFileForm.Ids)
        .Field("segments", "Segments it is about.", "所评环节", leadingTo: [Segment])
        .Field("enterprises", "Enterprises it is about.", "所评企业", leadingTo: [Enterprise])
        .Inverse("assessments", "What documents say of how strong it is.", "评价")
        .Build();

    /// <summary>In which chain's file the editors keep an entry.</summary>
    public static EdgeKind FiledUnder { get; } = Edge<FiledUnder>("The chain in whose file the editors keep an entry.", "归入产业链",
            [Technology, Enterprise, Lab, Institution, Park, Collaboration, Project], [Chain])
        .Editorial()
        .Build();

    /// <summary>A node's facts are in a source.</summary>
    public static EdgeKind CitedIn { get; } = Edge<CitedIn>("The facts of a node stand in a source.", "出处",
            [.. _kinds.Where(kind => kind.IsEntity)], [Source])
        .Property(c => c.Locator, "Where in the source: section, box or item.", "位置")
        .Property(c => c.CheckedOn, "The day someone read that place and found it so; null: not since recorded.", "核对日期",
            fileKey: "checked")
        .IsCitation()
        .InFiles("sources", EdgeFileForm.Entries)
        .Field("citations", "Where its facts stand.", "出处", RelationForm.List, dataOrder: true)
        .Build();

    private static EdgeKindBuilder<T> Edge<T>(string description, string chinese, NodeKind[] from, NodeKind[] to) where T : Edge =>
        new(_edges, description, chinese, from, to);

    private static NodeKindBuilder<T> Kind<T>(string name, string plural, string description, string chinese) where T : Node =>
        new(_kinds, name, plural, description, chinese);
}
