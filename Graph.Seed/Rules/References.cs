using Graph.Model;
using Graph.Seed.Diagnostics;
using Graph.Seed.Parsed;
using Graph.Seed.Yaml;

namespace Graph.Seed.Rules;

/// <summary>SEED023 to SEED027: looks up what the edges of an entry end at.</summary>
internal static class References
{
    /// <summary>The node that a reference means; null where there is none or more than one.</summary>
    public static NodeId? Find(ParsedLink link, ParsedFiles files) => Candidates(link, files) is [var only] ? only : null;

    public static void Check(ParsedEntry entry, ParsedFiles files, DiagnosticList diagnostics)
    {
        Dictionary<(EdgeKind Edge, NodeId To), SourceLocation> seen = [];
        foreach (var link in entry.Links)
        {
            if (BadId.Check(link.Target, link.Ends[0], diagnostics) is null)
                continue;
            var (at, target) = (link.Target.Location, link.Target.Text);
            if (Candidates(link, files) is not [var to])
                ReportMissing(link.Target, link.Ends, files, diagnostics);
            else if (to == entry.Id)
                diagnostics.Add(SeedDiagnostics.SelfReference.At(at, target));
            else if (!seen.TryAdd((link.Edge, to), at))
                diagnostics.Add(SeedDiagnostics.DuplicateLink.At(at, target, seen[(link.Edge, to)].Line));
        }
    }

    private static List<NodeId> Candidates(ParsedLink link, ParsedFiles files) => IdsOf(link.Target.Text, link.Ends, files);

    /// <summary>Reports that a reference means no entry of these kinds, or more than one.</summary>
    public static void ReportMissing(LocatedScalar target, IReadOnlyList<NodeKind> ends, ParsedFiles files, DiagnosticList diagnostics)
    {
        if (IdsOf(target.Text, ends, files) is { Count: > 1 } found)
        {
            var kinds = TypeNames.OneOf([.. found.Select(id => GraphSchema.FindKind(id.Kind)!)]);
            diagnostics.Add(SeedDiagnostics.AmbiguousReference.At(target.Location, target.Text, kinds));
        }
        else if (!files.IsPresumed(target.Text))
        {
            diagnostics.Add(IdsOf(target.Text, GraphSchema.Kinds, files) is [var other, ..]
                ? WrongKind(target, GraphSchema.FindKind(other.Kind)!, ends) : Dangling(target, ends, files));
        }
    }

    private static Diagnostic WrongKind(LocatedScalar target, NodeKind found, IReadOnlyList<NodeKind> ends) =>
        SeedDiagnostics.WrongKind.At(target.Location, target.Text, new Bilingual(found.Chinese, found.Name), TypeNames.OneOf(ends)) with
        {
            Hint = ends is [var end]
                ? new($"此类条目在“{end.FileSection}”部分。", $"Entries of this kind are listed under '{end.FileSection}'.") : null,
        };

    private static Diagnostic Dangling(LocatedScalar target, IReadOnlyList<NodeKind> ends, ParsedFiles files) =>
        SeedDiagnostics.DanglingReference.At(target.Location, Quote.Of(target.Text), TypeNames.OneOf(ends)) with
        {
            Hint = Hints.Suggest(target.Text, ends.SelectMany(files.SlugsOf)),
        };

    private static List<NodeId> IdsOf(string slug, IEnumerable<NodeKind> kinds, ParsedFiles files)
    {
        List<NodeId> found = [];
        foreach (var kind in kinds)
        {
            if (NodeId.TryParse($"{kind.Name}:{slug}", out var id) && files.Find(id) is not null)
                found.Add(id);
        }
        return found;
    }
}
