using Graph.Model;
using Graph.Seed.Diagnostics;
using Graph.Seed.Sheets;
using Graph.Seed.Tables;

namespace Graph.Seed.Importing;

internal sealed partial class ImportWork
{
    private const int MostCitations = 10_000;

    private static readonly IReadOnlyList<NodeKind> _sources = [GraphSchema.Source];

    private readonly Dictionary<Citation, Citation[]> _citations = [];

    private static readonly Bilingual _newSource = new(
        "新文献请写“标题；发布者；网址；日期；文献类别”（类别如 官方文件、企业自述、媒体报道），或先在“出处”表中登记。",
            "Write a new document as 'title; publisher; url; date; kind' (a kind such as official, company or press), "
                + "or enter it in the sheet of sources first.");

    /// <summary>The citations of a row; those of the whole file where it names none.</summary>
    private IReadOnlyList<Citation> Citations(SheetPlan plan, TableRow row)
    {
        var sourceCell = plan.Cell(row, column => column.Role is ColumnRole.Source);
        var isNamed = sourceCell is { IsBlank: false, IsClear: false };
        var sources = isNamed ? Sources(sourceCell!.Value) : _sourceOfAll is { } all ? [all] : [];
        if (sources.Count == 0)
            return [];
        var placeCell = plan.Cell(row, column => column.Role is ColumnRole.Locator);
        var places = Lines(placeCell, sources.Count, mayRepeat: false);
        var dayCell = plan.Cell(row, column => column.Role is ColumnRole.CheckedOn);
        var days = Lines(dayCell, sources.Count, mayRepeat: true);
        Citation At(NodeId source, int place) => new(source,
            places[place] is { } where ? _cells.Text(null, placeCell!.Value, where) : null,
            days[place] is { } day ? _cells.Day(dayCell!.Value, day) : null);
        return sources is [var only] ? Kept(At(only, 0)) : [.. sources.Select(At)];
    }

    /// <summary>A list of one citation. Rows of a file mostly cite a few places of a few documents, so equal ones are kept once.</summary>
    private Citation[] Kept(Citation citation)
    {
        if (_citations.TryGetValue(citation, out var kept))
            return kept;
        if (_citations.Count == MostCitations)
            _citations.Clear();
        return _citations[citation] = [citation];
    }

    private List<NodeId> Sources(ImportCell cell)
    {
        List<NodeId> sources = [];
        foreach (var line in CellText.ReadLines(cell.Shown).OfType<string>())
        {
            if (_names.Find(line, _sources) is [var known])
                sources.Add(known);
            else if (!line.Contains(';', StringComparison.Ordinal) && !line.Contains('；', StringComparison.Ordinal))
                sources.AddRange(Several(cell, line));
            else if (SourceText.Read(line) is { } text && IsWhole(text, cell))
                sources.Add(SourceOf(text, cell.Location));
        }
        return sources;
    }

    private bool IsWhole(SourceText text, ImportCell cell)
    {
        foreach (var part in text.Unread)
            Diagnostics.Add(cell.At(ImportDiagnostics.UnreadPartOfSource, Quote.Of(part)));
        return text.Unread.Count == 0;
    }

    /// <summary>Several ids or titles on one line.</summary>
    private IEnumerable<NodeId> Several(ImportCell cell, string line)
    {
        var items = CellText.ReadItems(line);
        var found = items.Select(item => _names.Find(item, _sources)).ToList();
        if (items.Count > 1 && found.All(ids => ids.Count == 1))
            return found.Select(ids => ids[0]);
        var candidates = _names.Candidates(line, _sources);
        Diagnostics.Add(cell.At(ImportDiagnostics.UnknownName, Quote.Of(line), TypeNames.OneOf(_sources)) with
        {
            Hint = candidates.Count == 0 ? _newSource : new($"{_references.Candidates(candidates).Zh}{_newSource.Zh}",
                $"{_references.Candidates(candidates).En} {_newSource.En}"),
        });
        return [];
    }

    /// <summary>One text for each source; null for nothing.</summary>
    private IReadOnlyList<string?> Lines(ImportCell? cell, int count, bool mayRepeat)
    {
        if (cell is not { IsBlank: false } filled)
            return new string?[count];
        var lines = filled.Raw.Value is string ? CellText.ReadLines(filled.Shown) : [filled.Shown];
        if (count == 1)
            return [string.Join(' ', lines.OfType<string>()) is { Length: > 0 } whole ? whole : null];
        if (lines.Count == count)
            return lines;
        if (mayRepeat && lines.Count == 1)
            return [.. Enumerable.Repeat(lines[0], count)];
        Diagnostics.Add(filled.At(ImportDiagnostics.UnevenLines, count, lines.Count));
        return new string?[count];
    }
}
