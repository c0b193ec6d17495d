using System.Globalization;

namespace Graph.Seed;

/// <summary>What the commands say, in both languages.</summary>
internal static class CommandTexts
{
    public static Message Root { get; } = new(
        """
        Checks the files of a data set and moves them into and out of a store.

        Exit codes: 0 done; 1 the data was refused (findings), nothing was written; 2 the command line is wrong;
        3 a file or a store could not be read or written; 130 interrupted.
        """,
        """
        检查数据集文件，并在文件与存储之间导入、导出。

        退出码：0 完成；1 数据未通过检查，未写入任何内容；2 命令行有误；3 文件或存储无法读写；130 被中断。
        """);

    public static Message Json { get; } = new("Answer in JSON, for scripts.", "以 JSON 输出，供脚本使用。");
    public static Message Lang { get; } = new("Language of messages. Default: that of the environment.", "提示语言，默认随环境。");
    public static Message Notes { get; } = new("Print warnings as notes, for builds.", "将警告显示为提示（供构建使用）。");
    public static Message Validate { get; } = new("Check the files of a data set; write nothing.", "检查数据集文件，不写入。");
    public static Message Load { get; } = new(
        "Make a store equal to the files, deletions included. Does nothing where they are equal already.", "使存储与文件一致（含删除）；已一致则不写入。");
    public static Message Export { get; } = new("Write what a store holds as the files of a data set.", "将存储内容写成数据集文件。");
    public static Message Stats { get; } = new("Count what a store or a data set holds.", "统计存储或数据集的内容。");
    public static Message Schema { get; } = new("Print the GraphQL schema.", "输出 GraphQL 模式。");
    public static Message Generate { get; } = new(
        "Make a synthetic graph for tests and benchmarks; equal seeds give equal graphs.", "生成用于测试和基准的合成图；相同种子得到相同的图。");

    public static Message Evaluate { get; } = new("Measure how well an analysis does on the data set.", "评估分析在数据集上的效果。");
    public static Message EvaluatePartners { get; } = new(
        "Hide each known collaboration in turn and ask partner matching for it back, beside simple methods.", "逐一隐去已知合作再让伙伴匹配找回，并与简单方法对照。");
    public static Message EvaluationSeed { get; } = new("Seed of the resampling; equal seeds give equal intervals.", "重抽样种子；相同种子得到相同区间。");
    public static Message Resamples { get; } = new("How often to resample, 1 to 100000.", "重抽样次数，1 至 100000。");
    public static Message BadResamples { get; } = new("--resamples lies between 1 and 100000.", "--resamples 应在 1 至 100000 之间。");
    public static Message Evaluating { get; } = new("Hiding and asking back …", "正在逐一隐去并找回……");
    public static Message Lead { get; } = new("matcher ahead by", "匹配器领先");

    public static Message Evaluated(int candidates) => new(
        Invariant($"Each was sought among {candidates} institutions and laboratories; brackets: 95 % intervals. A lead whose interval includes 0 is a tie."),
        Invariant($"每次在 {candidates} 个高校院所与平台中寻找；方括号内为 95% 区间。领先值的区间含 0 即为平手。"));

    public static Message Folder { get; } = new("The folder with the files of a data set.", "数据集文件所在的文件夹。");
    public static Message FolderOrNone { get; } = new("The folder with the files of a data set, where no store is named.", "数据集文件夹（未指定存储时）。");
    public static Message Store { get; } = new(
        "The store's file, such as graph.db; or neo4j, the server that Store__Neo4j__Endpoint and its like name in the environment.",
        "存储文件，如 graph.db；或 neo4j，即环境变量 Store__Neo4j__Endpoint 等所指的服务器。");
    public static Message Neo4jEndpoint { get; } = new(
        "HTTP address of Neo4j, such as http://localhost:7474, in place of Store__Neo4j__Endpoint. The password comes from Store__Neo4j__Password alone.",
        "Neo4j 的 HTTP 地址，如 http://localhost:7474，优先于 Store__Neo4j__Endpoint。密码只从环境变量 Store__Neo4j__Password 读取。");
    public static Message Neo4jDatabase { get; } = new("Database of Neo4j, in place of Store__Neo4j__Database.", "Neo4j 数据库名，优先于 Store__Neo4j__Database。");
    public static Message Neo4jUser { get; } = new("User of Neo4j, in place of Store__Neo4j__User.", "Neo4j 用户名，优先于 Store__Neo4j__User。");
    public static Message Offline { get; } = new(
        "Neo4j: write a change that is too large for one transaction in batches; until it is done nobody can read the graph.",
        "Neo4j：更改过大、无法在一个事务内完成时分批写入；完成之前图不可读取。");
    public static Message To { get; } = new("The folder to write.", "写入的文件夹。");
    public static Message GenerateTo { get; } = new("Where to write: a store (a file that ends in .db, or neo4j) or a folder.", "写入位置：存储（以 .db 结尾的文件，或 neo4j）或文件夹。");
    public static Message Force { get; } = new("Write into a folder that holds other things.", "允许写入含有其他内容的文件夹。");
    public static Message Compact { get; } = new(
        "Leave the store as one small file that can be served from a folder that nobody may write to.", "将存储整理为单个小文件，可放在只读目录中使用。");
    public static Message Nodes { get; } = new("How many nodes; at least 12.", "节点数，至少 12。");
    public static Message Seed { get; } = new("Which graph: any whole number.", "随机种子，任意整数。");

    public static Message Reading { get; } = new("Reading the files …", "正在读取文件……");
    public static Message ReadingStore { get; } = new("Reading the store …", "正在读取存储……");
    public static Message Comparing { get; } = new("Comparing …", "正在比较……");
    public static Message Replacing(string reason) => new(
        $"The store cannot be read, so all of it is written anew. {reason}", $"存储无法读取，将整体重写。{reason}");

    public static Message Writing { get; } = new("Writing …", "正在写入……");

    public static Message WritingBatches(int done, int total) => new(
        Invariant($"Writing in batches: {done} of {total} …"), Invariant($"正在分批写入：{done} / {total}……"));

    public static Message Making { get; } = new("Making the graph …", "正在生成……");

    public static Message Valid(int warnings) => new(
        Invariant($"The data set is valid (warnings: {warnings})."), Invariant($"数据集通过检查（{warnings} 条警告）。"));

    public static Message Refused(int errors, int warnings) => new(
        Invariant($"The data set is refused (errors: {errors}, warnings: {warnings}). Nothing was written."),
        Invariant($"数据集未通过检查：{errors} 个错误，{warnings} 条警告。未写入任何内容。"));

    public static Message LeftOut(int count) => new(Invariant($"… and {count} more."), Invariant($"……另有 {count} 条未列出。"));

    public static Message Loaded(string store, string version) => new($"{store} holds the data set now, as version {version}.", $"{store} 现已与数据集一致，版本 {version}。");

    public static Message Unchanged(string store, string version) => new(
        $"{store} holds this data set already, as version {version}; nothing to do.", $"{store} 已与数据集一致（版本 {version}），无需写入。");

    public static Message Exported(int files, string folder) => new(Invariant($"Files written to {folder}: {files}."), Invariant($"已将 {files} 个文件写入 {folder}。"));

    public static Message Generated(int nodes, int edges, string target) => new(
        Invariant($"Written to {target}: nodes {nodes}, edges {edges}."), Invariant($"已将 {nodes} 个节点、{edges} 条边写入 {target}。"));

    public static Message NotADataSet(string folder) => new(
        $"{folder} is not empty and holds no data set; name another folder, or say --force.", $"{folder} 非空且不是数据集；请换一个文件夹，或加 --force。");

    public static Message NoStore(string store) => new($"There is no store '{store}'.", $"没有存储“{store}”。");

    public static Message StoreHasOther(string store) => new(
        $"{store} exists already; a generated graph goes into a new store.", $"{store} 已存在；合成图只写入新的存储。");

    public static Message NotExpressible(string ids) => new(
        $"The files cannot say what the store holds of: {ids}.", $"文件格式无法表达存储中的这些内容：{ids}。");

    public static Message NoDataSet { get; } = new("The store does not say what data set it holds.", "存储中没有数据集说明。");

    public static Message NoSchema { get; } = new("This build carries no schema.", "此版本未附带模式文件。");

    public static Message TooLarge(int changes, int most) => new(
        Invariant($"{changes} nodes and edges differ; Neo4j takes at most {most} in one transaction (Store__Neo4j__MaxTransactionSize). Say --offline to write them in batches: until that is done nobody can read the graph. Nothing was written."),
        Invariant($"有 {changes} 个节点和边不同；Neo4j 的一个事务最多写入 {most} 个（Store__Neo4j__MaxTransactionSize）。加 --offline 可分批写入，完成之前图不可读取。未写入任何内容。"));

    public static Message OnlyForNeo4j { get; } = new("--offline and --neo4j-… go with the store neo4j alone.", "--offline 和 --neo4j-… 只用于存储 neo4j。");

    public static Message CompactIsForFiles { get; } = new("--compact is for a store in a file.", "--compact 只用于文件存储。");

    public static Message FolderOrStore { get; } = new("Name either a folder or --store.", "请指定文件夹或 --store 之一。");

    public static Message TooFewNodes { get; } = new("--nodes must be at least 12.", "--nodes 至少为 12。");

    public static Message Cancelled { get; } = new("Interrupted.", "已中断。");

    public static Message Failed(string reason) => new($"Failed: {reason}", $"失败：{reason}");

    public static Message Changes(ChangeCounts counts, bool edges) => new(
        Invariant($"{(edges ? "edges" : "nodes")}: {counts.Added} added, {counts.Changed} changed, {counts.Deleted} deleted"),
        Invariant($"{(edges ? "边" : "节点")}：新增 {counts.Added}，更改 {counts.Changed}，删除 {counts.Deleted}"));

    public static Message Kind { get; } = new("Kind", "类别");
    public static Message Count { get; } = new("Count", "数量");
    public static Message Citations { get; } = new("citations", "引用");
    public static Message Located { get; } = new("citations with a place", "注明位置的引用");
    public static Message CheckedCitations { get; } = new("citations checked again", "复核过的引用");
    public static Message AtVersion(string version) => new($"version {version}", $"版本 {version}");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
