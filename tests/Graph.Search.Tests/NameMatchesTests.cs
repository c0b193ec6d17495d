using FsCheck.Xunit;

namespace Graph.Search.Tests;

public sealed class NameMatchesTests
{
    [Property(MaxTest = 300)]
    public void Least_keys_are_those_of_the_sorted_list(int seed)
    {
        var random = new Random(seed);
        long[] keys = [.. Enumerable.Range(0, random.Next(400)).Select(entry => Hit.KeyOf(random.Next(1, 30), entry))];
        var count = random.Next(keys.Length + 20);
        Assert.Equal(keys.Order().Take(count), LeastKeys.Of(keys, count));
    }

    [Property(MaxTest = 100)]
    public void Table_has_the_last_place_of_each_entry(int seed)
    {
        var random = new Random(seed);
        var (table, expected) = (new HitTable(), new Dictionary<int, int>());
        for (var i = random.Next(2_000); i > 0; i--)
        {
            var (entry, value) = (random.Next(1_000) * random.Next(1, 1_000), random.Next(100));
            table.GetOrAdd(entry, out var isKnown) = new(1, entry, value, 0, 1, MatchKind.Exact);
            Assert.Equal(!expected.TryAdd(entry, value), isKnown);
            expected[entry] = value;
        }

        Assert.Equal(expected.Count, table.Count);
        Assert.Equal(expected.Keys.Order(), table.Entries.Order());
        Assert.All(expected, pair => Assert.Equal(pair.Value, table[pair.Key].Value));
        Assert.False(table.Contains(-1));
    }

    [Theory]
    [InlineData("科技")]
    [InlineData("nan")]
    [InlineData("公司")]
    public void Pages_side_by_side_are_all_that_is_found(string text)
    {
        var found = RealNames.Index.Find(new(text, null, 0, 0));
        var all = found.Best(int.MaxValue).ToList();
        Assert.True(all.Count > 20);
        Assert.Equal(all.Count, found.Count);
        Assert.Equal(all[0].Score, found.BestScore);
        Assert.Equal(all.OrderByDescending(match => match.Score).ThenBy(match => match.Id, StringComparer.Ordinal), all);
        Assert.Equal(all, Enumerable.Range(0, (all.Count / 7) + 1)
            .SelectMany(page => RealNames.Index.Search(new(text, null, 7 * page, 7)).Matches));
    }

    [Fact]
    public void Part_of_what_is_found_knows_its_entries()
    {
        var found = RealNames.Index.Find(new("科技", null, 0, 0));
        var middle = found.Best(int.MaxValue).ElementAt(found.Count / 2);
        var better = found.AtLeast(middle.Score);
        Assert.InRange(better.Count, 1, found.Count - 1);
        Assert.All(found.Best(int.MaxValue), match => Assert.Equal(match.Score >= middle.Score, better.Contains(match.Id)));
        Assert.False(better.Contains("enterprise:no-such"));
        Assert.Equal(0, found.Matching(_ => false).BestScore);
    }
}
