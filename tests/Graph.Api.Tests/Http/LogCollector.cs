using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Graph.Api.Tests.Http;

/// <summary>Keeps what is logged, so that tests can ask for the numbers of the messages.</summary>
internal sealed class LogCollector : ILoggerProvider, ILogger
{
    public ConcurrentQueue<(int Id, LogLevel Level, string Text, Exception? Error)> Entries { get; } = [];

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?,
        string> formatter) =>
        Entries.Enqueue((eventId.Id, logLevel, formatter(state, exception), exception));

    /// <summary>Waits until a message of this number has been logged.</summary>
    public async Task WaitForAsync(int id)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (Entries.All(entry => entry.Id != id))
            await Task.Delay(10, patience.Token);
    }

    public void Dispose()
    {
    }
}
