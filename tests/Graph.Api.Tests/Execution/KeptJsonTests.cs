using Graph.Api.Execution;
using Graph.Api.Tests.Schema;
using Graph.Model;
using Graph.TestSupport;

namespace Graph.Api.Tests.Execution;

/// <summary>JSON of records that is kept for operations that come again.</summary>
public sealed class KeptJsonTests
{
    private const int TimesAsked = 12;

    private const string Query = """
        { technology(id: "technology:resin") { id name developedBy(first: 5) { nodes { name region } edges { role node { name } } } } }
        """;

    [Fact]
    public async Task A_new_version_is_answered_with_its_own_values()
    {
        await using var host = await GraphHost.StartAsync();
        var before = (await host.DataAsync(Query)).GetRawText();
        for (var time = 0; time < TimesAsked; time++)
            Assert.Equal(before, (await host.DataAsync(Query)).GetRawText());
        var resin = TinyChain.Batch.Upserts.Single(node => node.Id == TinyChain.Resin);
        var after = before.Replace($"\"{resin.Name}\"", "\"新树脂\"", StringComparison.Ordinal);
        Assert.NotEqual(before, after);
        await host.Store.WriteAsync(GraphBatch.Of([resin with { Name = "新树脂" }], []), CancellationToken.None);
        for (var time = 0; time < TimesAsked; time++)
            Assert.Equal(after, (await host.DataAsync(Query)).GetRawText());
    }

    [Fact]
    public async Task It_takes_no_more_than_its_bytes()
    {
        await using var host = await GraphHost.StartAsync();
        var graph = await host.Store.ReadAllAsync(CancellationToken.None);
        var kept = KeptJson.Of(graph);
        var place = new KeptPlace(0, "Technology", graph => graph.RangeOf(GraphSchema.Technology));
        var (record, json) = (graph.RangeOf(GraphSchema.Technology).First, new byte[KeptJson.MaxBytes / 4]);
        for (var time = 0; time < TimesAsked; time++)
        {
            kept.TableOf(place)!.Keep(record, json);
            Assert.InRange(kept.Bytes, 0, KeptJson.MaxBytes);
        }
        kept.TableOf(place)!.Keep(record, "{}"u8);
        Assert.Equal("{}"u8.ToArray(), kept.TableOf(place)!.Find(record));
    }
}
