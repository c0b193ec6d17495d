using System.Text.Json;

namespace Graph.Seed.Tests;

/// <summary>The work list.</summary>
public sealed class CheckTests
{
    [Fact]
    public async Task Probable_doubles_are_found_by_other_names_and_by_names_without_region_and_legal_form()
    {
        using var desk = await ClerkDesk.SetAsync();
        await desk.ApplyAsync("企业", ["标识", "名称", "别名", "出处"], ["one", "江苏新材料股份有限公司", null, "news"], ["two", "上海新材料有限公司", null, "news"],
            ["three", "三号厂", "老厂", "news"], ["four", "老厂", null, "news"], ["five", "另一家", null, "news"]);
        var items = await WorkAsync(desk);
        Assert.Equal([("enterprise:four", "enterprise:three"), ("enterprise:one", "enterprise:two")],
            items.Where(item => item.Task is "double").Select(item => (item.Id, item.Other!)));
    }

    [Fact]
    public async Task A_company_and_its_subsidiary_are_no_doubles()
    {
        using var desk = await ClerkDesk.SetAsync();
        await desk.ApplyAsync("企业", ["标识", "名称", "母公司", "出处"], ["one", "江苏新材料股份有限公司", null, "news"],
            ["two", "上海新材料有限公司", "one", "news"]);
        Assert.DoesNotContain(await WorkAsync(desk), item => item.Task is "double");
    }

    [Fact]
    public async Task Old_entries_are_listed_with_their_last_day_and_those_of_an_unknown_day_are_not()
    {
        using var desk = await ClerkDesk.SetAsync();
        var items = await WorkAsync(desk, "--older-than", "730");
        var stale = items.Where(item => item.Task is "stale").ToList();
        Assert.Contains(stale, item => item.Id is "technology:resin" && item.Reason.Contains("2021-10-31", StringComparison.Ordinal));
        Assert.DoesNotContain(stale, item => item.Id is "segment:materials");
        Assert.DoesNotContain(stale, item => item.Id is "enterprise:fab"); // of 2024: its last day may be within two years
        Assert.Contains(await WorkAsync(desk, "--older-than", "600"), item => item is { Task: "stale", Id: "enterprise:fab" });
    }

    [Fact]
    public async Task What_experts_state_needs_no_source()
    {
        using var desk = await ClerkDesk.SetAsync();
        Assert.DoesNotContain(await WorkAsync(desk), item => item.Task is "unsourced");
    }

    [Fact]
    public async Task Entries_that_rest_only_on_reprints_are_weak_and_those_with_a_better_document_are_not()
    {
        using var desk = await ClerkDesk.SetAsync();
        await desk.ApplyAsync("出处", ["标识", "标题", "文献类别", "发布者"], ["copy", "转载稿", "转载", "某网"]);
        await desk.ApplyAsync("企业", ["标识", "名称", "出处"], ["one", "甲厂", "copy"], ["two", "乙厂", "copy、news"]);
        var weak = (await WorkAsync(desk)).Where(item => item.Task is "weak").ToList();
        Assert.Equal(["enterprise:one"], weak.Select(item => item.Id));
        Assert.Contains("reprints", weak[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Entries_without_any_relation_are_listed()
    {
        using var desk = await ClerkDesk.SetAsync();
        await desk.ApplyAsync("企业", ["标识", "名称", "母公司", "出处"], ["one", "甲厂", null, "news"], ["two", "乙厂", "one", "news"],
            ["three", "丙厂", null, "news"]);
        Assert.Equal(["enterprise:three"], (await WorkAsync(desk)).Where(item => item.Task is "alone"
            && item.Id is "enterprise:one" or "enterprise:two" or "enterprise:three").Select(item => item.Id));
    }

    [Fact]
    public async Task A_reason_that_is_not_in_English_is_listed_until_it_is_translated()
    {
        using var desk = await ClerkDesk.SetAsync();
        await desk.ApplyAsync("企业", ["标识", "名称", "出处"], ["one", "甲厂", "news"]);
        object?[] headers = ["企业", "环节", "依据", "理由", "英文理由"];
        await desk.ApplyAsync("关系·从事", headers, ["甲厂", "材料", "推定", "按名称归入", null]);
        var item = Assert.Single(await WorkAsync(desk), item => item is { Task: "untranslated", Id: "enterprise:one" });
        Assert.Equal("OPERATES_IN segment:materials", item.Other);
        await desk.ApplyAsync("关系·从事", headers, ["甲厂", "材料", "推定", "按名称归入", "Read off its name"]);
        Assert.DoesNotContain(await WorkAsync(desk), item => item is { Task: "untranslated", Id: "enterprise:one" });
    }

    private static async Task<IReadOnlyList<(string Task, string Id, string? Other, string Reason)>> WorkAsync(ClerkDesk desk,
        params string[] options)
    {
        var run = await SeedRunner.RunAsync(["check", desk.Store, "--json", .. options]);
        Assert.True(run.Code is 0, run.Error);
        return [.. JsonDocument.Parse(run.Out).RootElement.GetProperty("work").EnumerateArray().Select(item =>
            (item.GetProperty("task").GetString()!,
            item.GetProperty("id").GetString()!, item.TryGetProperty("other", out var other) ? other.GetString() : null,
            item.GetProperty("reason").GetString()!))];
    }
}
