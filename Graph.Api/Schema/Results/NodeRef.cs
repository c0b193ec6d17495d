using Graph.Model;

namespace Graph.Api.Schema.Results;

/// <summary>A node that a result names, before it is fetched.</summary>
/// <param name="Id">The node.</param>
/// <param name="Prefix">The path of response keys under which this place asks for what belongs to it.</param>
internal sealed record NodeRef(NodeId Id, string Prefix);
