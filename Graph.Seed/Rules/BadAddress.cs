using Graph.Seed.Diagnostics;
using Graph.Seed.Yaml;

namespace Graph.Seed.Rules;

/// <summary>SEED021: an address is one of the web, so that a page can show it as a link.</summary>
internal static class BadAddress
{
    public static DiagnosticDescriptor Descriptor { get; } = new("SEED021", new("“{0}”不是网址。", "'{0}' is no web address."),
        new("应以 http:// 或 https:// 开头。", "It begins with http:// or https://."));

    /// <summary>Whether the address is good.</summary>
    public static bool Check(LocatedScalar scalar, DiagnosticList diagnostics)
    {
        if (IsWebAddress(scalar.Text))
            return true;
        diagnostics.Add(Descriptor.At(scalar.Location, Quote.Of(scalar.Text)));
        return false;
    }

    /// <summary>Whether a text is an address of the web.</summary>
    public static bool IsWebAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);
}
