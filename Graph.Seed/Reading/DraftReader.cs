using System.Text;
using System.Text.RegularExpressions;
using Graph.Model;

namespace Graph.Seed;

/// <summary>Reads the files of a data set into a draft and reports everything in them that is wrong by itself.</summary>
internal sealed partial class DraftReader
{
    private readonly FindingList _findings;
    private readonly ValueReader _values;
    private readonly EntryReader _entries;
    private readonly Draft _draft = new();

    private DraftReader(FindingList findings, DateOnly today)
    {
        _findings = findings;
        _values = new(findings, today);
        _entries = new(_values);
    }

    /// <summary>The draft of some files.</summary>
    /// <param name="files">Their paths below the folder, with <c>/</c>, and their bytes.</param>
    /// <param name="today">The day of reading, in the local time zone.</param>
    /// <param name="findings">Takes what is wrong.</param>
    public static Draft Read(IEnumerable<(string File, byte[] Bytes)> files, DateOnly today, FindingList findings)
    {
        var reader = new DraftReader(findings, today);
        var hasDataSet = false;
        foreach (var (file, bytes) in files)
        {
            hasDataSet |= file is FileLayout.DataSetFile;
            reader.File(file, bytes);
        }
        if (!hasDataSet)
            MissingFile.Report(FileLayout.DataSetFile, findings);
        return reader._draft;
    }

    private void File(string file, byte[] bytes)
    {
        if (FileLayout.SectionsOf(file) is not { } sections)
        {
            UnknownFile.Report(file, _findings);
            return;
        }
        if (FileText.Of(file, bytes, _findings) is not { } text || YamlTree.Read(file, text, _findings) is not { } root)
        {
            _draft.MissPart([.. IdLine.Matches(Encoding.UTF8.GetString(bytes)).Select(match => match.Groups[1].Value)]);
            return;
        }
        var chain = FileLayout.IsChainFile(file) ? Chain(root) : null;
        if (file is FileLayout.DataSetFile)
            _draft.DataSet = new DataSetReader(_values).Read(root);
        foreach (var (key, value) in root.Pairs)
            Section(file, sections, key, value, chain);
    }

    private NodeId? Chain(LocatedMapping root)
    {
        if (root.Find(GraphSchema.Chain.Name) is not { } node)
        {
            MissingKey.Report(root.Place, GraphSchema.Chain.Name, _findings);
            return null;
        }
        if (_entries.Read(GraphSchema.Chain, node, null, 1) is not { } chain)
            return null;
        ChainFileName.Check(chain.Id, chain.IdNode, _findings);
        Add(chain);
        return chain.Id;
    }

    private void Section(string file, IReadOnlyList<NodeKind> sections, LocatedScalar key, LocatedNode value, NodeId? chain)
    {
        if (key.Text == GraphSchema.Chain.Name && FileLayout.IsChainFile(file))
            return; // read first
        if (file is FileLayout.DataSetFile && DataSetReader.Keys.Contains(key.Text))
            return;
        var kind = sections.FirstOrDefault(kind => kind.FileSection == key.Text);
        if (kind is null && (GraphSchema.Kinds.FirstOrDefault(kind => kind.FileSection == key.Text || kind.Name == key.Text) is { } elsewhere))
            WrongSection.Report(key, elsewhere, _findings);
        else if (kind is null)
            UnknownKey.Report(key, KeysOf(file, sections), _findings);
        else if (_values.List(value) is { } list)
        {
            for (var i = 0; i < list.Items.Count; i++)
            {
                if (_entries.Read(kind, list.Items[i], chain, i + 1) is { } entry)
                    Add(entry);
            }
        }
    }

    private void Add(DraftEntry entry)
    {
        if (_draft.Add(entry) is { } first)
            DuplicateId.Report(entry, first, _findings);
    }

    private static IReadOnlyList<string> KeysOf(string file, IReadOnlyList<NodeKind> sections) =>
    [
        .. file is FileLayout.DataSetFile ? DataSetReader.Keys : FileLayout.IsChainFile(file) ? [GraphSchema.Chain.Name] : Array.Empty<string>(),
        .. sections.Select(kind => kind.FileSection),
    ];

    /// <summary>What looks like an id in a file that cannot be read, so that references to it are not reported as well.</summary>
    [GeneratedRegex(@"\bid:\s*([a-z0-9-]+)")]
    private static partial Regex IdLine { get; }
}
