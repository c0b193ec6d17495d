using Graph.Model;
using Graph.Seed.Diagnostics;
using Graph.Seed.Sheets;

namespace Graph.Seed.Importing;

/// <summary>Reads the names of nodes in cells; offers candidates where a name is ambiguous or not known.</summary>
internal sealed class ReferenceReader(NameIndex names, DiagnosticList diagnostics)
{
    /// <summary>The nodes that a cell names; those that are not known are reported and left out.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="ends">The kinds of nodes.</param>
    /// <param name="column">What the column is called, for messages.</param>
    /// <param name="isList">Whether it may name several.</param>
    public IReadOnlyList<NodeId> Read(ImportCell cell, IReadOnlyList<NodeKind> ends, string column, bool isList)
    {
        if (cell.Raw.Error is { } error)
        {
            diagnostics.Add(cell.At(ImportDiagnostics.FormulaError, error));
            return [];
        }
        if (cell.Text is { } whole && names.Find(whole, ends) is [var only] && names.NameOf(only) == whole)
            return [only]; // also a name that holds a sign that parts names
        var items = CellText.ReadItems(cell.Shown).Where(item => !CellText.IsClear(item)).Distinct(StringComparer.Ordinal).ToList();
        if (!isList && items.Count > 1)
        {
            diagnostics.Add(cell.At(ImportDiagnostics.SeveralValues, column, items.Count));
            return [];
        }
        return [.. items.Select(item => Find(cell, item, ends)).OfType<NodeId>().Distinct()];
    }

    /// <summary>The node that a text means; null where there is none or more than one, and that is reported.</summary>
    public NodeId? Find(ImportCell cell, string text, IReadOnlyList<NodeKind> ends)
    {
        var found = names.Find(text, ends);
        if (found is [var only])
            return only;
        diagnostics.Add(found.Count > 1 ? Ambiguous(cell, text, found) : Unknown(cell, text, ends));
        return null;
    }

    /// <summary>What to write instead, of several nodes.</summary>
    public Bilingual Candidates(IReadOnlyList<NodeId> found)
    {
        var listed = found.Select(id => $"{names.NameOf(id)}（{id.Slug}）").ToList();
        return new($"是否为：{string.Join("、", listed)}？请写全称或括号中的标识。",
            $"Did you mean {string.Join(", ", found.Select(id => $"{names.NameOf(id)} ({id.Slug})"))}? Write the full name or the id.");
    }

    private Diagnostic Ambiguous(ImportCell cell, string text, IReadOnlyList<NodeId> found) =>
        cell.At(ImportDiagnostics.AmbiguousName, Quote.Of(text)) with { Hint = Candidates(found) };

    private Diagnostic Unknown(ImportCell cell, string text, IReadOnlyList<NodeKind> ends)
    {
        if (names.Find(text, [.. GraphSchema.Kinds.Except(ends)]) is [var other, ..])
        {
            var kind = GraphSchema.FindKind(other.Kind)!;
            return cell.At(ImportDiagnostics.WrongKind, Quote.Of(text), new Bilingual(kind.Chinese, kind.Name), TypeNames.OneOf(ends));
        }
        var candidates = names.Candidates(text, ends);
        return cell.At(ImportDiagnostics.UnknownName, Quote.Of(text), TypeNames.OneOf(ends)) with
        {
            Hint = candidates.Count > 0 ? Candidates(candidates) : new(
                $"请先在“{ends[0].Chinese}”表中新增，或改正名称。", $"Add it in the sheet {ends[0].FileSection} first, or correct the name."),
        };
    }
}
