namespace Graph.Api.Hosting;

/// <summary>Which store the graph is read from. Bound to the section <c>Store</c>.</summary>
public sealed class StoreOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Store";

    /// <summary><c>Embedded</c> or <c>Neo4j</c>. Default: Embedded.</summary>
    public StoreKind Kind { get; set; } = StoreKind.Embedded;
}
