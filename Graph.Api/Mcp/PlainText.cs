using System.Globalization;
using System.Text;

namespace Graph.Api.Mcp;

/// <summary>Texts from the graph or from a caller, on one line and without what could end the block that they stand in.</summary>
internal static class PlainText
{
    private const int MaxLength = 1_000;

    /// <summary>The text with <c>&lt;</c> and <c>&gt;</c> as ‹ and ›, and with a space for each line break, control character and
    /// invisible character; cut where it is long.</summary>
    public static string Of(string text) => Of(text, MaxLength);

    /// <summary>As <see cref="Of(string)"/>, but never cut.</summary>
    public static string Whole(string text) => Of(text, int.MaxValue);

    private static string Of(string text, int maxLength)
    {
        var line = new StringBuilder(Math.Min(text.Length, maxLength) + 1);
        foreach (var rune in text.EnumerateRunes())
        {
            if (line.Length >= maxLength)
                return line.Append('…').ToString();
            line.Append(rune.Value switch
            {
                '<' => "‹",
                '>' => "›",
                _ => IsVisible(rune) ? rune.ToString() : " ",
            });
        }
        return line.ToString();
    }

    /// <summary>Invisible are also the tags and other characters that a person does not see and a model reads.</summary>
    private static bool IsVisible(Rune rune) => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate);
}
