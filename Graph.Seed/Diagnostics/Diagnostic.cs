using System.Globalization;
using Graph.Model;

namespace Graph.Seed.Diagnostics;

/// <summary>How serious a diagnostic is.</summary>
internal enum Severity
{
    /// <summary>The files are refused.</summary>
    Error,

    /// <summary>The files are accepted; somebody should have a look.</summary>
    Warning,
}

/// <summary>What can be wrong with files: a code with its texts.</summary>
/// <param name="Code">The stable code: <c>SEED021</c>. It never changes its meaning.</param>
/// <param name="Text">What is wrong; a composite format (<c>{0}</c>) in each language.</param>
/// <param name="Hint">What would be right; null where the text says it, or where each diagnostic has a hint of its own.</param>
/// <param name="Severity">Whether the files are refused.</param>
internal sealed record DiagnosticDescriptor(string Code, Bilingual Text, Bilingual? Hint = null, Severity Severity = Severity.Error)
{
    /// <summary>The diagnostic at a place.</summary>
    /// <param name="location">Where it is.</param>
    /// <param name="arguments">What the format names; a <see cref="Bilingual"/> in the language of the format.</param>
    public Diagnostic At(SourceLocation location, params object[] arguments) => new(this, location,
        new(Format(Text.Zh, arguments, argument => argument.Zh), Format(Text.En, arguments, argument => argument.En)), Hint);

    private static string Format(string format, object[] arguments, Func<Bilingual, string> choose) =>
        string.Format(CultureInfo.InvariantCulture, format,
            [.. arguments.Select(argument => argument is Bilingual text ? choose(text) : argument)]);
}

/// <summary>Something that is wrong at a place.</summary>
/// <param name="Descriptor">What can be wrong.</param>
/// <param name="Location">Where it is.</param>
/// <param name="Text">What is wrong.</param>
/// <param name="Hint">What would be right; null where the text says it.</param>
internal sealed record Diagnostic(DiagnosticDescriptor Descriptor, SourceLocation Location, Bilingual Text, Bilingual? Hint)
{
    /// <summary>The header of the column; null outside tables.</summary>
    public string? Header { get; init; }

    /// <summary>What the cell holds, as it is shown; null outside tables.</summary>
    public string? Value { get; init; }

    /// <summary>The stable code.</summary>
    public string Code => Descriptor.Code;

    /// <summary>Whether the files are refused.</summary>
    public Severity Severity => Descriptor.Severity;
}
