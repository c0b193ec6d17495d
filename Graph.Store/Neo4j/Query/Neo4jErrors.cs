using System.Net;
using System.Text.Json;
using Graph.Model;
using Graph.Store.Neo4j.Configuration;

namespace Graph.Store.Neo4j.Query;

/// <summary>Turns what a server answers, or fails to, into errors that say what to do.</summary>
internal sealed class Neo4jErrors(Neo4jStoreOptions options)
{
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
    public static GraphStoreException Inconsistent(string what, Exception? cause = null) =>
        new(Neo4jErrorCodes.Inconsistent, Neo4jTexts.Inconsistent(what), isTransient: false, cause);

    public GraphStoreException NotNeo4j(HttpStatusCode status) => new(Neo4jErrorCodes.NotNeo4j,
        Neo4jTexts.NotNeo4j(options.Endpoint, (int)status),
        status is HttpStatusCode.ServiceUnavailable or HttpStatusCode.TooManyRequests);

    public GraphStoreException Unreachable(Exception cause) => new(Neo4jErrorCodes.Unreachable,
        Neo4jTexts.Unreachable(options.Endpoint, cause.Message), isTransient: false, cause);

    public GraphStoreException Timeout(TimeSpan limit, Exception cause) => new(Neo4jErrorCodes.Timeout,
        Neo4jTexts.Timeout(options.Endpoint, limit.TotalSeconds), isTransient: false, cause);

    public GraphStoreException NoFreeConnection(TimeSpan waited, TimeSpan limit, Exception cause) => new(Neo4jErrorCodes.NoFreeConnection,
        Neo4jTexts.NoFreeConnection(options.MaxConnections, options.Endpoint, waited.TotalSeconds, limit.TotalSeconds),
        isTransient: false, cause);

    private GraphStoreException Of(string code, string message, HttpStatusCode status)
    {
        var advice = code switch
        {
            "Neo.ClientError.Security.Unauthorized" when options.User is null => Neo4jTexts.LogInNeeded,
            "Neo.ClientError.Security.Unauthorized" => Neo4jTexts.LogInRefused(options.User),
            "Neo.ClientError.Security.CredentialsExpired" => Neo4jTexts.PasswordExpired(options.User),
            "Neo.ClientError.Security.AuthenticationRateLimit" => Neo4jTexts.TooManyLogIns,
            "Neo.ClientError.Database.DatabaseNotFound" => Neo4jTexts.NoDatabase(options.Database),
            "Neo.ClientError.Request.Invalid" when status is HttpStatusCode.NotFound => Neo4jTexts.NoQueryApi,
            TimedOut or TimedOutByDefault or EndedInWaiting => Neo4jTexts.TransactionTimedOut,
            _ => null,
        };
        var text = advice is null ? new(message, message) : Neo4jTexts.WithServer(advice, message);
        return new(code, text, code.StartsWith("Neo.TransientError.", StringComparison.Ordinal));
    }

    private static string Text(JsonElement error, string name) =>
        error.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString()! : "unknown";
}
