using FsCheck.Xunit;
using Graph.Store.Embedded.Fetching;

namespace Graph.Store.Tests.Embedded;

/// <summary>Groups by two keys are counted and ordered as by a dictionary of pairs, whichever way their links are kept.</summary>
public sealed class GroupLinksTests
{
    private const int First = 100; // the least number of a value
    private const int Step = 2;

    [Property(MaxTest = 20)]
    public void Groups_are_those_of_a_dictionary(int seed)
    {
        Random random = new(seed);
        foreach (var values in (int[])[3, 500]) // few are kept in rows, many in a table
        {
            GroupLinks one = new(First, Step, values), other = new(First, Step, values);
            foreach (var isWide in (bool[])[true, false, true]) // links are used again
            {
                (int, int)[] pairs = [.. Enumerable.Range(0, random.Next(2000))
                    .Select(_ => (Value(random, values), Value(random, values)))];
                one.Begin(isWide);
                other.Begin(isWide: false);
                foreach (var (first, second) in pairs)
                    other.AddTo(other.Of(one.Of(0, first), second));
                Assert.Equal(Expected(pairs), Groups(one, other));
                one.End();
                other.End();
            }
        }
    }

    private static int Value(Random random, int values) => random.Next(10) == 0 ? GroupLinks.None : First + (Step * random.Next(values));

    private static List<(int First, int Second, int Count)> Groups(GroupLinks one, GroupLinks other)
    {
        List<(int, int, int)> groups = [];
        other.Ranks(one.Ranks([0]));
        foreach (var link in other.MostFirst())
            groups.Add((one[other[link].Before].Value, other[link].Value, other.CountOf(link)));
        return groups;
    }

    private static List<(int First, int Second, int Count)> Expected((int First, int Second)[] pairs) =>
        [.. pairs.GroupBy(pair => pair).Select(group => (group.Key.First, group.Key.Second, group.Count()))
            .OrderByDescending(group => group.Item3).ThenBy(group => group.First).ThenBy(group => group.Second)];
}
