using Graph.Model;
using Graph.Store.Neo4j.Reading;
using Graph.Store.Neo4j.Writing;

namespace Graph.Store.Neo4j;

/// <summary>The constraints and indexes of the graph, derived from <see cref="GraphSchema"/>.</summary>
internal static class Neo4jSchema
{
    /// <summary>The label that all nodes but sources share, so that one index finds any of them by id.</summary>
    public const string EntityLabel = "Entity";

    /// <summary>The constraints, by name.</summary>
    public static IReadOnlyDictionary<string, string> Constraints { get; } =
        GraphSchema.Kinds.Select(kind => kind.Label).Append(EntityLabel).Append(CypherVersion.Label).Append(LoadMark.Label).Append(CommitMark.Label)
            .ToDictionary(NameOf, label => $"CREATE CONSTRAINT {NameOf(label)} IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE");

    /// <summary>The indexes, by name: what nodes are grouped and filtered by, and their names, by which they are listed.</summary>
    public static IReadOnlyDictionary<string, string> Indexes { get; } = (
        from kind in GraphSchema.Kinds
        from property in kind.Properties
        where property.IsGroupKey || property.Domain is ValueDomain.Name
        select (Name: $"{kind.Name}_{property.Name.ToLowerInvariant()}",
            Text: $"CREATE INDEX {kind.Name}_{property.Name.ToLowerInvariant()} IF NOT EXISTS FOR (n:{kind.Label}) ON (n.{property.Name})"))
        .ToDictionary(index => index.Name, index => index.Text);

    private static string NameOf(string label) => label.ToLowerInvariant() + "_id";
}
