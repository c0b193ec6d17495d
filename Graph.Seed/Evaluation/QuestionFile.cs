using Graph.Analysis;
using Graph.Model;
using Graph.Seed.Diagnostics;
using Graph.Seed.Reading;
using Graph.Seed.Yaml;

namespace Graph.Seed.Evaluation;

/// <summary>A search with what it should find.</summary>
/// <param name="Text">What is typed.</param>
/// <param name="Class">The sort of search: <c>name</c>, <c>synonym</c>, <c>sentence</c> ….</param>
/// <param name="Expect">Ids, one of which should be among the first answers; empty where nothing should be found, or for a
/// sentence.</param>
/// <param name="Kind">For a sentence: the kind of node that it asks for; null for others.</param>
/// <param name="Region">For a sentence: the region, as the data has it; null for any.</param>
/// <param name="About">For a sentence: the topics to which an answer should have a relation; empty for any.</param>
internal sealed record SearchQuestion(
    string Text, string Class, IReadOnlyList<NodeId> Expect, string? Kind, string? Region, IReadOnlyList<NodeId> About);

/// <summary>A problem with what should be understood.</summary>
/// <param name="Text">The problem.</param>
/// <param name="Means">Technologies and segments, any one of which it means; empty where nothing should be understood.</param>
/// <param name="Disciplines">What an acceptable partner is strong in, any one of them.</param>
internal sealed record ProblemQuestion(string Text, IReadOnlyList<NodeId> Means, IReadOnlyList<NodeId> Disciplines);

/// <summary>Reads files of questions; what is wrong in them is reported and left out.</summary>
internal sealed class QuestionFile(GraphView graph, DiagnosticList diagnostics, DateOnly today)
{
    private static readonly string[] _searchKeys = ["text", "class", "expect", "kind", "region", "about"];
    private static readonly string[] _problemKeys = ["text", "means", "disciplines", "none"];
    private readonly ValueReader _values = new(diagnostics, today);

    /// <summary>The searches of a file.</summary>
    public IReadOnlyList<SearchQuestion> Searches(string file, byte[] bytes) =>
        [.. Lines(file, bytes, "searches", _searchKeys).Select(Search).OfType<SearchQuestion>()];

    /// <summary>The problems of a file.</summary>
    public IReadOnlyList<ProblemQuestion> Problems(string file, byte[] bytes) =>
        [.. Lines(file, bytes, "problems", _problemKeys).Select(Problem).OfType<ProblemQuestion>()];

    private IEnumerable<LocatedMapping> Lines(string file, byte[] bytes, string section, string[] keys)
    {
        if (FileText.Of(file, bytes, diagnostics) is not { } text || YamlTree.Read(file, text, diagnostics) is not { } root)
            return [];
        if (root.Find(section) is { } node)
            return _values.List(node)?.Items.Select(item => _values.Mapping(item, keys)).OfType<LocatedMapping>() ?? [];
        _values.MissingKey(root.Location, section);
        return [];
    }

    private SearchQuestion? Search(LocatedMapping line) => Required(line, "text") is { } text && Required(line, "class") is { } kind
        ? new(text, kind, Ids(line, "expect", null), Optional(line, "kind"), Optional(line, "region"), Ids(line, "about", null)) : null;

    private ProblemQuestion? Problem(LocatedMapping line) => Required(line, "text") is { } text
        ? new(text, Ids(line, "means", null), Ids(line, "disciplines", GraphSchema.Discipline)) : null;

    private string? Required(LocatedMapping line, string key)
    {
        if (line.Find(key) is { } node)
            return _values.Text(node);
        _values.MissingKey(line.Location, key);
        return null;
    }

    private string? Optional(LocatedMapping line, string key) => line.Find(key) is { } node ? _values.Text(node) : null;

    private List<NodeId> Ids(LocatedMapping line, string key, NodeKind? kind) =>
        line.Find(key) is { } node && _values.List(node) is { } list
            ? [.. list.Items.Select(item => Id(item, kind)).OfType<NodeId>()] : [];

    private NodeId? Id(LocatedNode node, NodeKind? kind)
    {
        if (_values.Id(node) is not { } scalar)
            return null;
        if (NodeId.TryParse(kind is null ? scalar.Text : $"{kind.Name}:{scalar.Text}", out var id) && graph.Find(id) is not null)
            return id;
        diagnostics.Add(SeedDiagnostics.DanglingReference.At(node.Location, Quote.Of(scalar.Text), TypeNames.Id));
        return null;
    }
}
