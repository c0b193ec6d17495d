using System.Net.Mail;
using Graph.Seed.Diagnostics;
using Graph.Seed.Yaml;

namespace Graph.Seed.Rules;

/// <summary>SEED021: a contact is an e-mail address or one of the web, so that a page can lead to it.</summary>
internal static class BadContact
{
    public static DiagnosticDescriptor Descriptor { get; } = new("SEED021",
        new("“{0}”不是电子邮箱或网址。", "'{0}' is neither an e-mail address nor a web address."),
        new("写成 name@example.org，或以 http:// 或 https:// 开头的网址。",
            "Write name@example.org, or an address that begins with http:// or https://."));

    /// <summary>Whether the contact is good.</summary>
    public static bool Check(LocatedScalar scalar, DiagnosticList diagnostics)
    {
        var isMail = MailAddress.TryCreate(scalar.Text, out var mail) && mail.Address == scalar.Text;
        if (isMail || BadAddress.IsWebAddress(scalar.Text))
            return true;
        diagnostics.Add(Descriptor.At(scalar.Location, Quote.Of(scalar.Text)));
        return false;
    }
}
