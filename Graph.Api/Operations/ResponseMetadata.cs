namespace Graph.Api.Operations;

/// <summary>What a response says about itself in <c>extensions</c>. One for each request; code that the engine runs finds it in the user
/// context, under <see cref="Key"/>.</summary>
public sealed class ResponseMetadata
{
    /// <summary>Its key in the engine's user context.</summary>
    public const string Key = nameof(ResponseMetadata);

    /// <summary>The version of the graph that the response is read from; null where none is known. Starts as the version at the start of
    /// the request; code that reads from another one sets it, and the response then gets no entity tag.</summary>
    public string? Version { get; set; }

    /// <summary>The ids in the request that are those of entries joined with others, and the ids that were answered for in their place;
    /// null where there are none.</summary>
    public IReadOnlyDictionary<string, string>? Followed { get; set; }

    /// <summary>Set where the graph cannot be read and the response is one kept from before: whole seconds since <see cref="Version"/> was
    /// last seen to be the graph's. Null: the response is as new as the graph.</summary>
    public long? StaleSeconds { get; set; }
}
