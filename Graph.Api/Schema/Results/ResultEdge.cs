namespace Graph.Api.Schema.Results;

/// <summary>A computed result on a page.</summary>
internal sealed record ResultEdge(string Cursor, object Item);
