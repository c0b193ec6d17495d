using FsCheck.Xunit;

namespace Graph.Model.Tests.Snapshots;

public sealed class IdTableTests
{
    [Property(MaxTest = 30)]
    public void Many_ids_are_found_where_each_is_found(int seed)
    {
        Random random = new(seed);
        Node[] nodes = [.. Enumerable.Range(0, random.Next(1, 3000)).Select(number => Source($"source:s-{number}"))];
        IdTable table = new(nodes);
        string[] ids = [.. Enumerable.Range(0, random.Next(1000)).Select(_ => Text(random, nodes.Length))];

        var (places, found) = (new int[ids.Length], new NodeId[ids.Length]);
        var end = 0;
        table.FindAll(string.Concat(ids), [.. ids.Select(id => end += id.Length)], places, found);

        Assert.Equal([.. ids.Select(id => table.TryFind(id, out var place) ? place : -1)], places);
        Assert.Equal([.. ids.Select(id => Array.FindIndex(nodes, node => node.Id.ToString() == id))], places);
        Assert.Equal([.. places.Select(place => place < 0 ? default : nodes[place].Id)], found);
    }

    private static string Text(Random random, int count) => random.Next(8) switch
    {
        0 => "",
        1 => $"s-{random.Next(count)}",
        _ => $"source:s-{random.Next(2 * count)}",
    };

    private static Source Source(string id) => new() { Id = NodeId.Parse(id), Name = id, Kind = SourceKind.Official };
}
