namespace Graph.Model.Tests;

public sealed class FactPositionTests
{
    private static readonly FactPosition[] _inOrder =
    [
        new("chain:a", null, "", 0),
        new("chain:a", null, "", 1),
        new("chain:a", GraphSchema.InCluster, "cluster:a", 0),
        new("chain:a", GraphSchema.InCluster, "cluster:a-b", 2),
        new("chain:a", GraphSchema.FiledUnder, "chain:b", 0),
        new("chain:a-b", null, "", 0),
    ];

    [Fact]
    public void Sort_keys_have_the_order_of_the_list() =>
        Assert.Equal(_inOrder, _inOrder.Reverse().OrderBy(position => position.SortKey, StringComparer.Ordinal));

    [Fact]
    public void A_position_reads_back_from_both_of_its_texts()
    {
        Assert.All(_inOrder, position => Assert.Equal(position, FactPosition.Parse(position.ToPagePosition())));
        Assert.All(_inOrder, position => Assert.Equal(position, FactPosition.OfSortKey(position.SortKey)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("chain:a")]
    [InlineData("chain:a 01 cluster:a 0000")]
    [InlineData("chain:a NO_SUCH_KIND cluster:a 0000")]
    [InlineData("chain:a IN_CLUSTER cluster:a x")]
    [InlineData("chain:a IN_CLUSTER cluster:a 0 0")]
    public void A_text_that_names_no_declared_kind_is_no_position(string text) =>
        Assert.False(FactPosition.TryParse(new([], text), out _));
}
