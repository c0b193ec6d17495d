namespace Graph.Api.Tests.Http;

/// <summary>The state behind the resolvers of <see cref="TinySchema"/>, which a test may change.</summary>
internal sealed class TinyWorld
{
    private readonly TaskCompletionSource _entered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _leave = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public static object Item { get; } = new();

    /// <summary>The version that the graph has now.</summary>
    public string Version { get; set; } = "v1";

    /// <summary>Completes when the field <c>slow</c> is being resolved.</summary>
    public Task Entered => _entered.Task;

    /// <summary>Whether the field <c>slow</c> was stopped from outside.</summary>
    public bool WasCancelled { get; private set; }

    public static List<object> Items(int count) => [.. Enumerable.Repeat(Item, Math.Clamp(count, 0, 100))];

    public void Release() => _leave.TrySetResult();

    public async Task<string> WaitAsync(CancellationToken cancellationToken)
    {
        _entered.TrySetResult();
        try
        {
            await _leave.Task.WaitAsync(cancellationToken);
            return "done";
        }
        catch (OperationCanceledException)
        {
            WasCancelled = true;
            throw;
        }
    }
}

/// <summary>An exception that the host maps to NOT_FOUND.</summary>
internal sealed class TinyException : Exception;
