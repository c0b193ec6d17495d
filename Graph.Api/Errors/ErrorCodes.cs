namespace Graph.Api.Errors;

/// <summary>The codes in <c>errors[].extensions.code</c>. They are part of the public interface: texts may change, codes do not.</summary>
public static class ErrorCodes
{
    /// <summary>The HTTP request is no GraphQL request: malformed JSON, a member of the wrong type, nothing to run. 400.</summary>
    public const string BadRequest = "BAD_REQUEST";

    /// <summary>The method is not GET or POST, or GET asks for something other than a query. 405.</summary>
    public const string MethodNotAllowed = "METHOD_NOT_ALLOWED";

    /// <summary>The Accept header allows none of the types a response can have. 406.</summary>
    public const string NotAcceptable = "NOT_ACCEPTABLE";

    /// <summary>The body is not JSON in UTF-8, or is compressed. 415.</summary>
    public const string UnsupportedMediaType = "UNSUPPORTED_MEDIA_TYPE";

    /// <summary>The body has too many bytes. 413.</summary>
    public const string BodyTooLarge = "BODY_TOO_LARGE";

    /// <summary>The query string has too many bytes; POST takes more. 414.</summary>
    public const string UriTooLong = "URI_TOO_LONG";

    /// <summary>The document is not valid GraphQL.</summary>
    public const string ParseError = "PARSE_ERROR";

    /// <summary>The document does not fit the schema.</summary>
    public const string ValidationError = "VALIDATION_ERROR";

    /// <summary>The document is a mutation or a subscription; this interface only reads.</summary>
    public const string OperationNotSupported = "OPERATION_NOT_SUPPORTED";

    /// <summary>A variable's value does not fit its type, or a needed one is missing.</summary>
    public const string BadVariable = "BAD_VARIABLE";

    /// <summary>An argument has a value of the right type that makes no sense, such as a page of 1,000. Resolvers report it.</summary>
    public const string BadUserInput = "BAD_USER_INPUT";

    /// <summary>A cursor is not one of this list with this filter and order. Resolvers report it.</summary>
    public const string BadCursor = "BAD_CURSOR";

    /// <summary>What an argument names does not exist. Resolvers report it where null would not say enough.</summary>
    public const string NotFound = "NOT_FOUND";

    /// <summary>The store does not keep the version that an argument names. The message says which are kept. Resolvers report it.</summary>
    public const string VersionNotKept = "VERSION_NOT_KEPT";

    /// <summary>The document has too many tokens or fields, or repeats one too often.</summary>
    public const string QueryTooLarge = "QUERY_TOO_LARGE";

    /// <summary>The document nests too deep.</summary>
    public const string QueryTooDeep = "QUERY_TOO_DEEP";

    /// <summary>The document has too many aliases.</summary>
    public const string TooManyAliases = "TOO_MANY_ALIASES";

    /// <summary>The document has too many directives.</summary>
    public const string TooManyDirectives = "TOO_MANY_DIRECTIVES";

    /// <summary>The document has too many fragments, or spreads of them.</summary>
    public const string TooManyFragments = "TOO_MANY_FRAGMENTS";

    /// <summary>A list of ids is too long.</summary>
    public const string TooManyIds = "TOO_MANY_IDS";

    /// <summary>The document asks too much about the schema itself.</summary>
    public const string IntrospectionTooLarge = "INTROSPECTION_TOO_LARGE";

    /// <summary>The operation costs too much with these variables; <c>extensions.cost</c> says how much.</summary>
    public const string CostLimit = "COST_LIMIT";

    /// <summary>Stands last where a response has more errors than it shows.</summary>
    public const string TooManyErrors = "TOO_MANY_ERRORS";

    /// <summary>No operation is persisted under the id given.</summary>
    public const string PersistedNotFound = "PERSISTED_NOT_FOUND";

    /// <summary>Only persisted operations are served.</summary>
    public const string PersistedOnly = "PERSISTED_ONLY";

    /// <summary>The response was not ready in time. 504.</summary>
    public const string Timeout = "TIMEOUT";

    /// <summary>Too many requests at once; come back after <c>Retry-After</c> seconds. 503.</summary>
    public const string Overloaded = "OVERLOADED";

    /// <summary>The client has spent its points of cost for this minute; come back after <c>Retry-After</c> seconds. 429.</summary>
    public const string BudgetExceeded = "BUDGET_EXCEEDED";

    /// <summary>The graph cannot be read at the moment.</summary>
    public const string StoreUnavailable = "STORE_UNAVAILABLE";

    /// <summary>What was requested is still being computed for this version of the graph; ask again in a moment. Resolvers report
    /// it.</summary>
    public const string NotReady = "NOT_READY";

    /// <summary>A fault of the program. The trace id in the error's extensions finds it in the log.</summary>
    public const string Internal = "INTERNAL";
}
