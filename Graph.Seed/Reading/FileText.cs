using System.Text;
using Graph.Seed.Diagnostics;
using Graph.Seed.Rules;

namespace Graph.Seed.Reading;

/// <summary>Turns the bytes of a file into text, if they are what a file of a data set may be.</summary>
internal static class FileText
{
    /// <summary>The text without a byte order mark; null where a rule is broken, and then nothing more can be said about the
    /// file.</summary>
    public static string? Of(string file, ReadOnlySpan<byte> bytes, DiagnosticList diagnostics)
    {
        if (TooLarge.File(file, bytes.Length, diagnostics) || NotUtf8.Check(file, bytes, diagnostics)
            || TooLarge.Line(file, bytes, diagnostics))
        {
            return null;
        }

        var text = Encoding.UTF8.GetString(bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes);
        return TabOrControl.Check(file, text, diagnostics) ? null : text;
    }
}
