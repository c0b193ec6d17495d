using System.Text;
using Graph.Model;
using Graph.Seed.Diagnostics;
using Graph.Seed.Yaml;

namespace Graph.Seed.Rules;

/// <summary>SEED017: a text is one line, not empty, without blanks around it and without characters that cannot be seen.</summary>
internal static class BadText
{
    private static readonly Bilingual _oneLine =
        new("请写成一行，不含不可见字符。", "Write the text on one line, and without characters that cannot be seen.");

    public static DiagnosticDescriptor Empty { get; } = new("SEED017", new("文本为空。", "The text is empty."), Hints.LeaveOut);

    public static DiagnosticDescriptor UnsafeCharacter { get; } = new("SEED017",
        new("文本含字符 U+{0:X4}，单行文本中不应出现。", "The text holds the character U+{0:X4}, which is not allowed in a text of one line."), _oneLine);

    public static DiagnosticDescriptor BlankEnds { get; } =
        new("SEED017", new("文本首尾有空白。", "The text begins or ends with a blank."), Hints.Remove);

    public static DiagnosticDescriptor Invisible { get; } =
        new("SEED017", new("文本中没有可见字符。", "The text has no character that can be seen."), _oneLine);

    /// <summary>Whether the text is good.</summary>
    public static bool Check(LocatedScalar scalar, DiagnosticList diagnostics)
    {
        if (DiagnosticOf(scalar.Text, scalar.Location) is not { } diagnostic)
            return true;
        diagnostics.Add(diagnostic);
        return false;
    }

    private static Diagnostic? DiagnosticOf(string text, SourceLocation location) =>
        text.Length == 0 ? Empty.At(location)
        : FirstUnsafe(text) is { } rune ? UnsafeCharacter.At(location, rune.Value)
        : char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]) ? BlankEnds.At(location)
        : Quote.IsVisible(text) ? null
        : Invisible.At(location);

    private static Rune? FirstUnsafe(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (Quote.IsUnsafe(rune))
                return rune;
        }
        return null;
    }
}
