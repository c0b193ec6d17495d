using System.ComponentModel.DataAnnotations;

namespace Graph.Api.Limits;

/// <summary>How large, deep, costly and long a request may be. Bound to the section <c>Limits</c>; validated at start.</summary>
/// <remarks>Counts are taken after fragments are expanded, over every operation of the document, and refused above the limit (a document
/// exactly at a limit runs). Introspection has bounds of its own (<see cref="IntrospectionBounds"/>).</remarks>
public sealed class GraphQLLimits
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Limits";

    /// <summary>Bytes of a POST body. Default: 262,144 (256 KiB). 1 KiB to 16 MiB.</summary>
    [Range(1024, 16 * 1024 * 1024)] public int MaxBodyBytes { get; set; } = 256 * 1024;

    /// <summary>Characters of a GET query string, as it is encoded. Default: 16,384. 1,024 to 262,144.</summary>
    [Range(1024, 256 * 1024)] public int MaxQueryStringLength { get; set; } = 16 * 1024;

    /// <summary>Lexical tokens of a document. Default: 4,000. 100 to 100,000.</summary>
    [Range(100, 100_000)] public int MaxTokens { get; set; } = 4_000;

    /// <summary>Fields of a document, introspection apart. Default: 1,000. 10 to 10,000.</summary>
    [Range(10, 10_000)] public int MaxFields { get; set; } = 1_000;

    /// <summary>How often one response key may be requested in the same place. Validation compares each pair. Default: 50. 1 to
    /// 1,000.</summary>
    [Range(1, 1_000)] public int MaxRepeats { get; set; } = 50;

    /// <summary>Fields with an alias. Default: 100. 0 to 10,000.</summary>
    [Range(0, 10_000)] public int MaxAliases { get; set; } = 100;

    /// <summary>Fields below one another. Default: 20. 1 to 100.</summary>
    [Range(1, 100)] public int MaxDepth { get; set; } = 20;

    /// <summary>Directives of a document. Default: 100. 0 to 10,000.</summary>
    [Range(0, 10_000)] public int MaxDirectives { get; set; } = 100;

    /// <summary>Fragment definitions of a document, and spreads of fragments. Default: 200. 0 to 10,000.</summary>
    [Range(0, 10_000)] public int MaxFragments { get; set; } = 200;

    /// <summary>Cost of an operation with its actual variables: about the number of values in its answer
    /// (<see cref="QueryCost"/>). Default: 50,000. 100 to 10,000,000.</summary>
    [Range(100, 10_000_000)] public int MaxCost { get; set; } = 50_000;

    /// <summary>Items of one page. The cost rule reads larger <c>first</c> and <c>last</c> as this. Default: 100. 1 to 1,000.</summary>
    [Range(1, 1_000)] public int MaxPageSize { get; set; } = 100;

    /// <summary>Items of a page without <c>first</c> or <c>last</c>. Default: 20. 1 to 1,000, not above
    /// <see cref="MaxPageSize"/>.</summary>
    [Range(1, 1_000)] public int DefaultPageSize { get; set; } = 20;

    /// <summary>Ids in one list of ids (<c>nodes(ids:)</c>). Default: 100. 1 to 10,000.</summary>
    [Range(1, 10_000)] public int MaxIds { get; set; } = 100;

    /// <summary>Time from the start of the work on a request to its answer; then it is cancelled. Default: 10 seconds. 100 ms to 5
    /// min.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:05:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Errors of one response; one more then says how many were left out. Default: 20. 1 to 1,000.</summary>
    [Range(1, 1_000)] public int MaxErrors { get; set; } = 20;

    /// <summary>Requests that are worked on at the same time. Default: 64. 1 to 10,000.</summary>
    [Range(1, 10_000)] public int MaxConcurrentRequests { get; set; } = 64;

    /// <summary>Requests that wait for their turn; further ones are told to come back. Default: 64. 0 to 10,000.</summary>
    [Range(0, 10_000)] public int MaxQueuedRequests { get; set; } = 64;

    /// <summary>Points of cost that one client may spend in a minute; 0 for any number. Default: 0. 0 to 1,000,000,000; not below
    /// <see cref="MaxCost"/>.</summary>
    [Range(0, 1_000_000_000)] public int CostPerMinute { get; set; }

    /// <summary>The header that tells clients apart for <see cref="CostPerMinute"/>, such as <c>X-Forwarded-For</c> or
    /// <c>X-Api-Key</c>. Default: null, the address that the connection comes from.</summary>
    public string? ClientHeader { get; set; }

    /// <summary>Parsed and validated documents kept for their next use. Default: 1,000. 0 to 100,000.</summary>
    [Range(0, 100_000)] public int MaxCachedDocuments { get; set; } = 1_000;

    /// <summary>Memory of the documents kept, in bytes, as estimated from their text and their fields.
    /// Default: 67,108,864 (64 MiB). 0 to 1 GiB.</summary>
    [Range(0, 1024 * 1024 * 1024)] public int MaxCachedBytes { get; set; } = 64 * 1024 * 1024;
}
