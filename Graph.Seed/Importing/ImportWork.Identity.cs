using Graph.Model;
using Graph.Seed.Diagnostics;
using Graph.Seed.Rules;
using Graph.Seed.Sheets;
using Graph.Seed.Tables;

namespace Graph.Seed.Importing;

internal sealed partial class ImportWork
{
    /// <summary>The entries of a sheet's rows, in the order of <see cref="SheetPlan.DataRows"/>: known ones by id or name,
    /// else new ones. All
    /// are found before any row is read further, so that a row can name an entry of a later one. Null where a row names none, and that is
    /// reported, or is an example.</summary>
    public IReadOnlyList<NodeId?> Identify(SheetPlan plan, RowProgress progress, CancellationToken cancellationToken)
    {
        List<NodeId?> ids = [];
        foreach (var row in plan.DataRows(Diagnostics))
        {
            cancellationToken.ThrowIfCancellationRequested();
            ids.Add(Identify(plan, row));
            progress.Found();
        }
        return ids;
    }

    private NodeId? Identify(SheetPlan plan, TableRow row)
    {
        var kind = plan.Shape.Kind!;
        var (idCell, nameCell) = (plan.Cell(row, IsId), plan.Cell(row, IsName));
        var name = nameCell?.Text;
        if (ExampleRow.IsExample(name))
            return null;
        if (idCell is { IsBlank: false, Text: { } text } cell)
            return ById(kind, cell, text, plan, row);
        if (nameCell is not { } named || name is null)
        {
            Diagnostics.Add((nameCell ?? idCell)!.Value.At(ImportDiagnostics.Missing, (plan.Shape.Columns.First(IsName)).Chinese));
            return null;
        }
        var found = _names.ByName(name, [kind]);
        if (found.Count > 1)
            found = found.Where(id => _names.NameOf(id) == name).ToList() is [var exact] ? [exact] : found;
        if (found.Count <= 1)
            return found.Count == 1 ? found[0] : New(kind, null, named, name, plan, row);
        Diagnostics.Add(named.At(ImportDiagnostics.AmbiguousName, Quote.Of(name)) with { Hint = _references.Candidates(found) });
        return null;
    }

    private static bool IsId(SheetColumn column) => column.Role is ColumnRole.Id;

    private static bool IsName(SheetColumn column) => column.Property?.Domain is ValueDomain.Name;

    private NodeId? ById(NodeKind kind, ImportCell cell, string text, SheetPlan plan, TableRow row)
    {
        if (!NodeId.TryParse(text, out var id) || id.Kind != kind.Name)
        {
            NodeId? good = null;
            _cells.Passes(cell, found => (good = BadId.Check(cell.Scalar(text), kind, found)) is not null);
            if (good is null)
                return null;
            id = good.Value;
        }
        id = _names.Follow(id);
        if (_names.Contains(id))
            return id;
        var name = plan.Cell(row, IsName);
        if (name?.Text is { } known)
            return New(kind, id, name.Value, known, plan, row);
        Diagnostics.Add((name ?? cell).At(ImportDiagnostics.Missing, plan.Shape.Columns.First(IsName).Chinese) with
        {
            Hint = _names.Candidates(id.Slug, [kind]) is { Count: > 0 } near ? _references.Candidates(near) : null,
        });
        return null;
    }

    private NodeId New(NodeKind kind, NodeId? given, ImportCell cell, string name, SheetPlan plan, TableRow row)
    {
        var aliases = plan.Cell(row, column => column.Property?.Domain is ValueDomain.Aliases) is { IsBlank: false } others
            ? CellText.ReadItems(others.Shown) : [];
        var nameEn = plan.Cell(row, column => column.Property?.Name is "nameEn")?.Text;
        if (Doubles(kind, [name, .. aliases]) is { Count: > 0 } doubles)
            Diagnostics.Add(cell.At(ImportDiagnostics.Double, Quote.Of(name), Listed(doubles)));
        return Add(kind, given, name, nameEn, aliases, plan.At(row));
    }

    private NodeId Add(NodeKind kind, NodeId? given, string name, string? nameEn, IReadOnlyList<string> aliases, SourceLocation at)
    {
        if (given is { } taken)
            _ids.Take(taken);
        var id = given ?? _ids.Make(kind, name, nameEn);
        _names.Add(id, kind, name, [nameEn, .. aliases]);
        _new[id] = at;
        return id;
    }

    /// <summary>The nodes that are known under one of these names, else under one with the same core.</summary>
    private List<NodeId> Doubles(NodeKind kind, IReadOnlyList<string> names)
    {
        IReadOnlyList<NodeKind> kinds = GraphSchema.Organizations.Contains(kind) ? [kind] : [];
        return [.. names.SelectMany(name => _names.ByName(name, [kind]) is { Count: > 0 } same ? same : _names.ByCore(name, kinds))
            .Distinct()];
    }

    private Bilingual Listed(IEnumerable<NodeId> ids)
    {
        var names = ids.Select(id => (Name: _names.NameOf(id), id.Slug)).ToList();
        return new(string.Join("、", names.Select(known => $"“{known.Name}”（{known.Slug}）")),
            string.Join(", ", names.Select(known => $"'{known.Name}' ({known.Slug})")));
    }
}
