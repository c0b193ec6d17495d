using System.Globalization;
using Graph.Model;
using Graph.Seed.Diagnostics;
using Graph.Seed.Rules;
using Graph.Seed.Sheets;
using Graph.Seed.Tables;

namespace Graph.Seed.Importing;

internal sealed partial class ImportWork
{
    private static string Expert { get; } = GraphEnums.NameOf(Basis.Expert);

    /// <summary>Reads the rows of a sheet of entries.</summary>
    /// <param name="plan">How the sheet is read.</param>
    /// <param name="ids">The entries of its rows, of <see cref="Identify(SheetPlan, RowProgress, CancellationToken)"/>.</param>
    /// <param name="progress">Is told each row.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public void ReadEntries(SheetPlan plan, IReadOnlyList<NodeId?> ids, RowProgress progress, CancellationToken cancellationToken)
    {
        var place = 0;
        foreach (var row in plan.DataRows(null))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (ids[place++] is { } id)
                ReadEntry(plan, row, DraftOf(id, plan.At(row)));
            else if (ExampleRow.IsExample(plan.Cell(row, IsName)?.Text))
                CheckExample(plan, row);
            progress.Read();
        }
    }

    /// <summary>Reads the rows of a sheet of a relation.</summary>
    /// <param name="plan">How the sheet is read.</param>
    /// <param name="progress">Is told each row.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public void ReadRelations(SheetPlan plan, RowProgress progress, CancellationToken cancellationToken)
    {
        foreach (var row in plan.DataRows(Diagnostics))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (ExampleRow.IsExample(plan.Cell(row, column => column.Role is ColumnRole.From)?.Text))
                CheckExample(plan, row);
            else
                ReadRelation(plan, row);
            progress.Read();
        }
    }

    private void ReadEntry(SheetPlan plan, TableRow row, Draft draft)
    {
        var citations = Citations(plan, row);
        if (plan.Cell(row, column => column.Role is ColumnRole.Source) is { IsClear: true })
            draft.ClearCitations();
        var isNews = draft.Known is null;
        foreach (var column in plan.Columns)
        {
            var cell = plan.Cell(row, column);
            if (column.Column.Role is ColumnRole.Property && !cell.IsBlank)
                isNews |= ReadValue(draft, column, cell, isRenaming: plan.Cell(row, IsId) is { IsBlank: false });
            else if (column.Column.Role is ColumnRole.Link && !cell.IsBlank)
                isNews |= ReadLinks(draft, column, cell, citations);
        }
        draft.Cite(citations);
        if (isNews && citations.Count == 0 && MustCite(draft) && !NamesSource(plan, row))
            AskForSource(plan, row);
        Rows?.Add(new(plan.At(row), draft.Id, _names.NameOf(draft.Id)));
    }

    /// <summary>Whether a row names a source; if that is wrong, it is reported there.</summary>
    private static bool NamesSource(SheetPlan plan, TableRow row) =>
        plan.Cell(row, column => column.Role is ColumnRole.Source) is { IsBlank: false, IsClear: false };

    /// <summary>Reports at the cell of the source, or at the row where there is no such column, that none is named.</summary>
    private void AskForSource(SheetPlan plan, TableRow row) =>
        Diagnostics.Add(plan.Cell(row, column => column.Role is ColumnRole.Source) is { } cell ? cell.At(ImportDiagnostics.NoSource)
            : ImportDiagnostics.NoSource.At(plan.At(row)));

    private static bool MustCite(Draft draft) => MissingSource.IsRequired(draft.Kind)
        && (draft.Kind.FindProperty(ValueDomain.Basis) is not { } basis || draft.Value(basis) is null
            || !Equals(draft.Value(basis), Expert));

    private bool ReadValue(Draft draft, PlannedColumn column, ImportCell cell, bool isRenaming)
    {
        var property = column.Column.Property!;
        if (cell.IsClear && property.IsNullable)
            return draft.Clear(property);
        if (property.IsList && cell.Raw.Value is string text && CellText.ReadItems(text) is [var first, ..] && CellText.IsClear(first))
            draft.Clear(property);
        if (_cells.Read(property, cell, column.Unit) is not { } value)
        {
            draft.Attempt(property);
            return false;
        }
        if (property.Domain is ValueDomain.Name && draft.Known is not null && !isRenaming)
            return false; // the name only told which entry is meant; it may be a short one
        if (property.Domain is ValueDomain.Name && draft.Known is { } named && named.Name != (string)value)
            Diagnostics.Add(cell.At(ImportDiagnostics.Renamed, named.Name, value));
        if (property.Domain is ValueDomain.Aliases)
            value = ((string[])value).Where(alias => alias != draft.Value(ValueDomain.Name) as string).ToArray();
        if (!property.IsList && draft.IsStated(property) && !Equals(draft.Value(property), value))
        {
            Diagnostics.Add(cell.At(ImportDiagnostics.Contradiction, Quote.Of(cell.Shown), Shown(property, draft.Value(property)),
                draft.At.InWords));
            return false;
        }
        if (property.Domain is ValueDomain.Region)
            CheckCounty(cell, (string)value);
        return draft.Set(property, value);
    }

    private void CheckCounty(ImportCell cell, string region) => _cells.Passes(cell, found =>
    {
        NearCounty.Check(region, cell.Location, DataSet?.HomeRegion, found);
        return true;
    });

    private static string Shown(Property property, object? value) => value is string name && property.Enum is { } type
        ? EnumWords.Label(type, type.Values[type.NumberOf(name)])
        : Quote.Of(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");

    private bool ReadLinks(Draft draft, PlannedColumn column, ImportCell cell, IReadOnlyList<Citation> citations)
    {
        var edge = column.Column.Edge!;
        var isNews = false;
        if (CellText.ReadItems(cell.Shown) is [var first, ..] && CellText.IsClear(first))
            draft.ClearLinks(edge);
        var targets = _references.Read(cell, column.Column.Ends, column.Column.Chinese, column.Column.IsList);
        if (!column.Column.IsList && targets.Count > 0 && draft.Links.Any(link => link.Edge == edge && link.To != targets[0]))
            draft.ClearLinks(edge); // there is only one, and this is it
        draft.Attempt(edge);
        foreach (var target in targets)
        {
            if (target == draft.Id)
                Diagnostics.Add(cell.At(ImportDiagnostics.ManyReferences, _names.NameOf(target)));
            else
                isNews |= draft.Link(edge, target, null, citations, isOwn: false);
        }
        return isNews;
    }

    private void ReadRelation(SheetPlan plan, TableRow row)
    {
        var edge = plan.Shape.Edge!;
        if (End(plan, row, ColumnRole.From) is not { } from || End(plan, row, ColumnRole.To) is not { } to)
            return;
        var values = new object?[edge.Properties.Count];
        foreach (var column in plan.Columns.Where(column => column.Column.Role is ColumnRole.Property))
        {
            var place = edge.Properties.TakeWhile(property => property != column.Column.Property).Count();
            values[place] = _cells.Read(column.Column.Property!, plan.Cell(row, column), column.Unit);
        }
        if (from == to)
        {
            Diagnostics.Add(plan.Cell(row, column => column.Role is ColumnRole.To)!.Value
                .At(ImportDiagnostics.ManyReferences, _names.NameOf(to)));
            return;
        }
        var citations = Citations(plan, row);
        var draft = DraftOf(from, plan.At(row));
        if (edge.InFilesOf(draft.Kind)?.Form is EdgeFileForm.One && draft.Links.Any(link => link.Edge == edge && link.To != to))
            draft.ClearLinks(edge);
        var isNews = draft.Link(edge, to, values.All(value => value is null) ? null : values, citations, isOwn: true);
        if (isNews && citations.Count == 0 && MustCite(edge, values, draft) && !NamesSource(plan, row))
            AskForSource(plan, row);
        Rows?.Add(new(plan.At(row), from, $"{_names.NameOf(from)} → {_names.NameOf(to)}", new EdgeKey(edge.RecordType, from, to)));
    }

    /// <summary>Whether a relation needs a source: unless experts state it, or it shares what its entry rests on.</summary>
    private static bool MustCite(EdgeKind edge, object?[] values, Draft draft)
    {
        var shares = edge.InFilesOf(draft.Kind)?.Form is not EdgeFileForm.Entries && draft.Citations.Count > 0;
        var basis = edge.FindProperty(ValueDomain.Basis) is not { } property ? null
            : values[edge.Properties.TakeWhile(other => other != property).Count()] ?? property.Usual;
        return !edge.IsEditorial && !shares && !Equals(basis, Expert)
            && (basis is not null || MustCite(draft) || !MissingSource.IsRequired(draft.Kind));
    }

    private NodeId? End(SheetPlan plan, TableRow row, ColumnRole role)
    {
        var column = plan.Columns.First(column => column.Column.Role == role);
        var cell = plan.Cell(row, column);
        if (!cell.IsBlank)
            return _references.Read(cell, column.Column.Ends, column.Column.Chinese, isList: false) is [var only] ? only : null;
        Diagnostics.Add(cell.At(ImportDiagnostics.Missing, column.Column.Chinese));
        return null;
    }

    /// <summary>Checks the values of an example; what it refers to need not be there.</summary>
    private void CheckExample(SheetPlan plan, TableRow row)
    {
        foreach (var column in plan.Columns.Where(column => column.Column.Role is ColumnRole.Property))
            _cells.Read(column.Column.Property!, plan.Cell(row, column), column.Unit);
    }
}
