namespace Graph.Api.Http;

/// <summary>What an answer says about itself in <c>extensions</c>. One for each request (scoped).</summary>
public sealed class AnswerMetadata
{
    /// <summary>The version of the graph that the answer is read from; null where none is known. Starts as the version at the start of the
    /// request; whoever reads from another one sets it, and the answer then gets no entity tag.</summary>
    public string? Version { get; set; }
}
