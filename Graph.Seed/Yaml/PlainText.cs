using System.Globalization;
using System.Text.RegularExpressions;

namespace Graph.Seed.Yaml;

/// <summary>How a reader of YAML understands a text without quotes.</summary>
internal static partial class PlainText
{
    /// <summary>Whether it represents nothing.</summary>
    public static bool IsMissing(string text) => text is "" or "~" or "null" or "Null" or "NULL";

    /// <summary>Whether some reader would take it for a number, a date, a truth value or nothing.</summary>
    public static bool IsOtherType(string text) => Word.IsMatch(text) || Figures.IsMatch(text);

    /// <summary>A whole number in the one form that is read: decimal digits without leading zeros.</summary>
    public static bool TryInteger(string text, out long number)
    {
        number = 0;
        return Integer.IsMatch(text) && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
    }

    [GeneratedRegex(@"^(null|~|true|false|yes|no|on|off|y|n|[-+]?\.inf|\.nan|=|<<)\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Word { get; }

    [GeneratedRegex(@"^[-+.]?[0-9][0-9A-Fa-fxoTZ_:. +-]*\z")]
    private static partial Regex Figures { get; }

    [GeneratedRegex(@"^-?(0|[1-9][0-9]*)\z")]
    private static partial Regex Integer { get; }
}
