using System.Reflection;

namespace Graph.Api.Hosting;

/// <summary>Lets requests begin on the threads that receive them, one for each processor, instead of passing each through the pool of
/// threads several times.</summary>
/// <remarks>For short requests that passing takes about a quarter of the processor time. What may take long leaves for the pool
/// (<see cref="Threads.PoolThread"/>). Only for the embedded store: with another one each request waits for a server, and what comes after
/// that would be work on a receiving thread.</remarks>
internal static class ReceivingThreads
{
    /// <summary>The runtime's own switch, read once, before the first socket is made. Set to <c>0</c>, it turns this off.</summary>
    public const string Switch = "DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS";

    /// <summary>Turns it on, where this is the program that runs: a test that hosts it decides about its own sockets.</summary>
    public static void BeginOnReceivingThreads(this WebApplicationBuilder builder)
    {
        if (OperatingSystem.IsWindows() || !StoreServices.IsEmbedded(builder.Configuration)
            || Assembly.GetEntryAssembly() != typeof(ReceivingThreads).Assembly)
        {
            return;
        }
        if (Environment.GetEnvironmentVariable(Switch) is null)
            Environment.SetEnvironmentVariable(Switch, "1");
        var isOn = Environment.GetEnvironmentVariable(Switch) == "1";
        builder.WebHost.UseSockets(sockets =>
        {
            sockets.UnsafePreferInlineScheduling = isOn;
            sockets.WaitForDataBeforeAllocatingBuffer = !isOn; // 4 KiB for each open connection, instead of a system call for each request
        });
    }
}
