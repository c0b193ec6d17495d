namespace Graph.Api.Feeds;

/// <summary>The feed of changes. Bound to the section <c>Feeds</c>.</summary>
public sealed class FeedOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Feeds";

    /// <summary>Where readers reach the explorer, such as <c>https://graph.example.org/</c>; links in the feed start with it. Default:
    /// null, which makes links relative to the feed's own address: right behind every proxy, but some readers do not resolve
    /// them.</summary>
    public string? Address { get; set; }

    /// <summary>The address with a slash at its end; null where there is none.</summary>
    internal Uri? Base => string.IsNullOrEmpty(Address) ? null : new(Address.EndsWith('/') ? Address : $"{Address}/");

    internal bool IsValid() => string.IsNullOrEmpty(Address) || (Uri.TryCreate(Address, UriKind.Absolute, out var uri)
        && uri is { Scheme: "http" or "https", Query: "", Fragment: "", UserInfo: "" });
}
