using Graph.Model;
using static System.FormattableString;

namespace Graph.Seed.Texts;

/// <summary>What the commands say, in both languages.</summary>
internal static class CommandTexts
{
    public static Bilingual Root { get; } = new(
        """
        检查数据集文件，并在文件与存储之间导入、导出。

        退出码：0 完成；1 数据未通过检查，未写入任何内容；2 命令行有误；3 文件或存储无法读写；130 被中断。
        """,
        """
        Checks the files of a data set and moves them into and out of a store.

        Exit codes: 0 done; 1 the data was refused (findings), nothing was written; 2 the command line is wrong;
        3 a file or a store could not be read or written; 130 interrupted.
        """);

    public static Bilingual Json { get; } = new("以 JSON 输出，供脚本使用。", "Answer in JSON, for scripts.");
    public static Bilingual Lang { get; } = new("提示语言，默认随环境。", "Language of messages. Default: that of the environment.");
    public static Bilingual Notes { get; } = new("将警告显示为提示（供构建使用）。", "Print warnings as notes, for builds.");
    public static Bilingual Validate { get; } = new("检查数据集文件，不写入。", "Check the files of a data set; write nothing.");
    public static Bilingual Load { get; } = new(
        "使存储与文件一致（含删除）；已一致则不写入。", "Make a store equal to the files, deletions included. Does nothing where they are equal already.");
    public static Bilingual Export { get; } = new(
        "将存储内容写成数据集文件、Excel 或 CSV；或写出命名查询的结果。",
        "Write what a store holds as the files of a data set, as XLSX or CSV; or the answer of a named operation.");
    public static Bilingual ExportTo { get; } = new(
        "写入的文件夹，或 .xlsx、.csv 文件。", "The folder to write, or a file .xlsx or .csv.");
    public static Bilingual Format { get; } = new(
        "格式；默认由 --to 的扩展名决定，文件夹为 yaml。", "The format. Default: that of the extension of --to; yaml for a folder.");
    public static Bilingual ExportKinds { get; } = new("只要这些类别，可多次。", "Only entries of this kind; may be repeated.");
    public static Bilingual ExportChains { get; } = new("只要这些产业链的条目（名称或标识），可多次。",
        "Only entries of this chain (name or id); may be repeated.");
    public static Bilingual Query { get; } = new(
        "命名查询，如 investment/gaps-of-a-chain，向运行中的 API 查询。",
            "A named operation such as investment/gaps-of-a-chain; a running API answers it.");
    public static Bilingual Variables { get; } = new("查询的变量，JSON 或 @文件。", "Variables of the operation, as JSON or @FILE.");
    public static Bilingual Api { get; } = new("API 的地址，默认 http://127.0.0.1:5080。", "Address of the API. Default: http://127.0.0.1:5080.");
    public static Bilingual StoreOrQuery { get; } = new("请指定 --store 或 --query 之一。", "Name either --store or --query.");
    public static Bilingual OneKindOneFile { get; } = new(
        "一个 .csv 文件只能写一个类别：加 --kind，或把 --to 写成文件夹并加 --format csv。",
        "A .csv file holds one kind: say --kind, or name a folder and --format csv.");

    public static Bilingual OtherFile(string file) => new(
        $"不能写出 {file} 这类文件：--to 写 .xlsx 或 .csv 文件，或文件夹；要备份存储用 backup。",
        $"Files such as {file} are not written: name an .xlsx or a .csv file, or a folder, in --to; for a copy of the store use backup.");

    public static Bilingual NoChain(string name, IReadOnlyList<string> all) => new(
        $"没有产业链“{name}”。有：{string.Join("、", all)}。", $"There is no chain '{name}'. There are {string.Join(", ", all)}.");

    public static Bilingual NotFree(string folder) => new(
        $"{folder} 非空；请换一个文件夹，或加 --force。", $"{folder} is not empty; name another folder, or say --force.");

    public static Bilingual QueryFailed(string reason) => new($"查询失败：{reason}", $"The operation failed: {reason}");
    public static Bilingual BadVariables { get; } = new(
        "--variables 须为 JSON 对象，如 '{\"chainId\": \"chain:wind-power\"}'。",
        "--variables is no JSON object such as '{\"chainId\": \"chain:wind-power\"}'.");

    public static Bilingual EmptyAnswer { get; } = new(
        "回答为空：图谱中没有 --variables 所指的条目，未写入任何内容。",
        "The answer is empty: the graph has no entry that --variables names. Nothing was written.");

    public static Bilingual NoAddress(string api) => new(
        $"{api} 不是接口的地址；--api 应写作 http://127.0.0.1:5080。", $"{api} is no address of an API; --api is such as http://127.0.0.1:5080.");

    public static Bilingual NoApi(string api, string reason) => new(
        $"{api} 没有应答（{reason}）。请先启动接口，或用 --api 指定地址。",
        $"{api} does not answer ({reason}). Start the API, or name it with --api.");

    public static Bilingual OtherApi(string api) => new(
        $"{api} 有应答，但不是本接口。请用 --api 指定接口的地址。", $"{api} answers, but is not this API. Name the API with --api.");

    public static Bilingual Stats { get; } = new("统计存储或数据集的内容。", "Count what a store or a data set holds.");
    public static Bilingual Schema { get; } = new("输出 GraphQL 模式。", "Print the GraphQL schema.");
    public static Bilingual Generate { get; } = new(
        "生成用于测试和基准的合成图；相同种子得到相同的图。", "Make a synthetic graph for tests and benchmarks; equal seeds give equal graphs.");

    public static Bilingual Evaluate { get; } = new("评估分析在数据集上的效果。", "Measure how well an analysis does on the data set.");
    public static Bilingual EvaluatePartners { get; } = new(
        "逐一隐去已知合作再让伙伴匹配找回，并与简单方法对照。", "Hide each known collaboration in turn and ask partner matching for it back, beside simple methods.");
    public static Bilingual EvaluateGaps { get; } = new(
        "用文献对环节强弱的评价检验断点排序与环节地位（先隐去图中的评价）。",
        "Check gaps and positions by what documents say of the links; the graph's own assessments are hidden first.");
    public static Bilingual Judgements { get; } = new(
        "评价文件（JSON），如 tests/judgements/links.json。", "The file of judgements (JSON), such as tests/judgements/links.json.");
    public static Bilingual EvaluatedGaps { get; } = new(
        "方括号内为 95% 区间。gapsAuc：文献称弱的环节断点更严重的比例；strengthsAgreement：环节地位与文献一致的比例。",
        "Brackets: 95 % intervals. gapsAuc: how often a link called weak has the graver gap; strengthsAgreement: the share of positions "
            + "that agree.");
    public static Bilingual EvaluateStability { get; } = new(
        "逐一去掉文献，比较各链前十个断点的变化；需要几分钟。",
        "Take out each document in turn and compare the first ten gaps of each chain; it takes some minutes.");
    public static Bilingual EvaluatedStability(int others, string main) => new(
        $"列：链、比较的断点数、有影响的文献数、其余 {others} 份文献的平均与最低重合度、平均与最低 RBO、"
            + $"去掉 {main} 后的重合度、保留结构时的重合度。",
        $"Columns: chain, gaps compared, documents that change anything, mean and lowest overlap over the other {others} documents, "
            + $"mean and lowest RBO, overlap without {main}, the same with the structure kept.");
    public static Bilingual EvaluateSearch { get; } = new(
        "用问题文件评估搜索：应找到的是否找到，句子的回答是否相关。", "Ask the searches of a file: is what they mean found, are answers to sentences related?");
    public static Bilingual EvaluateProblems { get; } = new(
        "用问题文件评估读题：难题是否读懂，伙伴是否合适。", "Ask the problems of a file: are they understood, are the partners acceptable?");
    public static Bilingual Questions { get; } = new("问题文件（YAML）。", "The file of questions (YAML).");
    public static Bilingual Misses { get; } = new(
        "列出选参那一半中没有答好的题及其回答。", "Name the questions of the half on which constants are chosen that were not answered fully.");
    public static Bilingual Asking { get; } = new("正在逐题提问……", "Asking …");
    public static Bilingual Asked(int count) => new($"共 {count} 题。", $"{count} questions asked.");
    public static Bilingual EvaluationSeed { get; } = new("重抽样种子；相同种子得到相同区间。", "Seed of the resampling; equal seeds give equal intervals.");
    public static Bilingual Resamples { get; } = new("重抽样次数，1 至 100000。", "How often to resample, 1 to 100000.");
    public static Bilingual BadResamples { get; } = new("--resamples 应在 1 至 100000 之间。", "--resamples lies between 1 and 100000.");
    public static Bilingual Evaluating { get; } = new("正在逐一隐去并找回……", "Hiding and asking back …");
    public static Bilingual Lead { get; } = new("匹配器领先", "matcher ahead by");

    public static Bilingual Evaluated(int candidates) => new(
        Invariant($"每次在 {candidates} 个高校院所与平台中寻找；方括号内为 95% 区间。领先值的区间含 0 即为平手。"),
        Invariant($"Each was sought among {candidates} institutions and laboratories; brackets: 95 % intervals. ")
        + "A lead whose interval includes 0 is a tie.");

    public static Bilingual Mcp { get; } = new(
        "以 MCP 协议（标准输入输出）为桌面助手提供存储中的图谱，只读。",
        "Serve the graph of a store to a desktop assistant over MCP (standard input and output), read-only.");
    public static Bilingual McpStore { get; } = new("存储文件，如 graph.db。", "The store's file, such as graph.db.");
    public static Bilingual McpApi { get; } = new(
        "API 程序 Graph.Api.dll 的路径；默认取环境变量 GRAPH_API，再在本程序旁边查找。",
        "The API program Graph.Api.dll. Default: the environment variable GRAPH_API, then a place near this program.");
    public static Bilingual NoStoreFile(string file) => new(
        $"没有文件 {file}；先用 load 生成存储。", $"There is no file {file}; make the store with load first.");
    public static Bilingual NoApiProgram { get; } = new(
        "未找到 API 程序 Graph.Api.dll：请先构建或发布 Graph.Api，再用 --api 或环境变量 GRAPH_API 指明位置。",
        "The API program Graph.Api.dll was not found: build or publish Graph.Api, then name it with --api or in GRAPH_API.");

    public static Bilingual Folder { get; } = new("数据集文件所在的文件夹。", "The folder with the files of a data set.");
    public static Bilingual FolderOrNone { get; } =
        new("数据集文件夹（未指定存储时）。", "The folder with the files of a data set, where no store is named.");
    public static Bilingual Store { get; } = new(
        "存储文件，如 graph.db；或 neo4j，即环境变量 Store__Neo4j__Endpoint 等所指的服务器。",
        "The store's file, such as graph.db; or neo4j, the server that Store__Neo4j__Endpoint and its like name in the environment.");
    public static Bilingual Neo4jEndpoint { get; } = new(
        "Neo4j 的 HTTP 地址，如 http://localhost:7474，优先于 Store__Neo4j__Endpoint。密码只从环境变量 Store__Neo4j__Password 读取。",
        "HTTP address of Neo4j, such as http://localhost:7474, in place of Store__Neo4j__Endpoint. The password comes from "
            + "Store__Neo4j__Password alone.");
    public static Bilingual Neo4jDatabase { get; } =
        new("Neo4j 数据库名，优先于 Store__Neo4j__Database。", "Database of Neo4j, in place of Store__Neo4j__Database.");
    public static Bilingual Neo4jUser { get; } = new("Neo4j 用户名，优先于 Store__Neo4j__User。", "User of Neo4j, in place of Store__Neo4j__User.");
    public static Bilingual Offline { get; } = new(
        "Neo4j：更改过大、无法在一个事务内完成时分批写入；完成之前图不可读取。",
        "Neo4j: write a change that is too large for one transaction in batches; until it is done nobody can read the graph.");
    public static Bilingual To { get; } = new("写入的文件夹。", "The folder to write.");
    public static Bilingual GenerateTo { get; } =
        new("写入位置：存储（以 .db 结尾的文件，或 neo4j）或文件夹。", "Where to write: a store (a file that ends in .db, or neo4j) or a folder.");
    public static Bilingual Force { get; } = new("允许写入含有其他内容的文件夹。", "Write into a folder that holds other things.");
    public static Bilingual Compact { get; } = new(
        "将存储整理为单个小文件，可放在只读目录中使用。", "Leave the store as one small file that can be served from a folder that nobody may write to.");
    public static Bilingual Nodes { get; } = new("节点数，至少 12。", "How many nodes; at least 12.");
    public static Bilingual Seed { get; } = new("随机种子，任意整数。", "Which graph: any whole number.");

    public static Bilingual Reading { get; } = new("正在读取文件……", "Reading the files …");
    public static Bilingual ReadingStore { get; } = new("正在读取存储……", "Reading the store …");
    public static Bilingual Comparing { get; } = new("正在比较……", "Comparing …");
    public static Bilingual Writing { get; } = new("正在写入……", "Writing …");

    public static Bilingual Replacing(Bilingual reason) => new(
        $"存储无法读取，将整体重写。{reason.Zh}", $"The store cannot be read, so all of it is written anew. {reason.En}");

    public static Bilingual WritingBatches(int done, int total) => new(
        Invariant($"正在分批写入：{done} / {total}……"), Invariant($"Writing in batches: {done} of {total} …"));

    public static Bilingual Making { get; } = new("正在生成……", "Making the graph …");

    public static Bilingual Valid(int warnings) => new(
        Invariant($"数据集通过检查（{warnings} 条警告）。"), Invariant($"The data set is valid (warnings: {warnings})."));

    public static Bilingual Refused(int errors, int warnings) => new(
        Invariant($"数据集未通过检查：{errors} 个错误，{warnings} 条警告。未写入任何内容。"),
        Invariant($"The data set is refused (errors: {errors}, warnings: {warnings}). Nothing was written."));

    public static Bilingual LeftOut(int count) => new(Invariant($"……另有 {count} 条未列出。"), Invariant($"… and {count} more."));

    public static Bilingual Loaded(string store, string version) =>
        new($"{store} 现已与数据集一致，版本 {version}。", $"{store} holds the data set now, as version {version}.");

    public static Bilingual Unchanged(string store, string version) => new(
        $"{store} 已与数据集一致（版本 {version}），无需写入。", $"{store} holds this data set already, as version {version}; nothing to do.");

    public static Bilingual Exported(int files, string folder) =>
        new(Invariant($"已将 {files} 个文件写入 {folder}。"), Invariant($"Files written to {folder}: {files}."));

    public static Bilingual Generated(int nodes, int edges, string target) => new(
        Invariant($"已将 {nodes} 个节点、{edges} 条边写入 {target}。"), Invariant($"Written to {target}: nodes {nodes}, edges {edges}."));

    public static Bilingual NotADataSet(string folder) => new(
        $"{folder} 非空且不是数据集；请换一个文件夹，或加 --force。", $"{folder} is not empty and holds no data set; name another folder, or say --force.");

    public static Bilingual StoreHasOther(string store) => new(
        $"{store} 已存在；合成图只写入新的存储。", $"{store} exists already; a generated graph goes into a new store.");

    public static Bilingual CannotBeKept(string file) => new(
        $"{file} 不是普通文件，无法保留；请移到别处。", $"{file} is no regular file and cannot be kept; move it elsewhere.");

    public static Bilingual BadFiles(string folder, int errors, Bilingual first) => new(
        Invariant($"{folder} 中的文件有 {errors} 个错误，请运行 graph-seed validate {folder}。第一个：{first.Zh}"),
        Invariant($"The files in {folder} have errors: {errors}. Run graph-seed validate {folder}. The first: {first.En}"));

    public static Bilingual BreaksRules(int errors, string place, Bilingual first) => new(
        Invariant($"写出的文件会违反 {errors} 条规则。第一条：{place} {first.Zh}"),
        Invariant($"The files would break rules ({errors}). The first: {place} {first.En}"));

    public static Bilingual Unsteady { get; } = new("每次都有其他人同时写入；请在没有其他人写入时重新运行。",
        "Others wrote at the same time on each attempt. Run it again when nobody else writes.");

    public static Bilingual NotRegular(string file) => new($"{file} 不是普通文件。", $"{file} is no regular file.");

    public static Bilingual NoFile(string file) => new($"没有文件 {file}。", $"There is no file {file}.");

    public static Bilingual NoFolder(string folder) => new($"没有文件夹 {folder}。", $"There is no folder {folder}.");

    public static Bilingual NotExpressible(string ids) => new(
        $"文件格式无法表达存储中的这些内容：{ids}。", $"The files cannot say what the store holds of: {ids}.");

    public static Bilingual NoDataSet { get; } = new("存储中没有数据集说明。", "The store does not say what data set it holds.");

    public static Bilingual NoSchema { get; } = new("此版本未附带模式文件。", "This build carries no schema.");

    public static Bilingual TooLarge(int changes, int most) => new(
        Invariant($"有 {changes} 个节点和边不同；Neo4j 的一个事务最多写入 {most} 个（Store__Neo4j__MaxTransactionSize）。加 --offline 可分批写入，完成之前图不可读取。未写入任何内容。"),
        Invariant($"{changes} nodes and edges differ; Neo4j takes at most {most} in one transaction (Store__Neo4j__MaxTransactionSize). ")
        + "Add --offline to write them in batches: nobody can read the graph until that is done. Nothing was written.");

    public static Bilingual OnlyForNeo4j { get; } =
        new("--offline 和 --neo4j-… 只用于存储 neo4j。", "--offline and --neo4j-… go with the store neo4j alone.");

    public static Bilingual CompactIsForFiles { get; } = new("--compact 只用于文件存储。", "--compact is for a store in a file.");

    public static Bilingual FolderOrStore { get; } = new("请指定文件夹或 --store 之一。", "Name either a folder or --store.");

    public static Bilingual EmptyValue(string name) => new($"{name} 的值不能为空。", $"{name} needs a value that is not empty.");

    public static Bilingual TooFewNodes { get; } = new("--nodes 至少为 12。", "--nodes must be at least 12.");

    public static Bilingual Cancelled { get; } = new("已中断。", "Interrupted.");

    public static Bilingual Failed(Bilingual reason) => new($"失败：{reason.Zh}", $"Failed: {reason.En}");

    /// <summary>What a write does to nodes and to edges, a line each.</summary>
    public static IReadOnlyList<Bilingual> Changes(ChangeCounts nodes, ChangeCounts edges) =>
        [Changes(nodes, "节点", "nodes"), Changes(edges, "边", "edges")];

    private static Bilingual Changes(ChangeCounts counts, string chinese, string english) => new(
        Invariant($"{chinese}：新增 {counts.Added}，更改 {counts.Changed}，删除 {counts.Deleted}"),
        Invariant($"{english}: {counts.Added} added, {counts.Changed} changed, {counts.Deleted} deleted"));

    public static Bilingual Kind { get; } = new("类别", "Kind");
    public static Bilingual Count { get; } = new("数量", "Count");
    public static Bilingual Citations { get; } = new("引用", "citations");
    public static Bilingual Located { get; } = new("注明位置的引用", "citations with a place");
    public static Bilingual CheckedCitations { get; } = new("复核过的引用", "citations checked again");
    public static Bilingual AtVersion(string version) => new($"版本 {version}", $"version {version}");
}
