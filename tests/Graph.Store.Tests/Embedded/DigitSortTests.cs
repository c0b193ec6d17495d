using FsCheck.Xunit;
using Graph.Store.Embedded.Fetching;

namespace Graph.Store.Tests.Embedded;

public sealed class DigitSortTests
{
    [Property(MaxTest = 100)]
    public void Items_come_by_their_keys_and_equal_ones_stay_in_their_order(int seed)
    {
        Random random = new(seed);
        var greatest = (int)(int.MaxValue >> random.Next(32));
        int[] keys = [.. Enumerable.Range(0, random.Next(2000)).Select(_ => (int)random.NextInt64(greatest + 1L))];
        var items = Enumerable.Range(0, keys.Length).ToArray();
        random.Shuffle(items);
        int[] expected = [.. items.OrderBy(item => keys[item])]; // which is stable

        DigitSort.Sort(items, keys, greatest, new int[keys.Length + random.Next(3)]);

        Assert.Equal(expected, items);
    }
}
