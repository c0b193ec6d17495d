using FsCheck.Xunit;

namespace Graph.Model.Tests.Serialization;

public sealed class CitationPoolTests
{
    /// <summary>More citations than the pool has places, so that it forgets some, of sources that it knows beforehand and of
    /// others.</summary>
    [Property(MaxTest = 5)]
    public void Citations_are_read_as_they_were_written(int seed)
    {
        Random random = new(seed);
        NodeId[] sources = [.. Enumerable.Range(0, 30_000).Select(number => NodeId.Of("source", $"s-{number}"))];
        RecordReader reader = new(new CitationPool(sources[..(random.Next(3) * 10_000)]));
        var park = NodeId.Parse("park:p");
        for (var i = 0; i < 40_000; i++)
        {
            Citation[] cited = [.. Enumerable.Range(0, random.Next(3)).Select(_ => Citation(random, sources))];
            var content = RecordContent.Write(new Park { Id = park, Name = "园区", Citations = cited });

            Assert.Equal(cited, reader.ReadNode(park, content).Citations);
        }
    }

    [Fact]
    public void Known_sources_are_not_made_again()
    {
        var source = NodeId.Parse("source:plan");
        RecordReader reader = new(new CitationPool([source]));
        Park park = new() { Id = NodeId.Parse("park:p"), Name = "园区", Citations = [new(NodeId.Parse("source:plan"))] };

        Assert.Same(source.ToString(), reader.ReadNode(park.Id, RecordContent.Write(park)).Citations[0].Source.ToString());
    }

    private static Citation Citation(Random random, NodeId[] sources) => new(sources[random.Next(sources.Length)],
        random.Next(3) == 0 ? null : $"第{random.Next(50)}节", random.Next(2) == 0 ? null : new DateOnly(2025, 1, 1 + random.Next(28)));
}
