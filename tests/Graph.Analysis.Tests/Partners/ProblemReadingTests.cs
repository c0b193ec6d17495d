using Graph.Analysis.Partners;
using Graph.Model;
using Graph.TestSupport;

namespace Graph.Analysis.Tests.Partners;

public sealed class ProblemReadingTests
{
    private static readonly PartnerWorld _world = new PartnerWorld()
        .Technology("storage-cell", "方形磷酸铁锂储能电池", "Prismatic LFP storage cell")
        .Technology("motor", "高效节能电机", "Efficient motor")
        .Technology("bearing", "风电主轴承", "Wind turbine main bearing")
        .Technology("welding", "智能焊接装备", "Intelligent welding equipment")
        .Technology("fan-out", "扇出型封装", "Fan-out wafer-level packaging")
        .Technology("fan", "大型风扇", "Large fan")
        .Technology("wastewater", "印染废水处理", "Dyeing wastewater treatment")
        .Technology("dyeing", "活性染料", "Reactive dyeing");

    [Theory]
    [InlineData("储能电池热失控起火", "storage-cell")]
    [InlineData("海上风机主轴承早期剥落", "bearing")]
    [InlineData("焊缝在低温下开裂", "welding")]
    [InlineData("印染废水脱色难", "wastewater")]
    [InlineData("our fan-out packages warp after molding", "fan-out")]
    [InlineData("ＦＡＮ－ＯＵＴ ｐａｃｋａｇｅ", "fan-out")]
    [InlineData("bearings of the turbine spall", "bearing")]
    [InlineData("cracks in welds", "welding")]
    [InlineData("儲能電池熱失控", "storage-cell")]
    public void A_fault_is_understood_as_the_technology_that_has_to_do_with_it(string problem, string technology)
    {
        var understood = new PartnerMatcher(_world.Graph, null)
            .Match(new PartnerQuestion.OfProblem(problem), PartnerFilter.All, 10, CancellationToken.None).Understood;

        Assert.NotEmpty(understood);
        Assert.Equal(technology, understood[0].Node.Slug);
    }

    [Theory]
    [InlineData("电池鼓包", "方形磷酸铁锂储能电池", "光伏电池")]
    [InlineData("导管漏液", "医用导管", "导管架基础")]
    [InlineData("光伏组件热斑", "光伏组件", "纺丝组件")]
    [InlineData("钙钛矿电池衰减", "钙钛矿电池", "钠离子电池")]
    [InlineData("光模块误码", "光模块", "船体模块")]
    [InlineData("质子交换膜寿命短", "质子交换膜", "交换设备")]
    [InlineData("基因毒性杂质控制", "基因毒性杂质", "基因编辑")]
    [InlineData("干式变压器漏磁", "干式变压器", "干式真空泵")]
    [InlineData("相控阵天线波束偏", "相控阵天线", "相控阵探伤")]
    [InlineData("电缆附件局部放电", "电缆附件", "机床附件")]
    [InlineData("聚酯切片断头", "聚酯切片", "硅棒切片")]
    [InlineData("电解槽隔膜破损", "电解槽隔膜", "锂电隔膜")]
    [InlineData("座椅骨架开焊", "座椅骨架", "缓释骨架")]
    [InlineData("纺丝组件压力高", "纺丝组件", "双玻组件")]
    [InlineData("水性涂料流挂", "水性涂料", "低折射率涂料")]
    [InlineData("光伏支架锈穿", "光伏支架", "血管支架")]
    [InlineData("机床主轴温升", "机床主轴", "主轴轴承")]
    [InlineData("引线框架溢胶", "引线框架", "软件框架")]
    [InlineData("封装基板起泡", "封装基板", "玻璃基板")]
    [InlineData("环氧丙烷副产多", "环氧丙烷", "环氧树脂")]
    [InlineData("涂层面料渗水", "涂层面料", "导管涂层")]
    [InlineData("光缆护套开裂", "光缆护套", "连接器护套")]
    [InlineData("薄膜电容鼓包", "薄膜电容", "农用薄膜")]
    [InlineData("芳纶浆粕结团", "芳纶浆粕", "木浆粕")]
    [InlineData("石墨烯导热差", "石墨烯", "石墨电极")]
    [InlineData("胶原蛋白海绵碎", "胶原蛋白海绵", "聚氨酯海绵")]
    [InlineData("die castings have pores", "die casting", "dual die")]
    [InlineData("a dual die warps", "dual die", "die casting")]
    public void A_part_of_a_word_that_means_something_else_by_itself_is_no_part(string problem, string meant, string other)
    {
        var understood = ReadWith(problem, meant, other);

        Assert.NotEmpty(understood);
        Assert.DoesNotContain(understood, meaning => meaning.Node.Slug is "other");
    }

    [Theory]
    [InlineData("变压器定位不准", "节能变压器", "精确定位")]
    [InlineData("车灯透气慢", "车灯总成", "透气面料")]
    [InlineData("服务器散热跟不上", "机架服务器", "散热轴承")]
    [InlineData("叶片雷击损伤", "风电叶片", "神经损伤修复")]
    [InlineData("硅片清洗不净", "硅片拉晶", "管路清洗泵")]
    [InlineData("变压器短路", "油浸变压器", "短路试验")]
    [InlineData("连接器插拔不灵", "车用连接器", "水下插拔装置")]
    [InlineData("疫苗运输变质", "流感疫苗", "风机运输船")]
    [InlineData("光缆敷设断芯", "架空光缆", "敷设船")]
    [InlineData("叶片回收难", "风电叶片", "家纺回收")]
    [InlineData("光纤筛选断", "单模光纤", "药物筛选")]
    [InlineData("工控主机病毒", "工控主机", "病毒载体")]
    [InlineData("阀门冲刷漏", "蒸汽阀门", "桩基冲刷防护")]
    public void A_thing_says_more_than_what_it_does(string problem, string meant, string other)
    {
        var understood = ReadWith(problem, meant, other);

        Assert.Equal("meant", understood[0].Node.Slug);
        Assert.DoesNotContain(understood, meaning => meaning.Node.Slug is "other" && meaning.Weight > 0.5);
    }

    [Theory]
    [InlineData("石英频率漂", "大直径桩的频率分析")]
    [InlineData("石英噪声大", "船舶噪声")]
    public void Where_the_thing_is_unknown_its_fault_alone_means_nothing(string problem, string technology)
    {
        var world = new PartnerWorld().Technology("other", technology).Technology("quartz", "扶梯")
            .Lab("noise", name: "噪声与振动实验室").Lab("frequency", name: "频率计量实验室");
        var found = new PartnerMatcher(world.Graph, null)
            .Match(new PartnerQuestion.OfProblem(problem), PartnerFilter.All, 10,
                CancellationToken.None);

        Assert.Empty(found.Understood);
        Assert.Empty(found.Matches);
        Assert.True(found.Advice!.IsEmpty);
        Assert.Contains("石英", found.Advice.Unread);
    }

    [Fact]
    public void The_name_of_a_place_is_no_topic() => Assert.Empty(ReadWith("南通有什么好吃的", "南通港口机械", "起重机"));

    [Theory]
    [InlineData("汽车冬天续航短")]
    [InlineData("汽车的续航太短")]
    public void Beside_a_word_that_is_understood_in_a_trade_the_word_for_the_trade_hardly_means_anything(string problem)
    {
        var world = Trade("汽车").Technology("meant", "能量回收与续航里程综合优化").Add(Segment("drive", "汽车三电"))
            .Add(new UsedIn { From = PartnerWorld.Tech("meant"), To = NodeId.Of("segment", "drive") });

        var understood = Read(world, problem);

        Assert.Equal("meant", understood[0].Node.Slug);
        Assert.DoesNotContain(understood, meaning => meaning.Node.Slug != "meant" && meaning.Weight > 0.25);
    }

    [Theory]
    [InlineData("汽车冬天趴窝")] // nothing else is understood
    [InlineData("汽车甲醛多")] // understood, but of another trade
    [InlineData("汽车低温不灵")] // a condition, which anything may have
    public void The_word_for_a_trade_means_what_it_can_where_nothing_else_is_understood_within_it(string problem)
    {
        var understood = Read(Trade("汽车").Technology("formaldehyde", "工业甲醛").Technology("freezers", "低温泵"), problem);

        Assert.Contains(understood, meaning => meaning.Node.Slug.StartsWith("of-trade", StringComparison.Ordinal));
    }

    [Fact]
    public void The_names_of_chains_are_words_for_trades()
    {
        var world = new PartnerWorld().Technology("light", "家纺轻质保暖").Technology("meant", "甲醛检测")
            .Add(Segment("testing", "纺织品检测")).Add(new UsedIn { From = PartnerWorld.Tech("meant"), To = NodeId.Of("segment", "testing") })
            .Add(new Chain { Id = NodeId.Of("chain", "textiles"), Name = "高端家纺" })
            .Add(new PartOf { From = NodeId.Of("segment", "testing"), To = NodeId.Of("chain", "textiles") });

        Assert.Equal("meant", Assert.Single(Read(world, "家纺甲醛多")).Node.Slug);
    }

    [Fact]
    public void Broader_terms_of_many_technologies_are_words_for_trades()
    {
        var world = new[] { "meant", "a", "b", "c", "d", "e", "f" }.Aggregate(OtherTrades(), (world, slug) => world.Add(new Technology
        {
            Id = PartnerWorld.Tech(slug),
            Name = slug is "meant" ? "导轨直线度与耐磨性综合改善" : slug,
            BroaderTerms = ["机床"],
            Kind = TechnologyKind.Bottleneck,
        }));

        Assert.Equal("meant", Assert.Single(Read(world, "机床导轨弯")).Node.Slug);
    }

    // As many technologies as it takes.
    private static PartnerWorld Trade(string word) => new[] { "座舱", "轮毂", "天窗", "雨刮", "仪表", "音响", "踏板" }
        .Select((thing, number) => ($"of-trade-{number}", word + thing))
        .Aggregate(OtherTrades(), (world, technology) => world.Technology(technology.Item1, technology.Item2));

    // So that the words of a trade are rare, as they are among hundreds of technologies.
    private static PartnerWorld OtherTrades() => Enumerable.Range(0, 200)
        .Aggregate(new PartnerWorld(), (world, number) => world.Technology($"elsewhere-{number}"));

    private static Segment Segment(string slug, string name) => new()
    {
        Id = NodeId.Of("segment", slug),
        Name = name,
        Stage = SegmentStage.Midstream,
        Order = 1,
        Basis = Basis.Cited,
    };

    private static IReadOnlyList<Understood> Read(PartnerWorld world, string problem) => new PartnerMatcher(world.Graph, null)
        .Match(new PartnerQuestion.OfProblem(problem), PartnerFilter.All, 10, CancellationToken.None).Understood;

    [Fact]
    public void Where_a_technology_is_named_by_other_words_than_a_segment_the_technologies_of_the_segment_are_meant_less()
    {
        var world = new PartnerWorld().Technology("grafts", "神经导管").Technology("coatings", "亲水涂层")
            .Institution("neighbour").Researches("institution:neighbour", "grafts").Add(Segment("implants", "假肢"))
            .Add(new UsedIn { From = PartnerWorld.Tech("grafts"), To = NodeId.Of("segment", "implants") });

        Assert.Equal(0.35, ScoreOf(world, "假肢太重", "neighbour"), 6);
        Assert.Equal(0.175, ScoreOf(world, "假肢涂层太重", "neighbour"), 2);
    }

    [Fact]
    public void Where_one_technology_has_all_words_of_its_segment_the_others_are_hardly_meant()
    {
        var world = new PartnerWorld().Technology("cells", "免疫细胞").Technology("grafts", "神经导管")
            .Institution("clinic").Institution("neighbour")
            .Researches("institution:clinic", "cells").Researches("institution:neighbour", "grafts")
            .Add(Segment("medicine", "免疫细胞与假肢"))
            .Add(new UsedIn { From = NodeId.Of("technology", "cells"), To = NodeId.Of("segment", "medicine") })
            .Add(new UsedIn { From = NodeId.Of("technology", "grafts"), To = NodeId.Of("segment", "medicine") });

        Assert.Equal(0.1, ScoreOf(world, "免疫细胞太少", "neighbour"), 6); // a technology of the same segment, and no more
        Assert.Equal(0.175, ScoreOf(world, "免疫细胞太少，假肢太重", "neighbour"), 6); // the segment is meant as a whole
    }

    [Fact]
    public void A_joint_centre_of_which_no_technology_is_recorded_is_found_by_what_it_is_about()
    {
        var world = new PartnerWorld().Technology("robots", "机械手").Enterprise("fab").Enterprise("mill")
            .Institution("maker").Institution("neighbour").Researches("institution:neighbour", "robots")
            .Collaboration("wafers", FactStatus.Established, "真空环境超洁净晶圆传输机械手的研制，集成驱动、磁流体密封与大气侧定位",
                "institution:maker", "enterprise:fab")
            .Collaboration("yarns", FactStatus.Established, "纱线机械手", "institution:neighbour", "enterprise:mill");

        Assert.True(ScoreOf(world, "晶圆传输机械手", "maker") > 0.25);
        Assert.True(ScoreOf(world, "晶圆传输机械手颗粒污染、密封泄漏、大气侧定位不准，纱线断头", "maker") < 0.25); // only a part of it
    }

    private static double ScoreOf(PartnerWorld world, string problem, string institution) => new PartnerMatcher(world.Graph, null)
        .Match(new PartnerQuestion.OfProblem(problem), PartnerFilter.All, 10, CancellationToken.None).Matches
        .Where(match => match.Partner == NodeId.Of("institution", institution)).Sum(match => match.Score.Value);

    private static IReadOnlyList<Understood> ReadWith(string problem, string meant, string other)
    {
        var world = new PartnerWorld().Technology("meant", meant, "Meant").Technology("other", other, "Other")
            .Institution("university", region: "南通");
        return Read(world, problem);
    }

    [Fact]
    public void The_answer_says_by_which_words_it_understood()
    {
        var understood = new PartnerMatcher(_world.Graph, null)
            .Match(new PartnerQuestion.OfProblem("请问印染废水怎么处理？"), PartnerFilter.All, 10, CancellationToken.None).Understood;

        Assert.Contains("印染废水", understood[0].Words);
        Assert.All(understood, meaning => Assert.InRange(meaning.Weight, double.Epsilon, 1));
    }

    [Fact]
    public void Two_ideographs_where_words_meet_do_not_find_another_word()
    {
        var understood = new PartnerMatcher(_world.Graph, null)
            .Match(new PartnerQuestion.OfProblem("储能电池鼓包"), PartnerFilter.All, 10, CancellationToken.None).Understood;

        Assert.DoesNotContain(understood, meaning => meaning.Node.Slug is "motor");
    }

    [Fact]
    public void What_is_not_meant_is_neither_understood_nor_does_its_word_count()
    {
        var matcher = new PartnerMatcher(_world.Graph, null);
        var question = new PartnerQuestion.OfProblem("滚动轴承剥落，低温焊接开裂");
        var read = matcher.Match(question, PartnerFilter.All, 10, CancellationToken.None).Understood;
        Assert.Contains(read, meaning => meaning.Node.Slug is "bearing");
        Assert.Contains(read, meaning => meaning.Node.Slug is "welding");

        var corrected = matcher.Match(question with { NotMeant = [NodeId.Of("technology", "bearing")] }, PartnerFilter.All, 10,
            CancellationToken.None);

        Assert.DoesNotContain(corrected.Understood, meaning => meaning.Node.Slug is "bearing");
        Assert.Contains(corrected.Understood, meaning => meaning.Node.Slug is "welding");
        Assert.DoesNotContain("轴承", corrected.Advice?.Unread ?? []);
    }
}
