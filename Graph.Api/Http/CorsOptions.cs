namespace Graph.Api.Http;

/// <summary>Which other sites' pages may call this interface from a browser. Bound to the section <c>Cors</c>.</summary>
public sealed class CorsOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Cors";

    /// <summary>Origins such as <c>https://example.org</c>, without a path; a single <c>*</c> represents all. Default: none.</summary>
    public IList<string> Origins { get; } = [];

    internal bool AreOrigins() => Origins is ["*"] || Origins.All(origin =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            && uri.GetLeftPart(UriPartial.Authority) == origin);
}
