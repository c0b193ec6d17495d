using System.Text;
using System.Text.RegularExpressions;
using Graph.Model;
using Graph.Seed.Diagnostics;
using Graph.Seed.Layout;
using Graph.Seed.Parsed;
using Graph.Seed.Rules;
using Graph.Seed.Yaml;

namespace Graph.Seed.Reading;

/// <summary>Reads the files of a data set and reports everything in them that is wrong by itself.</summary>
internal sealed partial class FilesReader
{
    private static readonly Bilingual _filesAre = new(
        $"数据集由 {string.Join("、", FileLayout.Files)} 和 {FileLayout.ChainFolder}<产业链>{FileLayout.Extension} 组成。",
        $"A data set consists of {string.Join(", ", FileLayout.Files)} and {FileLayout.ChainFolder}<chain>{FileLayout.Extension}.");

    private readonly DiagnosticList _diagnostics;
    private readonly ValueReader _values;
    private readonly EntryReader _entries;
    private readonly ParsedFiles _files = new();

    private FilesReader(DiagnosticList diagnostics, DateOnly today)
    {
        _diagnostics = diagnostics;
        _values = new(diagnostics, today);
        _entries = new(_values);
    }

    /// <summary>What some files say.</summary>
    /// <param name="files">Their paths below the folder, with <c>/</c>, and their bytes.</param>
    /// <param name="today">The day of reading, in the local time zone.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static ParsedFiles Read(IEnumerable<(string File, byte[] Bytes)> files, DateOnly today, DiagnosticList diagnostics)
    {
        var reader = new FilesReader(diagnostics, today);
        var hasDataSet = false;
        foreach (var (file, bytes) in files)
        {
            hasDataSet |= file is FileLayout.DataSetFile;
            reader.File(file, bytes);
        }
        if (!hasDataSet)
        {
            diagnostics.Add(SeedDiagnostics.MissingFile.At(SourceLocation.Of(FileLayout.DataSetFile),
                FileLayout.DataSetFile) with
            { Hint = _filesAre });
        }
        return reader._files;
    }

    private void File(string file, byte[] bytes)
    {
        if (FileLayout.SectionsOf(file) is not { } sections)
        {
            var near = SpellingSuggestion.Nearest(file, FileLayout.Files);
            _diagnostics.Add(SeedDiagnostics.UnknownFile.At(SourceLocation.Of(file)) with
            {
                Hint = near is null ? _filesAre
                : Hints.DidYouMean(near)
            });
            return;
        }
        if (FileText.Of(file, bytes, _diagnostics) is not { } text || YamlTree.Read(file, text, _diagnostics) is not { } root)
        {
            _files.MissPart([.. IdLine.Matches(Encoding.UTF8.GetString(bytes)).Select(match => match.Groups[1].Value)]);
            return;
        }
        var chain = FileLayout.IsChainFile(file) ? Chain(root) : null;
        if (file is FileLayout.DataSetFile)
            _files.DataSet = new DataSetReader(_values).Read(root);
        if (file is FileLayout.TermsFile && root.Find(TermsReader.Section) is { } terms)
            new TermsReader(_values).Read(terms).ToList().ForEach(_files.Add);
        foreach (var (key, value) in root.Pairs)
            Section(file, sections, key, value, chain);
    }

    private NodeId? Chain(LocatedMapping root)
    {
        if (root.Find(GraphSchema.Chain.Name) is not { } node)
        {
            _values.MissingKey(root.Location, GraphSchema.Chain.Name);
            return null;
        }
        if (_entries.Read(GraphSchema.Chain, node, null, 1) is not { } chain)
            return null;
        ChainFileName.Check(chain.Id, chain.IdNode, _diagnostics);
        Add(chain);
        return chain.Id;
    }

    private void Section(string file, IReadOnlyList<NodeKind> sections, LocatedScalar key, LocatedNode value, NodeId? chain)
    {
        if (key.Text == GraphSchema.Chain.Name && FileLayout.IsChainFile(file))
            return; // read first
        if (file is FileLayout.DataSetFile && DataSetReader.Keys.Contains(key.Text))
            return;
        if (file is FileLayout.TermsFile && key.Text is TermsReader.Section)
            return;
        var kind = sections.FirstOrDefault(kind => kind.FileSection == key.Text);
        if (kind is null && (GraphSchema.Kinds.FirstOrDefault(kind => kind.FileSection == key.Text
            || kind.Name == key.Text) is { } elsewhere))
        {
            WrongSection(key, elsewhere);
        }
        else if (kind is null)
        {
            _values.UnknownKey(key, KeysOf(file, sections));
        }
        else if (_values.List(value) is { } list)
        {
            for (var i = 0; i < list.Items.Count; i++)
            {
                if (_entries.Read(kind, list.Items[i], chain, i + 1) is { } entry)
                    Add(entry);
            }
        }
    }

    private void Add(ParsedEntry entry)
    {
        if (_files.Add(entry) is not { } first)
            return;
        _diagnostics.Add(SeedDiagnostics.DuplicateId.At(entry.IdNode.Location, entry.Id, first.IdNode.Location));
        _diagnostics.Add(SeedDiagnostics.DuplicateId.At(first.IdNode.Location, first.Id, entry.IdNode.Location));
    }

    private void WrongSection(LocatedScalar key, NodeKind kind)
    {
        var home = FileLayout.HomeOf(kind);
        _diagnostics.Add(SeedDiagnostics.WrongSection.At(key.Location,
            key.Text) with
        { Hint = new($"应放在 {home} 中。", $"It belongs in {home}.") });
    }

    private static IReadOnlyList<string> KeysOf(string file, IReadOnlyList<NodeKind> sections) =>
    [
        .. file is FileLayout.DataSetFile ? DataSetReader.Keys : FileLayout.IsChainFile(file) ? [GraphSchema.Chain.Name]
            : file is FileLayout.TermsFile ? [TermsReader.Section] : Array.Empty<string>(),
        .. sections.Select(kind => kind.FileSection),
    ];

    /// <summary>What looks like an id in a file that cannot be read, so that references to it are not reported as well.</summary>
    [GeneratedRegex(@"\bid:\s*([a-z0-9-]+)")]
    private static partial Regex IdLine { get; }
}
