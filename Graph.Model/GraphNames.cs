namespace Graph.Model;

/// <summary>The names of kinds that code must know before the schema is built: they are in ids.</summary>
internal static class GraphNames
{
    /// <summary>The kind of a source document.</summary>
    public const string Source = "source";
}
