using System.Globalization;
using System.Text;

namespace Graph.Seed.Diagnostics;

/// <summary>Shows a piece of a file in a message: shortened, and with characters that would control a terminal made visible.</summary>
internal static class Quote
{
    private const int Longest = 60;

    /// <summary>The text as a message shows it.</summary>
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

    /// <summary>Whether a character is not allowed in a text of one line: it controls something, ends a line, turns the writing direction,
    /// or cannot be seen. Joiners and variation selectors are allowed, because emoji and some scripts need them.</summary>
    public static bool IsUnsafe(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate => true,
        UnicodeCategory.Format => !IsJoiner(rune),
        _ => IsFiller(rune) || rune.Value is 0xFFFD || (rune.Value & 0xFFFE) == 0xFFFE,
    };

    /// <summary>Whether a text has a character that can be seen.</summary>
    public static bool IsVisible(string text) =>
        text.EnumerateRunes().Any(rune => !Rune.IsWhiteSpace(rune) && !IsUnsafe(rune) && !IsJoiner(rune) && !IsVariationSelector(rune));

    private static bool IsJoiner(Rune rune) => rune.Value is 0x200C or 0x200D;

    private static bool IsVariationSelector(Rune rune) => rune.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);

    /// <summary>Letters and marks that are shown as nothing: the grapheme joiner, the Hangul and Khmer fillers, the Mongolian selectors,
    /// the empty Braille pattern.</summary>
    private static bool IsFiller(Rune rune) =>
        rune.Value is 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or (>= 0x180B and <= 0x180F) or 0x2800 or 0x3164 or 0xFFA0;
}
