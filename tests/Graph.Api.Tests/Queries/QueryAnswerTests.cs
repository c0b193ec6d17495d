namespace Graph.Api.Tests.Queries;

public sealed class QueryAnswerTests(RealApi api) : QueryAnswerConformance(api), IClassFixture<RealApi>;
