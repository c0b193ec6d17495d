using Graph.Store.Tests.Conformance;

namespace Graph.Store.Tests.Neo4j;

[Collection(Neo4jCollection.Name)]
public sealed class Neo4jGraphStoreTests(Neo4jFixture fixture) : GraphStoreConformance(fixture);
