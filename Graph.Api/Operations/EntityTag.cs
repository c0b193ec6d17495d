using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Graph.Api.Operations;

/// <summary>The entity tag of a response to GET: the same for the same question to the same program about the same graph.</summary>
/// <remarks>Weak, as one response may be sent compressed in several ways. It is known before the operation runs.</remarks>
internal static class EntityTag
{
    /// <param name="key">The <see cref="ResponseCacheKey"/> at the version that the response is made from.</param>
    /// <param name="type">The type that it is sent as.</param>
    public static string Of(string key, ResponseType type) =>
        $"W/\"{Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes($"{type.ContentType}\n{key}")).AsSpan(0, 18))}\"";

    /// <summary>Whether the client says that it has this response. <c>*</c> represents any.</summary>
    public static bool Matches(StringValues ifNoneMatch, string tag) =>
        EntityTagHeaderValue.TryParseList(ifNoneMatch, out var tags)
        && tags.Any(known => known.Equals(EntityTagHeaderValue.Any)
            || known.Compare(EntityTagHeaderValue.Parse(tag), useStrongComparison: false));
}
