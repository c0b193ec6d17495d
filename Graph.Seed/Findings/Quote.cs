using System.Globalization;
using System.Text;

namespace Graph.Seed;

/// <summary>Shows a piece of a file in a message: shortened, and with what a terminal would obey made visible.</summary>
internal static class Quote
{
    private const int Longest = 60;

    public static string Of(string text)
    {
        var shown = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (shown.Length >= Longest)
                return shown.Append('…').ToString();
            if (IsUnsafe(rune))
                shown.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}");
            else
                shown.Append(rune.ToString());
        }
        return shown.ToString();
    }

    /// <summary>Whether a character has no place in a text of one line: it controls something, ends a line or turns the writing direction.</summary>
    public static bool IsUnsafe(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.Surrogate
        || rune.Value is 0xFEFF or 0xFFFD or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069)
        || (rune.Value & 0xFFFE) == 0xFFFE;
}
