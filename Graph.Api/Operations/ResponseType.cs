using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Graph.Api.Operations;

/// <summary>The media type of a response, as the client asks for it in Accept.</summary>
/// <remarks>The status of a response of type <c>application/json</c> says only whether the HTTP request was well-formed: older clients read
/// nothing else. <c>application/graphql-response+json</c> has the status of its errors.</remarks>
internal sealed class ResponseType
{
    private readonly StringSegment _mediaType;

    private ResponseType(string mediaType) => (_mediaType, ContentType) = (mediaType, $"{mediaType}; charset=utf-8");

    /// <summary>The type of the GraphQL-over-HTTP specification.</summary>
    public static ResponseType GraphQLResponse { get; } = new("application/graphql-response+json");

    /// <summary>What clients get that name no type.</summary>
    public static ResponseType Json { get; } = new("application/json");

    public string ContentType { get; }

    /// <summary>The type that the client likes best, its own first where it likes both the same and names both.</summary>
    /// <returns>False where it takes neither, or the header cannot be read.</returns>
    public static bool TryNegotiate(StringValues accept, [NotNullWhen(true)] out ResponseType? type)
    {
        type = Json;
        if (StringValues.IsNullOrEmpty(accept) || accept.All(string.IsNullOrWhiteSpace))
            return true;
        if (accept is [{ } only] && (only == GraphQLResponse._mediaType.Value || only == Json._mediaType.Value)) // as nearly all clients do
        {
            type = only == Json._mediaType.Value ? Json : GraphQLResponse;
            return true;
        }
        type = null;
        if (!MediaTypeHeaderValue.TryParseList(accept, out var ranges))
            return false;
        var (own, ownIsNamed) = GraphQLResponse.Quality(ranges);
        var (json, _) = Json.Quality(ranges);
        type = own > 0 && (ownIsNamed ? own >= json : own > json) ? GraphQLResponse : json > 0 ? Json : null;
        return type is not null;
    }

    /// <summary>The quality given by the most specific range, and whether that range names this type.</summary>
    private (double Quality, bool IsNamed) Quality(IList<MediaTypeHeaderValue> ranges)
    {
        (double Quality, int Rank) best = (0, 0);
        foreach (var range in ranges)
        {
            var rank = Rank(range);
            var quality = range.Quality ?? 1;
            if (rank > best.Rank || (rank > 0 && rank == best.Rank && quality > best.Quality))
                best = (quality, rank);
        }
        return (best.Quality, best.Rank == 3);
    }

    private int Rank(MediaTypeHeaderValue range)
    {
        if (range.Charset.HasValue && !IsUtf8(range.Charset))
            return 0;
        return range.MatchesAllTypes ? 1
            : range.MatchesAllSubTypes ? (range.Type.Equals("application", StringComparison.OrdinalIgnoreCase) ? 2 : 0)
            : range.MediaType.Equals(_mediaType, StringComparison.OrdinalIgnoreCase) ? 3 : 0;
    }

    internal static bool IsUtf8(StringSegment charset) =>
        HeaderUtilities.RemoveQuotes(charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase);
}
