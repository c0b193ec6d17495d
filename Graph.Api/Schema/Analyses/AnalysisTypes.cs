using Graph.Analysis;
using Graph.Analysis.Dependencies;
using Graph.Api.Limits;
using Graph.Api.Schema.Results;
using Graph.Api.Schema.Types;
using Graph.Model;
using GraphQL.Types;

namespace Graph.Api.Schema.Analyses;

/// <summary>The types that several analyses share: terms of scores, evidence, paths.</summary>
internal sealed class AnalysisTypes
{
    private const int SentenceCost = 20; // what the sentence is about is looked up in the graph
    private const int EvidenceCost = 25;

    /// <summary>The kinds of nodes that evidence and paths may name.</summary>
    public static IReadOnlyList<NodeKind> Entities { get; } = GraphSchema.Entities;

    public AnalysisTypes(GraphTypes types)
    {
        Types = types;
        Citations = new(types);
        Language = types.Scalars.Enum("Language", Text.Of("In which language a text is written.", "语言"),
            [("ZH", Text.Of("Chinese.", "中文")), ("EN", Text.Of("English.", "英文"))]);
        Number = new(types.Scalars.Float);
        ScoreTerm = ScoreTermType();
        Evidence = EvidenceType();
        Path = PathType();
        PathList = PathListType();
    }

    public GraphTypes Types { get; }

    public ResultCitations Citations { get; }

    public EnumerationGraphType Language { get; }

    public NonNullGraphType Number { get; }

    public ObjectGraphType ScoreTerm { get; }

    public ObjectGraphType Evidence { get; }

    public ObjectGraphType Path { get; }

    public ObjectGraphType PathList { get; }

    /// <summary>A text in the requested language.</summary>
    public FieldType Sentence<T>(string name, string english, string chinese, Func<T, Bilingual> read) =>
        ResultFields.Value<T>(name, new NonNullGraphType(Types.Scalars.String), english, chinese,
            (value, arguments) => arguments.Text("language") is "EN" ? read(value).En : read(value).Zh,
            ApiField.Argument("language", Language, "In which language.", "语言", "ZH")).WithOwnCost(SentenceCost);

    /// <summary>The fields of a score: its value and its terms.</summary>
    public void AddScore<T>(ObjectGraphType type, string name, string english, string chinese, Func<T, Score> read)
    {
        type.AddField(ResultFields.Value<T>(name, Number, english, chinese, value => Plain(read(value).Value)));
        type.AddField(ResultFields.Parts<T>("terms", ScoreTerm, "What it is made of; the contributions add up to it.", "构成项",
            value => read(value).Terms).WithListCost(5));
    }

    /// <summary>A field of evidence.</summary>
    public FieldType EvidenceOf<T>(Func<T, IReadOnlyList<Evidence>> read) =>
        ResultFields.Parts<T>("evidence", Evidence, "The facts it rests on, each with its citations.", "依据", value => read(value))
            .WithListCost(6).WithOwnCost(EvidenceCost);

    /// <summary>A field of evidence that is written when it is selected.</summary>
    public FieldType EvidenceOf<T>(Func<T, CancellationToken, IReadOnlyList<Evidence>> read) =>
        ResultFields.Parts<T>("evidence", Evidence, "The facts it rests on, each with its citations.", "依据",
            (value, _, cancellationToken) => read(value, cancellationToken)).WithListCost(6).WithOwnCost(EvidenceCost);

    /// <summary>A number without the noise that binary fractions leave in the sixteenth digit (0.7559999999999999), and without
    /// the sign that zero has as a product with a negative weight.</summary>
    public static double Plain(double number) => Math.Round(number, 12) + 0.0;

    private ObjectGraphType ScoreTermType()
    {
        var type = new ObjectGraphType
        {
            Name = "ScoreTerm",
            Description = Text.Of("One reason behind a score: contribution = weight × value.", "得分项")
        };
        type.AddField(ResultFields.Value<ScoreTerm>("name", new NonNullGraphType(Types.Scalars.String),
            $"Its name, one of: {string.Join(", ", ScoreTermNames.All)}.", "名称", term => term.Name));
        type.AddField(ResultFields.Value<ScoreTerm>("weight", Number, "How much it counts.", "权重", term => Plain(term.Weight)));
        type.AddField(ResultFields.Value<ScoreTerm>("value", Number, "How far it holds.", "取值", term => Plain(term.Value)));
        type.AddField(ResultFields.Value<ScoreTerm>("contribution", Number, "What it adds to the score.", "贡献",
            term => Plain(term.Contribution)));
        return type;
    }

    private ObjectGraphType EvidenceType()
    {
        var type = new ObjectGraphType { Name = "Evidence", Description = Text.Of("A fact that an analysis rests on.", "依据") };
        type.AddField(Sentence<Evidence>("statement", "The fact as a sentence.", "陈述", fact => fact.Statement)
            .WithOwnCost(1)); // written with the fact
        type.AddField(ResultFields.Nodes<Evidence>("nodes", Types.Entity, Entities, "The nodes it is about.", "涉及的节点", fact => fact.Nodes)
            .WithListCost(2));
        type.AddField(Citations.Field<Evidence>(
            "citations", "The sources; empty for common knowledge of the trade.", "出处", fact => fact.Citations));
        return type;
    }

    private ObjectGraphType PathType()
    {
        var type = new ObjectGraphType { Name = "GraphPath", Description = Text.Of("A way through the graph.", "路径") };
        type.AddField(ResultFields.Nodes<GraphPath>("nodes", Types.Entity, Entities,
            "The nodes, from the first to the last; sources, which CITED_IN edges name, are left out.", "节点",
            path => path.Nodes.Where(id => id.Kind != GraphSchema.Source.Name)).WithListCost(6));
        type.AddField(Citations.Edges<GraphPath>("edges", "The edges between them; one may be walked against its direction.", "关系",
            path => path.Edges).WithListCost(5));
        return type;
    }

    private ObjectGraphType PathListType()
    {
        var type = new ObjectGraphType
        {
            Name = "PathList",
            Description = Text.Of("Paths found, and whether the search was cut short.", "路径列表")
        };
        type.AddField(ResultFields.Parts<PathList>("paths", Path, "The paths, the shortest first.", "路径", list => list.Paths));
        type.AddField(ResultFields.Value<PathList>("truncated", new NonNullGraphType(Types.Scalars.Boolean),
            "Whether the bound on work ended the search before it had found as many as wanted, or all there are.", "是否截断",
            list => list.IsTruncated));
        return type;
    }
}
