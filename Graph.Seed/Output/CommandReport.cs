using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Graph.Model;
using Graph.Seed.Diagnostics;
using Graph.Seed.Evaluation;
using Graph.Seed.Texts;

namespace Graph.Seed.Output;

/// <summary>What a command did, in the shape that scripts get.</summary>
/// <param name="Command">The command.</param>
/// <param name="Ok">Whether it succeeded.</param>
internal sealed record CommandReport(string Command, bool Ok)
{
    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // Chinese stays Chinese; no page embeds this
    };

    /// <summary>Number of errors in the data.</summary>
    public int? Errors { get; init; }

    /// <summary>Number of warnings about the data.</summary>
    public int? Warnings { get; init; }

    /// <summary>The diagnostics, by place; at most <see cref="DiagnosticList.Limit"/>.</summary>
    [JsonPropertyName("findings")]
    public IReadOnlyList<DiagnosticResult>? Diagnostics { get; init; }

    /// <summary>The store written or read.</summary>
    public string? Store { get; init; }

    /// <summary>How well gaps and positions agree with documents.</summary>
    public LinkScorecard? Links { get; init; }

    /// <summary>How much gaps depend on single documents.</summary>
    public StabilityScorecard? Stability { get; init; }

    /// <summary>The folder written.</summary>
    public string? Folder { get; init; }

    /// <summary>The version of the store.</summary>
    public string? Version { get; init; }

    /// <summary>Whether anything was written.</summary>
    public bool? Changed { get; init; }

    /// <summary>What happened to nodes.</summary>
    public ChangeCounts? NodeChanges { get; init; }

    /// <summary>What happened to edges.</summary>
    public ChangeCounts? EdgeChanges { get; init; }

    /// <summary>The versions that the store keeps, the newest first.</summary>
    public IReadOnlyList<VersionResult>? Versions { get; init; }

    /// <summary>The earlier of two compared versions, or the one that was gone back to.</summary>
    public string? From { get; init; }

    /// <summary>The later of two compared versions.</summary>
    public string? To { get; init; }

    /// <summary>The records that differ between two versions: nodes by id, then edges.</summary>
    public IReadOnlyList<ChangeResult>? Changes { get; init; }

    /// <summary>How many entries an import names that stay as they are.</summary>
    public int? Unchanged { get; init; }

    /// <summary>What an import does with each row.</summary>
    public IReadOnlyList<string>? Rows { get; init; }

    /// <summary>What somebody should look at.</summary>
    public IReadOnlyList<WorkItemResult>? Work { get; init; }

    /// <summary>The files written, in order.</summary>
    public IReadOnlyList<string>? Files { get; init; }

    /// <summary>Nodes by kind.</summary>
    public IReadOnlyDictionary<string, int>? Nodes { get; init; }

    /// <summary>Edges by kind.</summary>
    public IReadOnlyDictionary<string, int>? Edges { get; init; }

    /// <summary>Citations of nodes and edges.</summary>
    public int? Citations { get; init; }

    /// <summary>Citations that say where in the source.</summary>
    public int? LocatedCitations { get; init; }

    /// <summary>Citations checked again.</summary>
    public int? CheckedCitations { get; init; }

    /// <summary>How well partner matching does.</summary>
    public PartnerScorecard? Scorecard { get; init; }

    /// <summary>How well the questions of a file are answered.</summary>
    public QuestionScorecard? Questions { get; init; }

    /// <summary>The schema.</summary>
    public string? Schema { get; init; }

    /// <summary>Why it failed or was refused, where that is no finding.</summary>
    public string? Reason { get; init; }

    /// <summary>One JSON object on one line. Keys that have no value are left out.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, _options);
}

/// <summary>Something to look at, in the shape that scripts get.</summary>
/// <param name="Task">What it is.</param>
/// <param name="Id">The entry.</param>
/// <param name="Name">Its name.</param>
/// <param name="Other">The other entry, or the edge.</param>
/// <param name="Reason">Why.</param>
internal sealed record WorkItemResult(string Task, string Id, string Name, string? Other, string Reason);

/// <summary>A diagnostic in the shape that scripts get.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Severity"><c>error</c> or <c>warning</c>.</param>
/// <param name="File">The file, below the folder.</param>
/// <param name="Line">From 1; 0 for the file as a whole.</param>
/// <param name="Column">From 1; 0 for the file as a whole.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Hint">What would be right.</param>
internal sealed record DiagnosticResult(string Code, string Severity, string File, int Line, int Column, string Message, string? Hint)
{
    /// <summary>The sheet of a workbook.</summary>
    public string? Sheet { get; init; }

    /// <summary>The cell of a table, such as <c>C5</c>.</summary>
    public string? Cell { get; init; }

    /// <summary>The header of its column.</summary>
    public string? Header { get; init; }

    /// <summary>What the cell holds.</summary>
    public string? Value { get; init; }

    /// <summary>A diagnostic in one language.</summary>
    public static DiagnosticResult Of(Diagnostic diagnostic, Language language) => new(diagnostic.Code,
        diagnostic.Severity is Diagnostics.Severity.Error ? "error" : "warning", diagnostic.Location.File, diagnostic.Location.Line,
        diagnostic.Location.Column, diagnostic.Text.In(language), diagnostic.Hint?.In(language))
    {
        Sheet = diagnostic.Location.Sheet,
        Cell = diagnostic.Location.Sheet is not null && diagnostic.Location.Line > 0 ? diagnostic.Location.Cell : null,
        Header = diagnostic.Header,
        Value = diagnostic.Value,
    };
}
