using System.Globalization;
using Graph.Model;
using Graph.Seed.Diagnostics;
using Graph.Seed.Evaluation;
using Graph.Seed.Loading;
using Graph.Seed.Texts;
using Spectre.Console;

namespace Graph.Seed.Output;

/// <summary>Tells what a command did: tables and progress to a person at a terminal, plain lines to a pipe, JSON to a script.</summary>
internal sealed class SeedOutput(SeedEnvironment environment, bool json, bool warningsAsNotes)
{
    private readonly IAnsiConsole _terminal = AnsiConsole.Create(new()
    {
        Out = new AnsiConsoleOutput(environment.Out),
        Interactive = environment.IsTerminal ? InteractionSupport.Yes : InteractionSupport.No,
        Ansi = environment.IsTerminal ? AnsiSupport.Detect : AnsiSupport.No,
    });

    /// <summary>The language to speak.</summary>
    public Language Language => environment.Language;

    private bool IsTerminal => environment.IsTerminal && !json;

    /// <summary>Runs steps that say what they do; a person sees them pass by.</summary>
    public async Task<T> StepsAsync<T>(Func<Action<Bilingual>, Task<T>> work) => IsTerminal
        ? await _terminal.Status().StartAsync("…", status => work(step => status.Status(Markup.Escape(environment.Say(step)))))
        : await work(static _ => { });

    /// <summary>How far a long step has come: a person sees it pass by, a pipe gets a line.</summary>
    public void Milestone(Bilingual message, Action<Bilingual> step)
    {
        if (IsTerminal)
            step(message);
        else if (!json)
            environment.Out.WriteLine(environment.Say(message));
    }

    /// <summary>The whole result of a command: JSON, or the lines.</summary>
    public void Finish(CommandReport result, params IEnumerable<Bilingual> lines)
    {
        if (json)
        {
            environment.Out.WriteLine(result.ToJson());
            return;
        }
        foreach (var line in lines)
            Say(line, result.Ok);
    }

    /// <summary>A result that is a text as it is, for people and pipes alike.</summary>
    public void Print(CommandReport result, string text)
    {
        if (json)
            environment.Out.WriteLine(result.ToJson());
        else
            environment.Out.WriteLine(text);
    }

    /// <summary>A result that is a failure; said on the error stream.</summary>
    public void Fail(string command, Bilingual reason)
    {
        if (json)
            environment.Out.WriteLine(new CommandReport(command, false) { Reason = environment.Say(reason) }.ToJson());
        else
            environment.Error.WriteLine($"graph-seed: {environment.Say(reason)}");
    }

    /// <summary>A request that is refused; said on the error stream.</summary>
    /// <returns>The exit code.</returns>
    public int Refuse(string command, Bilingual reason)
    {
        Fail(command, reason);
        return ExitCode.Refused;
    }

    /// <summary>The diagnostics, unless the result carries them.</summary>
    public void Diagnostics(string folder, DiagnosticList diagnostics)
    {
        if (json)
            return;
        string? file = null;
        foreach (var diagnostic in diagnostics.InOrder())
        {
            if (IsTerminal)
                file = ForPerson(diagnostic, file);
            else
                environment.Out.WriteLine(ForBuild(folder, diagnostic));
        }
        if (diagnostics.LeftOut > 0)
            environment.Out.WriteLine(environment.Say(CommandTexts.LeftOut(diagnostics.LeftOut)));
    }

    /// <summary>Lines about rows, unless the result carries them.</summary>
    public void Rows(IEnumerable<string> rows)
    {
        foreach (var row in json ? [] : rows)
            environment.Out.WriteLine(row);
    }

    /// <summary>Tables of what there is, unless the result carries them.</summary>
    public void Statistics(GraphStatistics statistics)
    {
        if (json)
            return;
        List<(string Name, int Count)> more =
        [
            (environment.Say(CommandTexts.Citations), statistics.Citations),
                (environment.Say(CommandTexts.Located), statistics.LocatedCitations),
            (environment.Say(CommandTexts.CheckedCitations), statistics.CheckedCitations),
        ];
        Table(statistics.Nodes.OrderBy(pair => Place(GraphSchema.Kinds, pair.Key))
            .Select(pair => (Name(pair.Key.Label, pair.Key.Chinese), pair.Value)));
        Table(statistics.Edges.OrderBy(pair => Place(GraphSchema.Edges, pair.Key))
            .Select(pair => (Name(pair.Key.Name, pair.Key.Chinese), pair.Value)));
        Table(more);
    }

    /// <summary>Tables of an evaluation, one for each part, unless the result carries them.</summary>
    public void Scorecard(PartnerScorecard scorecard)
    {
        if (json)
            return;
        foreach (var group in scorecard.Groups)
        {
            var title = string.Create(CultureInfo.InvariantCulture, $"{group.Name} ({group.Collaborations})");
            var rows = group.Methods.SelectMany(method => ScorecardRows.Of(method, environment.Say(CommandTexts.Lead)));
            if (IsTerminal)
                _terminal.Write(ScorecardRows.Table(title, rows));
            else
                environment.Out.WriteLine(string.Join(Environment.NewLine, rows.Select(row => $"{group.Name}\t{string.Join('\t', row)}")));
        }
    }

    /// <summary>Shows rows of text; nothing where the output is JSON.</summary>
    public void Rows(IEnumerable<string[]> rows)
    {
        if (json)
            return;
        foreach (var row in rows)
            environment.Out.WriteLine(string.Join('\t', row));
    }

    /// <summary>A table for a person, tab-separated lines for a pipe; nothing where the output is JSON.</summary>
    public void Table(IReadOnlyList<Bilingual> columns, IEnumerable<string[]> rows)
    {
        if (!IsTerminal)
        {
            Rows(rows);
            return;
        }
        var table = new Table().Border(TableBorder.Rounded);
        foreach (var column in columns)
            table.AddColumn(environment.Say(column));
        foreach (var row in rows)
            table.AddRow([.. row.Select(Markup.Escape)]);
        _terminal.Write(table);
    }

    /// <summary>The figures of questions, one line for each part, unless the result carries them.</summary>
    public void Scorecard(QuestionScorecard scorecard)
    {
        if (json)
            return;
        foreach (var group in scorecard.Groups)
        {
            var figures = group.Figures.Select(figure => string.Create(CultureInfo.InvariantCulture, $"{figure.Key} {figure.Value:0.000}"));
            environment.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{group.Half}\t{group.Class}\t{group.Questions}\t{string.Join('\t', figures)}"));
        }

        environment.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"ms\tmedian {scorecard.Times.Median:0.00}\t95 % {scorecard.Times.Of95:0.00}\tlongest {scorecard.Times.Longest:0.00}\t")
            + string.Create(CultureInfo.InvariantCulture, $"processor {scorecard.Times.Processor:0.00}"));
        foreach (var miss in scorecard.Misses)
            environment.Out.WriteLine($"{miss.Class}\t{miss.Text}\t{string.Join(' ', miss.Answers)}");
    }

    private static int Place<T>(IReadOnlyList<T> all, T one) where T : class => all.TakeWhile(other => other != one).Count();

    private string Name(string english, string chinese) => Language is Language.Chinese ? $"{chinese} {english}" : english;

    private void Table(IEnumerable<(string Name, int Count)> rows)
    {
        if (!IsTerminal)
        {
            foreach (var (name, count) in rows)
                environment.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}\t{count}"));
            return;
        }
        var table = new Table().Border(TableBorder.Rounded)
            .AddColumn(environment.Say(CommandTexts.Kind)).AddColumn(new TableColumn(environment.Say(CommandTexts.Count)).RightAligned());
        foreach (var (name, count) in rows)
            table.AddRow(Markup.Escape(name), count.ToString("N0", CultureInfo.InvariantCulture));
        _terminal.Write(table);
    }

    private void Say(Bilingual line, bool ok)
    {
        if (IsTerminal)
            _terminal.MarkupLineInterpolated($"[{(ok ? "green" : "red")}]{environment.Say(line)}[/]");
        else
            environment.Out.WriteLine(environment.Say(line));
    }

    private string ForPerson(Diagnostic diagnostic, string? lastFile)
    {
        if (diagnostic.Location.File != lastFile)
            _terminal.MarkupLineInterpolated($"[bold]{diagnostic.Location.File}[/]");
        var (colour, word) = diagnostic.Severity is Severity.Error ? ("red", "error") : ("yellow", "warning");
        var at = diagnostic.Location.Line is 0 ? "" : diagnostic.Location.Sheet is { } sheet ? $"{sheet}!{diagnostic.Location.Cell}"
            : string.Create(CultureInfo.InvariantCulture, $"{diagnostic.Location.Line}:{diagnostic.Location.Column}");
        var text = HeaderOf(diagnostic) + environment.Say(diagnostic.Text);
        _terminal.MarkupLineInterpolated($"  [grey]{at,-8}[/] [{colour}]{word} {diagnostic.Code}[/] {text}");
        if (diagnostic.Hint is { } hint)
            _terminal.MarkupLineInterpolated($"           [grey]{environment.Say(hint)}[/]");
        return diagnostic.Location.File;
    }

    private static string HeaderOf(Diagnostic diagnostic) => diagnostic.Header is { } header ? $"[{header}] " : "";

    /// <summary>As compilers write it, so that editors and MSBuild find the place.</summary>
    private string ForBuild(string folder, Diagnostic diagnostic)
    {
        var place = diagnostic.Location with { File = Path.Combine(folder, diagnostic.Location.File) };
        var word = diagnostic.Severity is Severity.Error ? "error" : warningsAsNotes ? "note" : "warning";
        var hint = diagnostic.Hint is { } right ? $" {environment.Say(right)}" : "";
        return $"{place}: {word} {diagnostic.Code}: {HeaderOf(diagnostic)}{environment.Say(diagnostic.Text)}{hint}";
    }
}
