namespace Graph.Seed;

/// <summary>SEED021: an address is one of the web, so that a page can show it as a link.</summary>
internal static class BadAddress
{
    public static Rule Rule { get; } = new("SEED021");

    public static bool Check(LocatedScalar scalar, FindingList findings)
    {
        if (Uri.TryCreate(scalar.Text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps))
            return true;
        findings.Add(Rule, scalar.Place, FindingTexts.BadAddress(scalar.Text), HintTexts.HttpAddress);
        return false;
    }
}
