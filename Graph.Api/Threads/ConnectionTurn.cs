namespace Graph.Api.Threads;

/// <summary>How many requests of one connection a receiving thread has answered one after another.</summary>
/// <remarks>If a client sends its next request before the thread has looked for others, the thread goes on with that connection, and the
/// other connections of the thread wait. So after some requests the connection leaves for the pool.</remarks>
internal static class ConnectionTurn
{
    /// <summary>The most requests of one connection.</summary>
    public const int Most = 8;

    [ThreadStatic]
    private static string? _connection;

    [ThreadStatic]
    private static int _requests;

    /// <summary>Counts a request on this thread. True where the connection has had its turn: then a new one begins.</summary>
    /// <param name="connection">The id of the connection.</param>
    public static bool IsOver(string connection)
    {
        _requests = connection == _connection ? _requests + 1 : 1;
        _connection = _requests > Most ? null : connection;
        return _requests > Most;
    }
}
