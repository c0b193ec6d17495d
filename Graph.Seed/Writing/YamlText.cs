using System.Globalization;
using System.Text;

namespace Graph.Seed;

/// <summary>Writes a text as the one form of the files has it: without quotes where that is safe everywhere, else in double quotes.</summary>
internal static class YamlText
{
    private const string UnsafeStarts = "-?:,[]{}#&*!|>'\"%@`";
    private const string UnsafeInside = ",[]{}?:\"";

    public static string Of(string text) => NeedsQuotes(text) ? Quoted(text) : text;

    private static bool NeedsQuotes(string text) =>
        text.Length is 0 || text[0] is ' ' || text[^1] is ' ' || UnsafeStarts.Contains(text[0], StringComparison.Ordinal)
        || text.AsSpan().ContainsAny(UnsafeInside) || text.Contains(" #", StringComparison.Ordinal) || PlainText.IsOtherType(text)
        || text.EnumerateRunes().Any(Quote.IsUnsafe) || text.Any(character => character > ' ' && char.IsWhiteSpace(character));

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '"' or '\\')
                quoted.Append('\\').Append((char)rune.Value);
            else if (Quote.IsUnsafe(rune) && rune.Value is not 0xFFFD)
                quoted.Append(CultureInfo.InvariantCulture, $"\\U{rune.Value:X8}");
            else
                quoted.Append(rune.ToString());
        }
        return quoted.Append('"').ToString();
    }
}
