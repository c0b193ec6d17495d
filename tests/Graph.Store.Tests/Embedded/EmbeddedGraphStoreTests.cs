using Graph.Store.Tests.Conformance;

namespace Graph.Store.Tests.Embedded;

public sealed class EmbeddedRandomPlanTests(EmbeddedFixture fixture) : RandomPlanConformance(fixture), IClassFixture<EmbeddedFixture>;

public sealed class EmbeddedGraphStoreTests(EmbeddedFixture fixture) : GraphStoreConformance(fixture), IClassFixture<EmbeddedFixture>;
