namespace Graph.Api.Versions;

/// <summary>Says which version the graph has now, in a text that no other content ever has. Registered as a service; without it answers
/// carry neither a version nor an entity tag.</summary>
public delegate ValueTask<string> GraphVersionReader(CancellationToken cancellationToken);
