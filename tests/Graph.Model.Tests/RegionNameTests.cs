namespace Graph.Model.Tests;

/// <summary>Places are found by what people call them.</summary>
public sealed class RegionNameTests
{
    private static readonly DataSet _set = new("数据", null, null, new HomeRegion("南通市", "Nantong",
        [new("如东县", "Rudong County"), new("通州区", "Tongzhou District"), new("通州湾", "Tongzhou Bay"), new("海安市", "Hai'an City"),
            new("东区", null), new("东县", null), new("南通市", "Nantong")])
    {
        Surroundings = [new("江苏", "Jiangsu", ["苏州", "无锡"])],
    })
    {
        Regions = [new("苏州", "Suzhou"), new("上海", "Shanghai")],
    };

    [Theory]
    [InlineData("如东县", "如东县")]
    [InlineData("如东", "如东县")]
    [InlineData("rudong", "如东县")]
    [InlineData("Rudong County", "如东县")]
    [InlineData("Haian", "海安市")]
    [InlineData("Hai’an City", "海安市")]
    [InlineData("通州", "通州区")]
    [InlineData("南通", "南通市")]
    [InlineData("Nantong", "南通市")]
    [InlineData("苏州市", "苏州")]
    [InlineData("无锡市", "无锡")]
    [InlineData("Suzhou", "苏州")]
    [InlineData(" 上海市 ", "上海")]
    public void A_place_is_found_without_its_rank_with_it_and_in_English(string called, string name) =>
        Assert.Equal(name, _set.RegionCalled(called));

    [Theory]
    [InlineData("昆山")]
    [InlineData("东")]
    [InlineData("市")]
    [InlineData("")]
    public void What_means_no_place_stays_as_it_is(string called) => Assert.Equal(called, _set.RegionCalled(called));
}
