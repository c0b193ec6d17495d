namespace Graph.Model;

/// <summary>A store could not answer or could not write.</summary>
/// <param name="code">A stable code, such as <c>Embedded.Unreadable</c> or the code of a server.</param>
/// <param name="message">What happened and, where that is known, what to do.</param>
/// <param name="isTransient">Whether the store said that the same call may succeed later.</param>
/// <param name="inner">What caused it, where something did.</param>
public sealed class GraphStoreException(string code, string message, bool isTransient, Exception? inner = null)
    : Exception($"{code}: {message}", inner)
{
    /// <summary>The stable code.</summary>
    public string Code { get; } = code;

    /// <summary>Whether the store said that the same call may succeed later. Silence is not that: the statement may still run.</summary>
    public bool IsTransient { get; } = isTransient;
}
