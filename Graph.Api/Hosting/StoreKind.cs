namespace Graph.Api.Hosting;

/// <summary>Where the graph is kept.</summary>
public enum StoreKind
{
    /// <summary>In a file on this machine, read into memory.</summary>
    Embedded,

    /// <summary>In a Neo4j database that several processes share.</summary>
    Neo4j,
}
