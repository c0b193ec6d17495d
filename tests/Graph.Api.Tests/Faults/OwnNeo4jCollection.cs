namespace Graph.Api.Tests.Faults;

/// <summary>Tests that share the server that they harm, and so follow one another.</summary>
[CollectionDefinition(Name)]
public sealed class OwnNeo4jCollection : ICollectionFixture<OwnNeo4j>
{
    public const string Name = "Neo4j of its own";
}
