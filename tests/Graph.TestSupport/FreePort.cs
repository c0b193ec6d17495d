using System.Net;
using System.Net.Sockets;

namespace Graph.TestSupport;

/// <summary>Ports of this machine for servers that are stopped and started again.</summary>
/// <remarks>Not from the range that the system gives to outgoing connections: while a server is away, whoever tries to reach it could be
/// given its port for that very connection, and the server could not come back.</remarks>
public static class FreePort
{
    private const int First = 15_000, End = 32_000;

    /// <summary>A port that nobody listens on.</summary>
    public static int Take()
    {
        while (true)
        {
            var port = Random.Shared.Next(First, End);
            try
            {
                using TcpListener listener = new(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // It is taken.
            }
        }
    }
}
