using Graph.Model;
using Graph.Store.Neo4j.Query;
using Graph.TestSupport;
using Microsoft.Extensions.Configuration;

namespace Graph.Store.Tests.Neo4j;

/// <summary>Another program changed the database: reads say what is wrong with which record, and replacing the graph repairs it.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class Neo4jForeignChangeTests(Neo4jFixture fixture)
{
    private static readonly CancellationToken _none = CancellationToken.None;

    /// <summary>A statement, and what the message of the error names.</summary>
    public static TheoryData<string, string, string> Changes => new()
    {
        { "MATCH (n:Collaboration) SET n.year = 2020.5", "collaboration:joint-resist", "year" },
        { "MATCH (n:Collaboration) SET n.year = 3000000000", "collaboration:joint-resist", "year" },
        { "MATCH (n:Collaboration) SET n.year = 'then'", "collaboration:joint-resist", "year" },
        { "MATCH (n:Project) SET n.budgetCny = true", "project:resist-line", "budgetCny" },
        { "MATCH (n:Enterprise {id: 'enterprise:local-fab'}) SET n.isLocal = 'yes'", "enterprise:local-fab", "isLocal" },
        { "MATCH (n:Enterprise {id: 'enterprise:local-fab'}) REMOVE n.isLocal", "enterprise:local-fab", "isLocal" },
        { "MATCH (n:Technology {id: 'technology:resin'}) SET n.name = 7", "technology:resin", "name" },
        { "MATCH (n:Technology {id: 'technology:resin'}) REMOVE n.name", "technology:resin", "name" },
        { "MATCH (n:Technology {id: 'technology:resin'}) SET n.kind = 'MAGIC'", "technology:resin", "kind" },
        { "MATCH (n:Technology {id: 'technology:resin'}) SET n.kind = 1", "technology:resin", "kind" },
        { "MATCH (n:Technology {id: 'technology:resin'}) SET n.aliases = 'resin'", "technology:resin", "aliases" },
        { "MATCH (n:Technology {id: 'technology:resin'}) SET n.aliases = [1, 2]", "technology:resin", "aliases" },
        { "MATCH (n:Chain) SET n.planAreas = [1.5]", "chain:tiny", "planAreas" },
        { "MATCH (n:Chain) SET n.planAreas = 1", "chain:tiny", "planAreas" },
        { "MATCH (n:Source {id: 'source:plan'}) SET n.readAt = 5", "source:plan", "readAt" },
        { "MATCH (n:Technology {id: 'technology:resin'}) SET n:Enterprise", "technology:resin", "Enterprise" },
        { "MATCH (:Technology {id: 'technology:photoresist'})-[e:DEPENDS_ON]->() SET e.basis = 4", "DEPENDS_ON", "basis" },
        { "MATCH (:Technology {id: 'technology:photoresist'})-[e:DEPENDS_ON]->() SET e.citations = 'news'", "DEPENDS_ON", "citations" },
        { "MATCH (:Technology {id: 'technology:photoresist'})-[e:DEPENDS_ON]->() SET e.citations = ['?']", "DEPENDS_ON", "citations" },
        { "MATCH (n:Technology {id: 'technology:resin'}) CREATE (n)-[:USED_IN]->(:Segment {name: 'no id'})", "USED_IN", "no id" },
        { "MATCH (n:Technology {id: 'technology:resin'}) CREATE (n)-[:USED_IN]->(:Segment {id: 7})", "USED_IN", "no id" },
        { "MATCH (n:Technology {id: 'technology:resin'})-[e:USED_IN]->(s) CREATE (n)-[:USED_IN]->(s)", "technology:resin", "USED_IN" },
        { "MATCH (n:Technology {id: 'technology:resin'}) REMOVE n:Technology", "technology:resin", "not" },
        { "MATCH (:Technology {id: 'technology:photoresist'})-[c:CITED_IN]->() SET c.checkedOn = 'today'", "technology:photoresist",
            "checkedOn" },
        { "MATCH (v:GraphVersion) SET v.number = 'one'", "GraphVersion", "version" },
    };

    [SkippableTheory]
    [MemberData(nameof(Changes))]
    public async Task A_read_of_everything_names_the_record_and_the_property(string change, string record, string property)
    {
        await fixture.StoreWithAsync(TinyChain.Batch);
        await fixture.RunAsync(change);
        var error = await Assert.ThrowsAsync<GraphStoreException>(async () => await fixture.Store().ReadAllAsync(_none));
        AssertNames(error, record, property);
    }

    [SkippableTheory]
    [MemberData(nameof(Changes))]
    public async Task Replacing_the_graph_repairs_it(string change, string record, string property)
    {
        Assert.NotEqual(record, property);
        Skip.If(change.Contains("GraphVersion", StringComparison.Ordinal), "Without a version nothing can follow it.");
        await fixture.StoreWithAsync(TinyChain.Batch);
        await fixture.RunAsync(change);
        using var connection = Connection();
        Assert.Equal(2, (await connection.ReplaceAsync(TinyChain.Batch, _none)).Number);
        await fixture.AssertHoldsAsync(new(2, TinyDigest));
        var counts = await fixture.Store().GetCountsAsync(_none);
        Assert.Equal(TinyChain.Batch.Upserts.Count, counts.Nodes.Values.Sum());
        Assert.Equal(TinyChain.Batch.Upserts.Sum(node => node.Citations.Count)
            + TinyChain.Batch.EdgeUpserts.Sum(edge => edge.Citations.Count), counts.Citations);
    }

    [SkippableFact]
    public async Task A_graph_that_is_too_large_for_one_transaction_is_replaced_offline_only()
    {
        await fixture.StoreWithAsync(TinyChain.Batch);
        await fixture.RunAsync("MATCH (n:Technology {id: 'technology:resin'}) REMOVE n.name");
        using (var online = Connection(("MaxTransactionSize", "3")))
        {
            var error = await Assert.ThrowsAsync<GraphStoreException>(async () => await online.ReplaceAsync(TinyChain.Batch, _none));
            Assert.Equal(Neo4jErrorCodes.TooLarge, error.Code);
        }
        Assert.Equal(1, (await fixture.Store().GetVersionAsync(_none)).Number);
        using var offline = Connection(("MaxTransactionSize", "3"), ("Offline", "true"));
        await offline.ReplaceAsync(TinyChain.Batch, _none);
        await fixture.AssertHoldsAsync(new(2, TinyDigest));
    }

    [SkippableTheory]
    [InlineData("MATCH (n:Technology {id: 'technology:resin'}) SET n.kind = 'MAGIC'", "technology:resin", "kind")]
    [InlineData("MATCH (n:Technology {id: 'technology:resin'}) REMOVE n.name", "technology:resin", "name")]
    [InlineData("MATCH (n:Enterprise {id: 'enterprise:local-fab'}) SET n:Technology", "enterprise:local-fab", "labels")]
    [InlineData("MATCH (n:Technology {id: 'technology:resin'}) CREATE (n)<-[:DEPENDS_ON]-(:Technology {name: 'no id'})", "Technology",
        "no id")]
    public async Task A_list_names_the_record_and_the_property(string change, string record, string property)
    {
        await fixture.StoreWithAsync(TinyChain.Batch);
        await fixture.RunAsync(change);
        var kind = GraphSchema.Technology;
        FetchShape names = new([new(kind, kind.Properties, [])]);
        var neededBy = kind.Relations.Single(relation => relation.Edge == GraphSchema.DependsOn && relation.Name != "dependsOn");
        FetchShape shape = new([new(kind, kind.Properties, [new("by", neededBy, new(), EdgeShape.None, names)])]);
        var error = await Assert.ThrowsAsync<GraphStoreException>(
            async () => await fixture.Store().FetchAsync(FetchRequest.Page(kind, new(), shape), _none));
        AssertNames(error, record, property);
    }

    [SkippableFact]
    public async Task A_node_of_several_kinds_is_not_taken_for_one_of_them()
    {
        await fixture.StoreWithAsync(TinyChain.Batch);
        await fixture.RunAsync("MATCH (n:Technology {id: 'technology:resin'}) SET n:Enterprise");
        FetchShape names = new(GraphSchema.Kinds.Select(kind => new KindShape(kind, [kind.Properties[1]], [])));
        var plan = FetchRequest.ByIds([TinyChain.Resin, TinyChain.LocalFab], names);
        var error = await Assert.ThrowsAsync<GraphStoreException>(async () => await fixture.Store().FetchAsync(plan, _none));
        AssertNames(error, "technology:resin", "labels");
    }

    private static string TinyDigest =>
        GraphDigest.Of(TinyChain.Batch.Upserts, TinyChain.Batch.EdgeUpserts, TinyChain.Batch.DataSet).ToString();

    private static Graph.Store.Neo4j.Neo4jStoreConnection Connection(params (string Key, string Value)[] settings)
    {
        var values = settings.Append(("Endpoint", Neo4jServer.Shared.Require().ToString()))
            .Select(setting => new KeyValuePair<string, string?>($"Store:Neo4j:{setting.Item1}", setting.Item2));
        return Graph.Store.Neo4j.Neo4jStoreConnection.Open(new ConfigurationBuilder().AddInMemoryCollection(values).Build(),
            progress: null);
    }

    private static void AssertNames(GraphStoreException error, string record, string property)
    {
        Assert.Equal((Neo4jErrorCodes.Inconsistent, false), (error.Code, error.IsTransient));
        Assert.Contains(record, error.Message, StringComparison.Ordinal);
        Assert.Contains(property, error.Message, StringComparison.Ordinal);
        Assert.Contains("graph-seed load", error.Message, StringComparison.Ordinal);
    }
}
