namespace Graph.Model;

/// <summary>A store could not answer or could not write.</summary>
/// <param name="code">A stable code, such as <c>Embedded.Unreadable</c> or the code of a server.</param>
/// <param name="text">What happened and, where that is known, what to do. The message of the exception has it in English.</param>
/// <param name="isTransient">Whether the store said that the same call may succeed later.</param>
/// <param name="inner">What caused it, where something did.</param>
public sealed class GraphStoreException(string code, Bilingual text, bool isTransient, Exception? inner = null)
    : Exception($"{code}: {text.En}", inner)
{
    /// <summary>An error whose text exists in one language only, such as one that a server reported.</summary>
    /// <param name="code">A stable code, such as the code of a server.</param>
    /// <param name="message">What happened.</param>
    /// <param name="isTransient">Whether the store said that the same call may succeed later.</param>
    /// <param name="inner">What caused it, where something did.</param>
    public GraphStoreException(string code, string message, bool isTransient, Exception? inner = null)
        : this(code, new Bilingual(message, message), isTransient, inner)
    {
    }

    /// <summary>The stable code.</summary>
    public string Code { get; } = code;

    /// <summary>The same as the message, in both languages and without the code.</summary>
    public Bilingual Text { get; } = text;

    /// <summary>Whether the store said that the same call may succeed later. Silence is not that: the statement may still run.</summary>
    public bool IsTransient { get; } = isTransient;
}
