using System.Globalization;
using System.Text.RegularExpressions;
using Graph.Seed.Diagnostics;
using Graph.Seed.Yaml;

namespace Graph.Seed.Rules;

/// <summary>SEED036: the date of a document, where it is in figures, is a day, a month or a year that there is. Words are not
/// checked.</summary>
internal static partial class ImpossibleDate
{
    private static readonly string[] _forms = ["yyyy-M-d", "yyyy-M", "yyyy"];

    public static DiagnosticDescriptor Descriptor { get; } = new("SEED036",
        new("“{0}”不是日期。", "'{0}' is no date."),
        new("写成 2026、2026-02 或 2026-02-14；不知道日期请写“不详”。",
            "Write 2026, 2026-02 or 2026-02-14; where the date is not known, write words such as '不详'."));

    /// <summary>Whether the date is good.</summary>
    public static bool Check(LocatedScalar scalar, DiagnosticList diagnostics)
    {
        if (IsPossible(scalar.Text))
            return true;
        diagnostics.Add(Descriptor.At(scalar.Location, Quote.Of(scalar.Text)));
        return false;
    }

    /// <summary>Whether a text has words, or is in figures and a day, a month or a year.</summary>
    public static bool IsPossible(string text)
    {
        if (!Figures.IsMatch(text))
            return true;
        var plain = Separator.Replace(text, "-").TrimEnd('-');
        return DateOnly.TryParseExact(plain, _forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
    }

    [GeneratedRegex(@"^\d[\d./年月日-]*\z")]
    private static partial Regex Figures { get; }

    [GeneratedRegex("[./年月日]")]
    private static partial Regex Separator { get; }
}
