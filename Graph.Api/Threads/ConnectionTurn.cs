namespace Graph.Api.Threads;

/// <summary>How long one connection keeps a receiving thread.</summary>
/// <remarks>If a client sends its next request before the thread has looked for others, the thread goes on with that connection, and the
/// other connections of the thread wait. So after some time the connection leaves for the pool.</remarks>
internal static class ConnectionTurn
{
    /// <summary>The longest turn: long enough that leaving costs little beside it. A connection waits for one turn of each of the others
    /// of its thread that send without a pause.</summary>
    public static readonly TimeSpan Most = TimeSpan.FromMilliseconds(1);

    [ThreadStatic]
    private static string? _connection;

    [ThreadStatic]
    private static long _start;

    /// <summary>Notes a request on this thread. True where its connection has had its turn: then a new one begins.</summary>
    /// <param name="connection">The id of the connection.</param>
    /// <param name="time">The clock.</param>
    public static bool IsOver(string connection, TimeProvider time)
    {
        var now = time.GetTimestamp();
        if (_connection is not null && connection == _connection)
            return time.GetElapsedTime(_start, now) > Most && End();
        (_connection, _start) = (connection, now);
        return false;
    }

    private static bool End()
    {
        _connection = null;
        return true;
    }
}
