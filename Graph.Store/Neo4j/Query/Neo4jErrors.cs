using System.Net;
using System.Text.Json;
using Graph.Model;
using Graph.Store.Neo4j.Configuration;

namespace Graph.Store.Neo4j.Query;

/// <summary>Turns what a server answers, or fails to, into errors that say what to do.</summary>
internal sealed class Neo4jErrors(Neo4jStoreOptions options)
{
    private const string Section = Neo4jStoreOptions.Section;
    private const string TimedOut = "Neo.ClientError.Transaction.TransactionTimedOut";
    private const string EndedInWaiting = "Neo.ClientError.Transaction.LockClientStopped";
    private const string TimedOutByDefault = "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration";

    public static bool MayBeSentAgain(Exception error) => error is GraphStoreException { IsTransient: true }
        or GraphStoreException { Code: Neo4jErrorCodes.Unreachable };

    /// <summary>Whether the server ended a transaction because its <c>db.transaction.timeout</c> had passed.</summary>
    public static bool IsTooLong(GraphStoreException error) => error.Code is TimedOut or TimedOutByDefault or EndedInWaiting;

    /// <summary>The first error that the answer carries; null where it carries none.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="status">Its status.</param>
    /// <param name="inTransaction">Whether it answers to a request to an open transaction.</param>
    public GraphStoreException? Of(JsonElement answer, HttpStatusCode status, bool inTransaction)
    {
        if (answer.ValueKind is not JsonValueKind.Object)
            return NotNeo4j(status);
        if (answer.TryGetProperty("errors", out var errors) && errors is { ValueKind: JsonValueKind.Array } && errors.GetArrayLength() > 0)
        {
            return inTransaction && status is HttpStatusCode.NotFound
                ? new(Neo4jErrorCodes.TransactionLost,
                    $"The server no longer knows the transaction: it was started again or ended it. {Text(errors[0], "message")}",
                    isTransient: true)
                : Of(Text(errors[0], "code"), Text(errors[0], "message"), status);
        }
        return (int)status < 300 ? null : NotNeo4j(status);
    }

    /// <summary>The database holds something that the program did not write.</summary>
    /// <param name="what">What is wrong, with the record and the property; no full stop at the end.</param>
    /// <param name="cause">What told it; null for nothing.</param>
    public static GraphStoreException Inconsistent(string what, Exception? cause = null) => new(Neo4jErrorCodes.Inconsistent,
        $"{what}. Another program changed the database; run graph-seed load, which writes the graph anew.", isTransient: false, cause);

    public GraphStoreException NotNeo4j(HttpStatusCode status) => new(Neo4jErrorCodes.NotNeo4j,
        $"What answers at {options.Endpoint} (HTTP {(int)status}) is not Neo4j's Query API. {Section}:Endpoint must be its HTTP "
            + $"address, by default port 7474, "
        + "and not that of Bolt (7687); the server must be 5.26 or later.",
        status is HttpStatusCode.ServiceUnavailable or HttpStatusCode.TooManyRequests);

    public GraphStoreException Unreachable(Exception cause) => new(Neo4jErrorCodes.Unreachable,
        $"No whole answer from {options.Endpoint}: {cause.Message} Check {Section}:Endpoint, and that the server runs.",
            isTransient: false, cause);

    public GraphStoreException Timeout(TimeSpan limit, Exception cause) => new(Neo4jErrorCodes.Timeout,
        $"No answer from {options.Endpoint} within {limit.TotalSeconds:0.#} s. The statement may still run; the server's "
            + $"db.transaction.timeout stops it.",
        isTransient: false, cause);

    public GraphStoreException NoFreeConnection(TimeSpan waited, TimeSpan limit, Exception cause) => new(Neo4jErrorCodes.NoFreeConnection,
        $"All {options.MaxConnections} connections to {options.Endpoint} were in use: of {limit.TotalSeconds:0.#} s, "
            + $"{waited.TotalSeconds:0.#} s passed in waiting "
        + $"for a free one. Either the server answers slowly, or it takes more at once than "
            + $"{Section}:{nameof(Neo4jStoreOptions.MaxConnections)} allows.",
        isTransient: false, cause);

    private GraphStoreException Of(string code, string message, HttpStatusCode status)
    {
        var advice = code switch
        {
            "Neo.ClientError.Security.Unauthorized" when options.User is null =>
                $"The server asks for a log-in: set {Section}:User and {Section}:Password.",
            "Neo.ClientError.Security.Unauthorized" =>
                $"The server refused the log-in of '{options.User}': check {Section}:User and {Section}:Password.",
            "Neo.ClientError.Security.CredentialsExpired" => $"The password of '{options.User}' must be changed at the server first.",
            "Neo.ClientError.Security.AuthenticationRateLimit" => $"Too many refused log-ins: check {Section}:Password and wait a little.",
            "Neo.ClientError.Database.DatabaseNotFound" => $"There is no database '{options.Database}': check {Section}:Database.",
            "Neo.ClientError.Request.Invalid" when status is HttpStatusCode.NotFound =>
                "The server does not know the Query API; it must be Neo4j 5.26 or later.",
            TimedOut or TimedOutByDefault or EndedInWaiting =>
                "The statement took longer than the server's db.transaction.timeout.",
            _ => "",
        };
        return new(code, advice.Length == 0 ? message : $"{advice} The server said: {message}",
            code.StartsWith("Neo.TransientError.", StringComparison.Ordinal));
    }

    private static string Text(JsonElement error, string name) =>
        error.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString()! : "unknown";
}
