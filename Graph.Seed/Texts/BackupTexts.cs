using Graph.Model;
using static System.FormattableString;

namespace Graph.Seed.Texts;

/// <summary>What the commands about backups say, in both languages.</summary>
internal static class BackupTexts
{
    public static Bilingual Backup { get; } = new(
        "备份存储：写成一个存储文件，写前核对；存储可正在使用。", "Copy a store into a store file that is checked; the store may be in use.");
    public static Bilingual Verify { get; } = new("核对存储文件是否完好。", "Check that a store file is whole.");
    public static Bilingual Restore { get; } = new(
        "使存储回到备份的内容，作为新版本写入。", "Make a store equal to a backup; it is written as a new version.");
    public static Bilingual To { get; } = new("备份写到的文件。", "The file to write.");
    public static Bilingual SameFile { get; } = new("--to 就是存储本身：请另指定备份文件。", "--to is the store itself: name another file for the backup.");
    public static Bilingual File { get; } = new("备份或存储文件。", "The backup, or a store file.");

    public static Bilingual BackedUp(string file, string version, int nodes) => new(
        Invariant($"已备份到 {file}：版本 {version}，{nodes} 个节点，已核对。"),
        Invariant($"Backed up to {file}: version {version}, nodes {nodes}; checked."));

    public static Bilingual NoGraph(string file) => new(
        $"{file} 里没有图：文件是空的，或从未写入过数据。请另指定备份文件。",
        $"{file} holds no graph: it is empty, or no data was ever written to it. Name another backup.");

    public static Bilingual Verified(string file, string version, int nodes) => new(
        Invariant($"{file} 完好：版本 {version}，{nodes} 个节点。"), Invariant($"{file} is whole: version {version}, nodes {nodes}."));

    public static Bilingual Restored(string store, string version) => new(
        $"{store} 现与备份一致，版本 {version}。", $"{store} is equal to the backup now, as version {version}.");

    public static Bilingual TooLarge(int changes) => new(
        Invariant($"有 {changes} 处不同，超过 Neo4j 一个事务的上限。请先把备份导出为数据文件，再用 load --offline 写入。"),
        Invariant($"{changes} nodes and edges differ, more than one transaction of Neo4j takes. Export the backup, load with --offline."));
}
