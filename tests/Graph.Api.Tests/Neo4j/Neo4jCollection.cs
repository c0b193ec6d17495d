namespace Graph.Api.Tests.Neo4j;

/// <summary>Tests that share the one database of the server, and so follow one another.</summary>
[CollectionDefinition(Name)]
public sealed class Neo4jCollection : ICollectionFixture<Neo4jApi>
{
    public const string Name = "Neo4j";
}
