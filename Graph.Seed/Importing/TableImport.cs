using Graph.Model;
using Graph.Seed.Diagnostics;
using Graph.Seed.Parsed;
using Graph.Seed.Sheets;
using Graph.Seed.Tables;

namespace Graph.Seed.Importing;

/// <summary>What an import is asked to do.</summary>
/// <param name="Files">The files: workbooks, separated values, YAML.</param>
/// <param name="Source">The document that states all rows that name none; null where there is none.</param>
/// <param name="Fallback">The kind of sheets whose names tell nothing; null where none is given.</param>
/// <param name="WithRows">Whether each row is told.</param>
internal sealed record ImportRequest(IReadOnlyList<string> Files, SourceText? Source, SheetShape? Fallback, bool WithRows);

/// <summary>Reads files into what is to be added to a graph or changed in it.</summary>
internal static class TableImport
{
    /// <summary>Reads files. Entries are found in all of them first, so that the order of files and sheets does not matter.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="request">What to read.</param>
    /// <param name="time">The clock.</param>
    /// <param name="progress">Is told each row.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async ValueTask<ImportResult> RunAsync(GraphSnapshot graph, ImportRequest request, TimeProvider time,
        RowProgress progress, CancellationToken cancellationToken)
    {
        DiagnosticList diagnostics = new();
        var today = DateOnly.FromDateTime(time.GetLocalNow().DateTime);
        ImportWork work = new(graph, request.Source, today, diagnostics) { Rows = request.WithRows ? [] : null };
        List<(string File, byte[] Bytes)> texts = [];
        List<SheetPlan> plans = [];
        foreach (var file in request.Files)
        {
            if (Path.GetExtension(file) is ".yaml" or ".yml")
                texts.Add((Path.GetFileName(file), await File.ReadAllBytesAsync(file, cancellationToken)));
            else
                Guarded(file, diagnostics, () => plans.AddRange(Plan(file, request.Fallback, work, cancellationToken)));
        }
        if (plans.Count == 0 && texts.Count == 0 && work.DataSet == graph.DataSet && !diagnostics.HasErrors)
            diagnostics.Add(ImportDiagnostics.NothingToImport.At(SourceLocation.Of(Path.GetFileName(request.Files[0]))));
        Read(work, plans, [.. texts.Select(text => work.IdentifyYaml(text.File, text.Bytes, today))], progress, cancellationToken);
        return work.Finish(cancellationToken);
    }

    private static IEnumerable<SheetPlan> Plan(string file, SheetShape? fallback, ImportWork work, CancellationToken cancellationToken)
    {
        SheetPlanner planner = new(fallback, work.Diagnostics);
        List<SheetPlan> plans = [];
        foreach (var sheet in TableFile.Open(file, cancellationToken))
        {
            if (DataSetSheet.Is(sheet))
                work.DataSet = DataSetSheet.Read(sheet) ?? work.DataSet;
            else if (planner.Plan(sheet) is { } plan)
                plans.Add(plan);
        }
        return plans;
    }

    private static void Read(ImportWork work, List<SheetPlan> plans, IReadOnlyList<IReadOnlyList<ParsedEntry>> texts, RowProgress progress,
        CancellationToken cancellationToken)
    {
        var entries = plans.Where(plan => plan.Shape.Kind is not null).ToList();
        List<IReadOnlyList<NodeId?>> ids = [];
        foreach (var plan in entries)
            ids.Add(Guarded(plan.Sheet.File, work.Diagnostics, () => work.Identify(plan, progress, cancellationToken), []));
        foreach (var text in texts)
            work.ReadYaml(text, cancellationToken);
        work.ReadTerms(cancellationToken);
        for (var i = 0; i < entries.Count; i++)
        {
            if (ids[i].Count > 0)
                work.ReadEntries(entries[i], ids[i], progress, cancellationToken);
        }
        foreach (var plan in plans.Where(plan => plan.Shape.Edge is not null))
            Guarded(plan.Sheet.File, work.Diagnostics, () => work.ReadRelations(plan, progress, cancellationToken));
    }

    private static void Guarded(string file, DiagnosticList diagnostics, Action work) => Guarded(file, diagnostics, () =>
    {
        work();
        return true;
    }, false);

    private static T Guarded<T>(string file, DiagnosticList diagnostics, Func<T> work, T otherwise)
    {
        try
        {
            return work();
        }
        catch (TableException error)
        {
            diagnostics.Add(ImportDiagnostics.Unreadable.At(SourceLocation.Of(Path.GetFileName(file)), error.Reason));
            return otherwise;
        }
    }
}
