using Graph.Model;
using Graph.Seed.Diagnostics;
using Graph.Seed.Layout;
using Graph.Seed.Parsed;
using Graph.Seed.Reading;
using Graph.Seed.Rules;
using Graph.Seed.Yaml;

namespace Graph.Seed.Importing;

internal sealed partial class ImportWork
{
    private static readonly string[] _sections = [.. GraphSchema.Kinds.Select(kind => kind.FileSection), TermsReader.Section];

    /// <summary>Finds the entries of a YAML file with the sections of data files. A <c>chain</c> in it is the one that its entries are
    /// filed under.</summary>
    public IReadOnlyList<ParsedEntry> IdentifyYaml(string file, byte[] bytes, DateOnly today)
    {
        if (FileText.Of(file, bytes, Diagnostics) is not { } text || YamlTree.Read(file, text, Diagnostics) is not { } root)
            return [];
        ValueReader values = new(Diagnostics, today, isPartial: true);
        EntryReader reader = new(values);
        List<ParsedEntry> entries = [];
        if (root.Find(GraphSchema.Chain.Name) is { } own && reader.Read(GraphSchema.Chain, own, null, 1) is { } chain)
            entries.Add(chain);
        var filedUnder = entries.Count > 0 ? entries[0].Id : (NodeId?)null;
        foreach (var (key, value) in root.Pairs.Where(pair => pair.Key.Text != GraphSchema.Chain.Name))
        {
            if (key.Text is TermsReader.Section)
                _terms.AddRange(new TermsReader(values).Read(value));
            else if (GraphSchema.Kinds.FirstOrDefault(kind => kind.FileSection == key.Text) is not { } kind)
                ReadDataSet(values, root, key);
            else if (values.List(value) is { } list)
                entries.AddRange(list.Items.Select((item, place) => reader.Read(kind, item, filedUnder, place + 1)).OfType<ParsedEntry>());
        }
        entries = [.. entries.Select(entry => entry with { Id = _names.Follow(entry.Id) })];
        foreach (var entry in entries.Where(entry => !_names.Contains(entry.Id)))
            Add(entry);
        return entries;
    }

    /// <summary>Reads the entries of a YAML file.</summary>
    public void ReadYaml(IReadOnlyList<ParsedEntry> entries, CancellationToken cancellationToken)
    {
        foreach (var entry in entries)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Read(entry, DraftOf(entry.Id, entry.IdNode.Location));
        }
    }

    /// <summary>Reads the words of the trade that YAML files list, when all entries are found.</summary>
    public void ReadTerms(CancellationToken cancellationToken)
    {
        foreach (var terms in _terms)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ImportCell cell = new(terms.Target.Location, terms.Kind.Chinese, new(terms.Target.Text));
            if (_references.Find(cell, terms.Target.Text, [terms.Kind]) is not { } id)
                continue;
            var draft = DraftOf(id, terms.Target.Location);
            foreach (var value in terms.Values)
                draft.Set(value.Property, value.Value);
            Rows?.Add(new(terms.Target.Location, id, _names.NameOf(id)));
        }
    }

    private void ReadDataSet(ValueReader values, LocatedMapping root, LocatedScalar key)
    {
        if (key.Text == DataSetReader.Keys[0])
            DataSet = new DataSetReader(values).Read(root) ?? DataSet;
        else if (!DataSetReader.Keys.Contains(key.Text))
            values.UnknownKey(key, [GraphSchema.Chain.Name, .. _sections, .. DataSetReader.Keys]);
    }

    private void Add(ParsedEntry entry)
    {
        var name = entry.Find(ValueDomain.Name)?.Value as string ?? entry.Id.Slug;
        var aliases = entry.Find(ValueDomain.Aliases)?.Value as IReadOnlyList<string> ?? [];
        if (Doubles(entry.Kind, [name, .. aliases]) is { Count: > 0 } others)
            Diagnostics.Add(ImportDiagnostics.Double.At(entry.IdNode.Location, Quote.Of(name), Listed(others)));
        _ = Add(entry.Kind, entry.Id, name, entry.Value("nameEn") as string, aliases, entry.IdNode.Location);
    }

    private void Read(ParsedEntry entry, Draft draft)
    {
        var isNews = draft.Known is null;
        NearCounty.Check(entry, DataSet?.HomeRegion, Diagnostics);
        foreach (var value in entry.Values)
            isNews |= draft.Set(value.Property, value.Value);
        var citations = CitationsOf(entry.Citations) ?? (_sourceOfAll is { } all ? [new Citation(all)] : []);
        if (entry.Chain is { } chain && FileLayout.PlacementOf(entry.Kind) is { } placement)
            isNews |= draft.Link(placement, chain, null, [], isOwn: false);
        foreach (var link in entry.Links)
            isNews |= Read(entry, link, draft, citations);
        draft.Cite(citations);
        if (isNews && citations.Count == 0 && MustCite(draft))
            Diagnostics.Add(ImportDiagnostics.NoSource.At(entry.IdNode.Location));
        Rows?.Add(new(entry.IdNode.Location, draft.Id, _names.NameOf(draft.Id)));
    }

    private bool Read(ParsedEntry entry, ParsedLink link, Draft draft, IReadOnlyList<Citation> citations)
    {
        ImportCell cell = new(link.Target.Location, link.Edge.Chinese, new(link.Target.Text));
        if (_references.Find(cell, link.Target.Text, link.Ends) is not { } to)
            return false;
        if (to == entry.Id)
        {
            Diagnostics.Add(cell.At(ImportDiagnostics.ManyReferences, link.Target.Text));
            return false;
        }
        var values = link.Edge.Properties.Select(property => link.Value(property.Name)).ToArray();
        var own = CitationsOf(link.Citations);
        return draft.Link(link.Edge, to, values.All(value => value is null) ? null : values, own ?? citations, isOwn: own is not null);
    }

    private List<Citation>? CitationsOf(IReadOnlyList<ParsedCitation>? citations)
    {
        if (citations is null)
            return null;
        List<Citation> found = [];
        foreach (var citation in citations)
        {
            ImportCell cell = new(citation.Source.Location, CitationKeys.Source, new(citation.Source.Text));
            if (_references.Find(cell, citation.Source.Text, _sources) is { } source)
                found.Add(new(source, citation.Locator, citation.CheckedOn));
        }
        return found;
    }
}
