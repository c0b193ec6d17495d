using System.Globalization;
using Graph.Model;
using Graph.Seed.Diagnostics;
using Graph.Seed.Importing;
using Graph.Seed.Output;
using Graph.Seed.Texts;

namespace Graph.Seed.Commands;

/// <summary>Runs an import and tells what it does.</summary>
internal sealed class ImportRun(ImportRequest request, GraphTarget target, SeedOutput output, string? report, bool apply, string? by,
    SeedEnvironment environment)
{
    private const int Attempts = 3;
    private const int ManyChanges = 100_000;

    /// <summary>Runs it; gives an <see cref="ExitCode"/>.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var (result, version) = await output.StepsAsync(step => ReadAndWriteAsync(step, cancellationToken));
        output.Diagnostics("", result.Diagnostics);
        var reports = report is null || result.Diagnostics.InOrder().Count == 0 ? [] : await ReportAsync(result.Diagnostics,
            cancellationToken);
        if (result.Rows is not null)
            output.Rows(result.Rows.Select(row => RowText(row, result)));
        var summary = DataResults.Of(ImportCommand.Name, !result.Diagnostics.HasErrors, output, result.Diagnostics) with
        {
            Store = target.Name,
            Version = version?.ToString(),
            Changed = apply && !result.Diagnostics.HasErrors && !result.Difference.IsEmpty,
            NodeChanges = result.Difference.Nodes,
            EdgeChanges = result.Difference.Edges,
            Unchanged = result.Unchanged,
            Rows = result.Rows?.Select(row => RowText(row, result)).ToList(),
            Files = reports.Count == 0 ? null : reports,
        };
        output.Finish(summary, Lines(result, version, reports));
        return result.Diagnostics.HasErrors ? ExitCode.Refused : ExitCode.Ok;
    }

    private async Task<(ImportResult Result, GraphVersion? Version)> ReadAndWriteAsync(Action<Bilingual> step,
        CancellationToken cancellationToken)
    {
        // Where another wrote at the same moment, the import is read again, to see whether anything of it is missing. What it changed is
        // told of the first time.
        ImportResult? written = null;
        for (var attempt = 1; ; attempt++)
        {
            step(CommandTexts.ReadingStore);
            var graph = await target.ReadAsync(cancellationToken);
            var result = await TableImport.RunAsync(graph, request, environment.Time, Progress(step), cancellationToken);
            if (!apply || result.Diagnostics.HasErrors || result.Difference.IsEmpty)
                return (written ?? result, graph.Version.Number == 0 ? null : graph.Version);
            step(CommandTexts.Writing);
            // What reading needed is not needed any more. Of a large file it is half of the memory, and writing needs as much again.
            if (result.Difference.Batch.Count > ManyChanges)
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            var origin = SharedOptions.Origin(by, $"{ImportCommand.Name} {string.Join(", ", request.Files.Select(Path.GetFileName))}");
            var batch = result.Difference.Batch with { Origin = origin };
            var (version, isFinal) = await target.WriteAsync(graph, batch, cancellationToken);
            written ??= result;
            if (isFinal)
                return (written, version);
            if (attempt == Attempts)
                throw new GraphStoreException("Store.Unsteady", CommandTexts.Unsteady, isTransient: true);
        }
    }

    /// <summary>A person sees the rows pass by, a pipe gets a line now and then.</summary>
    private RowProgress Progress(Action<Bilingual> step) => new(environment.Time, (message, isMilestone) =>
    {
        if (isMilestone)
            output.Milestone(message, step);
        else
            step(message);
    });

    private async Task<List<string>> ReportAsync(DiagnosticList diagnostics, CancellationToken cancellationToken)
    {
        List<string> written = [];
        foreach (var file in request.Files.Where(Tables.TableFile.IsTable))
        {
            var here = diagnostics.InOrder().Where(found => found.Location.File == Path.GetFileName(file)).ToList();
            if (here.Count == 0 || here.Exists(found => found.Code == ImportDiagnostics.Unreadable.Code))
                continue;
            var path = written.Count == 0 ? report! : Path.ChangeExtension(report!, null) + string.Create(CultureInfo.InvariantCulture,
                $"-{written.Count + 1}.xlsx");
            await ErrorBook.WriteAsync(file, path, here, Say, cancellationToken);
            written.Add(path);
        }
        return written;
    }

    private string Say(Diagnostic diagnostic)
    {
        var header = diagnostic.Header is null ? "" : $"{diagnostic.Header}：";
        return $"{header}{environment.Say(diagnostic.Text)}{(diagnostic.Hint is { } hint ? environment.Say(hint) : "")}";
    }

    private string RowText(ImportedRow row, ImportResult result)
    {
        var outcome = row.Edge is { } edge ? result.Edges.GetValueOrDefault(edge) : result.Outcomes.GetValueOrDefault(row.Id);
        var change = environment.Say(outcome?.Change switch
        {
            RowChange.Added => ImportTexts.Added,
            RowChange.Changed => ImportTexts.Changed,
            _ => ImportTexts.AsItWas,
        });
        var terms = outcome is { Change: RowChange.Changed, Terms.Count: > 0 }
            ? environment.Say(new($"：{string.Join("、", outcome.Terms.Select(term => term.Zh))}",
                $": {string.Join(", ", outcome.Terms.Select(term => term.En))}")) : "";
        return $"{row.At}\t{change}{terms}\t{row.Id}\t{row.Name}";
    }

    private IEnumerable<Bilingual> Lines(ImportResult result, GraphVersion? version, List<string> reports)
    {
        foreach (var path in reports)
            yield return ImportTexts.ReportWritten(path);
        if (result.Diagnostics.HasErrors)
        {
            yield return ImportTexts.Refused(result.Diagnostics.Errors, result.Diagnostics.Warnings);
            yield break;
        }
        foreach (var line in CommandTexts.Changes(result.Difference.Nodes, result.Difference.Edges))
            yield return line;
        yield return ImportTexts.AsTheyWere(result.Unchanged);
        yield return result.Difference.IsEmpty ? ImportTexts.NothingNew(target.Name)
            : apply ? ImportTexts.Imported(target.Name, version?.ToString()) : ImportTexts.DryRun(target.Name);
    }
}
