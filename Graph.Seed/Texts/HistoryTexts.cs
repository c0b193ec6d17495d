using Graph.Model;
using static System.FormattableString;

namespace Graph.Seed.Texts;

/// <summary>What the commands about versions say, in both languages.</summary>
internal static class HistoryTexts
{
    public static Bilingual By { get; } = new("写入者；默认为当前用户。", "Who writes; the current user by default.");
    public static Bilingual Log { get; } = new(
        "列出存储保留的版本：何时、由谁、从何写入，改了多少。",
        "List the versions that a store keeps: when, by whom and from what they were written, and how much they changed.");
    public static Bilingual Diff { get; } = new(
        "比较存储的两个版本：新增、更改、删除了什么。", "Compare two versions of a store: what was added, changed and deleted.");
    public static Bilingual Revert { get; } = new(
        "使存储的内容回到某个保留的版本；回退本身是一个新版本。",
        "Make the store hold what an earlier version held. This makes a new version.");
    public static Bilingual FromVersion { get; } = new("较早的版本，如 12；见 log。", "The earlier version, such as 12; see log.");
    public static Bilingual ToVersion { get; } = new("较晚的版本；默认为当前版本。", "The later version. Default: the current one.");
    public static Bilingual RevertTo { get; } = new("要回到的版本，如 12；见 log。", "The version to go back to, such as 12; see log.");

    public static Bilingual Version { get; } = new("版本", "Version");
    public static Bilingual Time { get; } = new("时间（UTC）", "Time (UTC)");
    public static Bilingual Author { get; } = new("写入者", "By");
    public static Bilingual Origin { get; } = new("来源", "From");
    public static Bilingual Nodes { get; } = new("节点（+新增 ~更改 -删除）", "Nodes (+added ~changed -deleted)");
    public static Bilingual Edges { get; } = new("边（+新增 ~更改 -删除）", "Edges (+added ~changed -deleted)");
    public static Bilingual Change { get; } = new("变动", "Change");
    public static Bilingual Record { get; } = new("条目或关系", "Entry or relation");
    public static Bilingual Name { get; } = new("名称", "Name");
    public static Bilingual Property { get; } = new("属性：之前 → 之后", "Property: before → after");
    public static Bilingual DataSet { get; } = new("数据集说明", "description of the data set");
    public static Bilingual Added { get; } = new("新增", "added");
    public static Bilingual Changed { get; } = new("更改", "changed");
    public static Bilingual Deleted { get; } = new("删除", "deleted");

    public static Bilingual Kept(int count) => new(Invariant($"共保留 {count} 个版本。"), Invariant($"Versions kept: {count}."));

    public static Bilingual Empty { get; } = new("存储尚无任何版本。", "Nothing was written to the store yet.");

    public static Bilingual BadVersion(string text) => new(
        $"“{text}”不是版本；请写 log 列出的版本号，如 12。", $"'{text}' is no version; give a number that log lists, such as 12.");

    public static Bilingual NotKept(string version, IReadOnlyList<KeptVersion> kept) => kept.Count == 0 ? Empty : new(
        Invariant($"存储没有保留版本 {version}。保留的版本：{kept[^1].Version.Number} 至 {kept[0].Version.Number}。"),
        Invariant($"The store does not keep version {version}. It keeps {kept[^1].Version.Number} to {kept[0].Version.Number}."));

    public static Bilingual Compared(string from, string to, int count) => count == 0
        ? new($"版本 {from} 与 {to} 内容相同。", $"Versions {from} and {to} hold the same.")
        : new(Invariant($"版本 {from} 至 {to}：{count} 处不同。"), Invariant($"From version {from} to {to}: {count} differences."));

    public static Bilingual Reverted(string store, long version, string now) => new(
        Invariant($"{store} 的内容已回到版本 {version}，现为版本 {now}。"),
        Invariant($"{store} holds what version {version} held, now as version {now}."));

    public static Bilingual AlreadyThere(string store, long version) => new(
        Invariant($"{store} 的内容与版本 {version} 相同，未写入。"), Invariant($"{store} holds what version {version} held; nothing was written."));
}
