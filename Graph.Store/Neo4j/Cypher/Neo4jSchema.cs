using Graph.Model;

namespace Graph.Store.Neo4j.Cypher;

/// <summary>The labels, constraints and indexes of the graph, derived from <see cref="GraphSchema"/>.</summary>
internal static class Neo4jSchema
{
    /// <summary>The label that all nodes but sources share, so that one index finds any of them by id.</summary>
    public const string EntityLabel = "Entity";

    /// <summary>The label of the one node that holds the version of the graph.</summary>
    public const string VersionLabel = "GraphVersion";

    /// <summary>The label of the one node that holds the lease of a write in batches.</summary>
    public const string LoadLabel = "GraphLoad";

    /// <summary>The label of the one node that fences off reads during a commit.</summary>
    public const string CommitLabel = "GraphCommit";

    /// <summary>All labels that nodes of the graph have.</summary>
    public static IReadOnlyList<string> NodeLabels { get; } = [EntityLabel, .. GraphSchema.Kinds.Select(kind => kind.Label)];

    /// <summary>The constraints, by name.</summary>
    public static IReadOnlyDictionary<string, string> Constraints { get; } =
        NodeLabels.Concat([VersionLabel, LoadLabel, CommitLabel])
            .ToDictionary(NameOf, label => $"CREATE CONSTRAINT {NameOf(label)} IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE");

    /// <summary>The indexes, by name: on the properties by which nodes are grouped, and on the names by which they are listed.</summary>
    public static IReadOnlyDictionary<string, string> Indexes { get; } = (
        from kind in GraphSchema.Kinds
        from property in kind.Properties
        where property.IsGroupKey || property.Domain is ValueDomain.Name
        select (Name: $"{kind.Name}_{property.Name.ToLowerInvariant()}",
            Text: $"CREATE INDEX {kind.Name}_{property.Name.ToLowerInvariant()} IF NOT EXISTS FOR (n:{kind.Label}) ON (n.{property.Name})"))
        .ToDictionary(index => index.Name, index => index.Text);

    private static string NameOf(string label) => label.ToLowerInvariant() + "_id";
}
