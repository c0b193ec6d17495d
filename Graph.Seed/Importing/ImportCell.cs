using System.Globalization;
using Graph.Seed.Diagnostics;
using Graph.Seed.Sheets;
using Graph.Seed.Tables;
using Graph.Seed.Yaml;

namespace Graph.Seed.Importing;

/// <summary>A cell of a row that is imported.</summary>
/// <param name="Location">Where it is.</param>
/// <param name="Header">The header of its column.</param>
/// <param name="Raw">What the file has there.</param>
internal readonly record struct ImportCell(SourceLocation Location, string Header, TableCell Raw)
{
    /// <summary>What a person sees in the cell.</summary>
    public string Shown => Raw.Error ?? Raw.Value switch
    {
        null => "",
        double number when Raw.Format?.Contains('%', StringComparison.Ordinal) ?? false => $"{Number(number * 100)}%",
        double number => Number(number),
        DateTime day => day.TimeOfDay == TimeSpan.Zero ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : day.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        var text => text.ToString()!,
    };

    /// <summary>What it means as one text; null where it means nothing.</summary>
    public string? Text => Raw.Value is null ? null : CellText.Read(Shown);

    /// <summary>Whether it means nothing.</summary>
    public bool IsBlank => Raw.Error is null && (Raw.Value is null || (Raw.Value is string && Text is null));

    /// <summary>Whether it takes away what was there.</summary>
    public bool IsClear => Raw.Value is string text && CellText.IsClear(CellText.Plain(text));

    /// <summary>A part of it, for the rules of values.</summary>
    public LocatedScalar Scalar(string text) => new(Location, text, IsPlain: true);

    /// <summary>A diagnostic at it.</summary>
    public Diagnostic At(DiagnosticDescriptor descriptor, params object[] arguments) => In(descriptor.At(Location, arguments));

    /// <summary>A diagnostic with what the cell is.</summary>
    public Diagnostic In(Diagnostic diagnostic) => diagnostic with { Header = Header, Value = Quote.Of(Shown) };

    private static string Number(double number) => number is > -1e15 and < 1e15 && Math.Floor(number) == number
        ? ((long)number).ToString(CultureInfo.InvariantCulture) : Math.Round(number, 10).ToString("0.##########",
            CultureInfo.InvariantCulture);
}
