using Graph.Api.Tests.Neo4j;
using Graph.Api.Tests.Queries;

namespace Graph.Api.Tests.Processes;

[Collection(Neo4jCollection.Name)]
public sealed class TwoProcessesQueryTests(Neo4jApi neo4j) : QueryAnswerConformance(neo4j.Two);
