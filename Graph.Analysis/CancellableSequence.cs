namespace Graph.Analysis;

/// <summary>Loops that stop when their request ends.</summary>
internal static class CancellableSequence
{
    /// <summary>The same items; checks the token before each.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static IEnumerable<T> Until<T>(this IEnumerable<T> items, CancellationToken cancellationToken)
    {
        foreach (var item in items)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return item;
        }
    }
}
