using Graph.Api.Tests.Neo4j;
using Graph.Api.Tests.Queries;

namespace Graph.Api.Tests.Processes;

[Collection(Neo4jCollection.Name)]
public sealed class TwoProcessesPersistedQueryTests(Neo4jApi neo4j) : PersistedQueryConformance(neo4j.Two);
