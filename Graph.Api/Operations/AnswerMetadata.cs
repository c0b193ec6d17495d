namespace Graph.Api.Operations;

/// <summary>What an answer says about itself in <c>extensions</c>. One for each request (scoped).</summary>
public sealed class AnswerMetadata
{
    /// <summary>The version of the graph that the answer is read from; null where none is known. Starts as the version at the start of the
    /// request; whoever reads from another one sets it, and the answer then gets no entity tag.</summary>
    public string? Version { get; set; }

    /// <summary>Set where the graph cannot be read and the answer is one kept from before: whole seconds since <see cref="Version"/> was last
    /// seen to be the graph's. Null: the answer is as new as the graph.</summary>
    public long? StaleSeconds { get; set; }
}
