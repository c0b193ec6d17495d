using System.Runtime.CompilerServices;

namespace Graph.Api.Threads;

/// <summary>The threads of the pool, on which everything runs that may take long.</summary>
/// <remarks>A request begins on the thread that received it (<see cref="Hosting.ReceivingThreads"/>). All requests of some connections wait
/// for that thread, so only what is known to be short stays on it.</remarks>
internal static class PoolThread
{
    /// <summary>Goes on on a thread of the pool: at once where this is one already.</summary>
    public static Switch Enter() => default;

    /// <summary>What <see cref="Enter"/> is awaited by.</summary>
    public readonly struct Switch : ICriticalNotifyCompletion
    {
        /// <summary>Whether this is a thread of the pool.</summary>
        public bool IsCompleted => Thread.CurrentThread.IsThreadPoolThread;

        /// <summary>Itself.</summary>
        public Switch GetAwaiter() => this;

        /// <summary>Nothing.</summary>
        public void GetResult()
        {
        }

        /// <inheritdoc/>
        public void OnCompleted(Action continuation) => ThreadPool.QueueUserWorkItem(Run, continuation, preferLocal: false);

        /// <inheritdoc/>
        public void UnsafeOnCompleted(Action continuation) => ThreadPool.UnsafeQueueUserWorkItem(Run, continuation, preferLocal: false);

        private static void Run(Action continuation) => continuation();
    }
}
