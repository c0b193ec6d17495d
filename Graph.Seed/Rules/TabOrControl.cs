using Graph.Seed.Diagnostics;

namespace Graph.Seed.Rules;

/// <summary>SEED003: a file holds no tabs and no other control characters than line ends.</summary>
internal static class TabOrControl
{
    public static DiagnosticDescriptor Tab { get; } = new("SEED003", new("此处有制表符。", "There is a tab here."), new("请改用空格。", "Use spaces."));

    public static DiagnosticDescriptor Control { get; } =
        new("SEED003", new("此处有控制字符 U+{0:X4}。", "There is the control character U+{0:X4} here."), Hints.Remove);

    /// <summary>Whether the rule is broken.</summary>
    public static bool Check(string file, string text, DiagnosticList diagnostics)
    {
        var any = false;
        var line = 1;
        foreach (var content in text.AsSpan().EnumerateLines())
        {
            if (content.IndexOfAnyInRange('\0', '\x1F') is var at && at >= 0)
            {
                any = true;
                SourceLocation location = new(file, line, at + 1);
                diagnostics.Add(content[at] is '\t' ? Tab.At(location) : Control.At(location, (int)content[at]));
            }
            line++;
        }
        return any;
    }
}
