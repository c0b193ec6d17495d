namespace Graph.Seed;

/// <summary>A finding in the shape that scripts get.</summary>
/// <param name="Code">The code of the rule.</param>
/// <param name="Severity"><c>error</c> or <c>warning</c>.</param>
/// <param name="File">The file, below the folder.</param>
/// <param name="Line">From 1; 0 for the file as a whole.</param>
/// <param name="Column">From 1; 0 for the file as a whole.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Hint">What would be right.</param>
internal sealed record FindingAnswer(string Code, string Severity, string File, int Line, int Column, string Message, string? Hint)
{
    public static FindingAnswer Of(Finding finding, Language language) => new(finding.Rule.Code,
        finding.Rule.Severity is Seed.Severity.Error ? "error" : "warning", finding.Place.File, finding.Place.Line, finding.Place.Column,
        finding.Text.In(language), finding.Hint?.In(language));
}
