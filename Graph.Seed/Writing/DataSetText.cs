using Graph.Model;
using Graph.Seed.Layout;
using Graph.Seed.Reading;

namespace Graph.Seed.Writing;

/// <summary>Writes a graph as the files of a data set.</summary>
/// <remarks>An entry is in the file of the chain that it is part of or filed under, else in <see cref="FileLayout.Unfiled"/>; a document in
/// the one file that cites it, else in <see cref="FileLayout.SharedSources"/>.</remarks>
internal sealed class DataSetText
{
    private readonly GraphSnapshot _graph;
    private readonly Func<NodeId, bool>? _scope;
    private readonly EntryValues _values;
    private readonly Dictionary<NodeId, string> _files = [];
    private readonly ILookup<(string File, NodeKind Kind), Node> _sections;

    private DataSetText(GraphSnapshot graph, Func<NodeId, bool>? scope)
    {
        (_graph, _scope) = (graph, scope);
        _values = new(graph);
        for (var ordinal = 0; ordinal < graph.Count; ordinal++)
        {
            if (graph[ordinal] is not Source)
                _files[graph[ordinal].Id] = FileOf(ordinal);
        }
        PlaceSources();
        _sections = graph.Nodes().Where(node => scope?.Invoke(node.Id) ?? true).ToLookup(node => (_files[node.Id],
            GraphSchema.KindOf(node)));
    }

    /// <summary>The files that hold anything, by path, with their texts.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="scope">Which entries are written; null for all. Files of a part are no data set by themselves: they are
    /// imported.</param>
    public static IReadOnlyList<(string File, string Text)> Of(GraphSnapshot graph, Func<NodeId, bool>? scope = null)
    {
        var writer = new DataSetText(graph, scope);
        return
        [
            .. new[] { (FileLayout.DataSetFile, Text: writer.DataSetFile()) }.Where(pair => pair.Text.Length > 0),
            .. FileLayout.Files.Skip(1).Select(file => (file, Text: writer.SharedFile(file))).Where(pair => pair.Text.Length > 0),
            .. graph.Nodes<Chain>().Select(chain => (FileLayout.FileOf(chain.Id), Text: writer.ChainFile(chain))).Where(pair =>
                pair.Text.Length > 0),
        ];
    }

    private string FileOf(int ordinal)
    {
        var (id, kind) = (_graph[ordinal].Id, GraphSchema.KindOf(_graph[ordinal]));
        if (kind == GraphSchema.Chain)
            return FileLayout.FileOf(id);
        if (kind == GraphSchema.Cluster)
            return FileLayout.DataSetFile;
        if (FileLayout.PlacementOf(kind) is not { } placement)
            return FileLayout.OwnFileOf(kind);
        return _graph.From(placement, ordinal) is [var filed, ..] ? FileLayout.FileOf(filed.To) : FileLayout.Unfiled;
    }

    private void PlaceSources()
    {
        var citing = _graph.Nodes().SelectMany(node =>
            node.Citations.Select(citation => (citation.Source, _files.GetValueOrDefault(node.Id))))
            .Concat(_graph.AllEdges().SelectMany(edge =>
                edge.Citations.Select(citation => (citation.Source, _files.GetValueOrDefault(edge.From)))))
            .Distinct().ToLookup(pair => pair.Source, pair => pair.Item2);
        foreach (var source in _graph.Nodes<Source>())
        {
            _files[source.Id] = citing[source.Id].ToList() is [{ } only] && FileLayout.SectionsOf(only)!.Contains(GraphSchema.Source)
                ? only : FileLayout.SharedSources;
        }
    }

    private string DataSetFile()
    {
        var file = new CanonicalFile("数据集", "The data set");
        if (_scope is not null)
            return Sections(file, FileLayout.DataSetFile) ? file.ToString() : "";
        var set = _graph.DataSet ?? new("", null, null, null);
        file.Pair("name", YamlText.Of(set.Name));
        foreach (var (key, value) in new[] { ("nameEn", set.NameEn), ("licence", set.Licence), ("contact", set.Contact) })
        {
            if (value is not null)
                file.Pair(key, YamlText.Of(value));
        }
        if (set.HomeRegion is { } home)
        {
            file.Entry("homeRegion", [.. Names(home.Name, home.NameEn),
                .. home.Counties.Count > 0 ? [FileValue.List("counties",
                    home.Counties.Select(county => FileValue.Braces(Names(county.Name, county.NameEn))))]
                    : Array.Empty<FileValue>(), .. Around(home)]);
        }
        file.Lines("regions", [.. set.Regions.Select(region => (IReadOnlyList<FileValue>)[.. Names(region.Name, region.NameEn)])]);
        Sections(file, FileLayout.DataSetFile);
        return file.ToString();
    }

    private static IEnumerable<FileValue> Around(HomeRegion home) => home.Surroundings.Count == 0 ? []
        : [FileValue.List("surroundings", home.Surroundings.Select(part => FileValue.Braces(
            [.. Names(part.Name, part.NameEn), FileValue.Of("places", FileValue.Brackets(part.Places.Select(YamlText.Of)))])))];

    private string ChainFile(Chain chain)
    {
        var file = new CanonicalFile(chain.Name, chain.NameEn);
        var isWhole = _scope?.Invoke(chain.Id) ?? true;
        // An entry is filed under the chain of its file: that much of the chain is needed.
        file.Entry(GraphSchema.Chain.Name, isWhole ? _values.Of(chain) : [FileValue.Of("id", chain.Id.Slug)]);
        return Sections(file, FileLayout.FileOf(chain.Id)) || isWhole ? file.ToString() : "";
    }

    private string SharedFile(string name)
    {
        if (name is FileLayout.TermsFile)
            return TermsFile();
        var file = name switch
        {
            FileLayout.Unfiled => new CanonicalFile("服务多条产业链的高校与机构", "Universities and institutes that serve several chains"),
            _ when name == FileLayout.SharedSources => new CanonicalFile("多个文件引用的文献", "Documents that several files cite"),
            "disciplines.yaml" => new CanonicalFile("学科与研究方向", "Disciplines and fields of research"),
            _ => FileLayout.OwnFileKinds.First(kind => FileLayout.OwnFileOf(kind) == name) is var kind
                ? new CanonicalFile(kind.Chinese, kind.Description) : null!,
        };
        return Sections(file, name) ? file.ToString() : "";
    }

    private string TermsFile()
    {
        var file = new CanonicalFile("行业用语", "Words of the trade");
        List<IReadOnlyList<FileValue>> lines = [.. _graph.Nodes().OrderBy(node => node.Id).Select(EntryValues.TermsOf)
            .Where(line => line.Count > 0)];
        file.Lines(TermsReader.Section, lines);
        return lines.Count > 0 ? file.ToString() : "";
    }

    private bool Sections(CanonicalFile file, string name)
    {
        var any = false;
        foreach (var kind in FileLayout.SectionsOf(name)!)
        {
            List<IReadOnlyList<FileValue>> entries = [.. InOrder(_sections[(name, kind)]).Select(_values.Of)];
            any |= entries.Count > 0;
            if (kind.IsEntity)
                file.Section(kind.FileSection, entries);
            else
                file.Lines(kind.FileSection, entries);
        }
        return any;
    }

    private static IEnumerable<Node> InOrder(IEnumerable<Node> nodes) =>
        nodes.OrderBy(node => node is Segment segment ? segment.Order : 0).ThenBy(node => node.Id);

    private static IEnumerable<FileValue> Names(string name, string? nameEn) =>
        nameEn is null ? [FileValue.Of("name", YamlText.Of(name))]
            : [FileValue.Of("name", YamlText.Of(name)), FileValue.Of("nameEn", YamlText.Of(nameEn))];
}
