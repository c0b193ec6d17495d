using Graph.Model;

namespace Graph.Seed.Texts;

/// <summary>What the command that joins entries says, in both languages.</summary>
internal static class MergeTexts
{
    public static Bilingual Merge { get; } = new(
        "合并两个条目：保留前者，并入后者的名称、关系与出处；旧标识仍可用。默认只试合并。",
        "Join two entries: the first stays and takes over names, edges and sources; the old id still leads to it.");
    public static Bilingual Kept { get; } = new("保留的条目：标识或名称。", "The entry that stays: its id or name.");
    public static Bilingual Gone { get; } = new("并入的条目：标识或名称。", "The entry that is joined with it: its id or name.");
    public static Bilingual In { get; } = new(
        "在哪里合并：存储文件、neo4j 或数据文件夹。", "Where: a store file, neo4j, or a folder of data files.");

    public static Bilingual NotFound(string text) => new(
        $"没有条目“{text}”。请写标识（如 enterprise:tfme）或全称。",
        $"There is no entry '{text}'. Give its id, such as enterprise:tfme, or its full name.");

    public static Bilingual Ambiguous(string text, IEnumerable<NodeId> found) => new(
        $"“{text}”可指多个条目：{string.Join("、", found)}。请写标识。", $"'{text}' may mean {string.Join(", ", found)}. Give the id.");

    public static Bilingual OtherKind(NodeId kept, NodeId gone) => new(
        $"{kept} 与 {gone} 不是同一类条目，不能合并。", $"{kept} and {gone} are of different kinds and cannot be joined.");

    public static Bilingual Same(NodeId id) => new($"两者都是 {id}，无需合并。", $"Both are {id}; nothing to do.");

    public static Bilingual NotTaken(Bilingual what) => new($"未并入 · {what.Zh}", $"Not taken over: {what.En}");

    public static Bilingual WouldJoin(NodeId kept, NodeId gone, string target) => new(
        $"{gone} 将并入 {kept}。以上是试合并的结果，{target} 未改动；加 --apply 写入。",
        $"{gone} would be joined with {kept}. This was a trial: {target} is unchanged. Say --apply to write.");

    public static Bilingual Joined(NodeId kept, NodeId gone, string target, string? version)
    {
        var written = ImportTexts.Imported(target, version);
        return new($"{gone} 已并入 {kept}，旧标识仍可用。{written.Zh}",
            $"{gone} is joined with {kept}; its id still leads there. {written.En}");
    }
}
