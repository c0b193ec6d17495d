using Graph.Model;
using Graph.Store.Neo4j.Configuration;
using static System.FormattableString;

namespace Graph.Store.Neo4j.Query;

/// <summary>What is told of a Neo4j server, in both languages. What the server itself said stays in its own words.</summary>
internal static class Neo4jTexts
{
    private const string Section = Neo4jStoreOptions.Section;

    public static Bilingual LoadRunning { get; } = new(
        "另一进程正在写入此数据库，或写到一半停止了。请等它结束，或把同一命令再运行一次。",
        "Another process is loading this database, or began to and stopped. Wait until it has finished, or run the same again.");

    public static Bilingual LoadTakenOver { get; } = new(
        "另一进程接管了这次写入。请等它结束。", "Another process took this load over. Wait until it has finished.");

    public static Bilingual WrittenMeanwhile { get; } = new(
        "另一进程在此期间写入了图谱。请重新运行。", "Another process wrote to the graph in the meantime. Run the same again.");

    public static Bilingual WrittenEachTime { get; } = new(
        "每次读取整图时都有其他人写入。", "The graph was written to each time while all of it was read.");

    public static Bilingual WrittenWhileRead { get; } = new(
        "读取时图谱被写入。", "The graph was written to while it was read.");

    public static Bilingual CommitUnknown { get; } = new(
        "服务器没有答复提交请求，写入是否完成不得而知。请再写一次相同内容：不会重复更改。",
        "The server did not answer to the commit, so the write may or may not have been carried out. Write the same again: it "
        + "changes nothing twice.");

    public static Bilingual LogInNeeded { get; } = new($"服务器要求登录：请设置 {Section}:User 和 {Section}:Password。",
        $"The server asks for a log-in: set {Section}:User and {Section}:Password.");

    public static Bilingual TooManyLogIns { get; } = new($"登录失败次数过多：请检查 {Section}:Password，稍候再试。",
        $"Too many refused log-ins: check {Section}:Password and wait a little.");

    public static Bilingual NoQueryApi { get; } = new("服务器没有 Query API；需要 Neo4j 5.26 或更新版本。",
        "The server does not know the Query API; it must be Neo4j 5.26 or later.");

    public static Bilingual TransactionTimedOut { get; } = new("语句用时超过服务器的 db.transaction.timeout。",
        "The statement took longer than the server's db.transaction.timeout.");

    public static Bilingual NoConstraints(string missing) => new(
        $"数据库缺少约束：{missing}。请运行一次 graph-seed load --store neo4j，它会创建约束。",
        $"Constraints are missing in the database: {missing}. Run graph-seed load --store neo4j once; it creates them.");

    public static Bilingual TooOld(string version) => new(
        $"服务器是 Neo4j {version}；需要 5.26 或更新版本。", $"The server is Neo4j {version}; 5.26 or later is needed.");

    public static Bilingual TooLarge(int changes, int most) => new(
        Invariant($"要写入 {changes} 个节点和边；一个事务最多 {most} 个（{Section}:{nameof(Neo4jStoreOptions.MaxTransactionSize)}）。离线方式可分批写入，完成之前读不到图谱。"),
        Invariant($"{changes} nodes and edges are to be written; one transaction takes at most {most} ({Section}:")
        + $"{nameof(Neo4jStoreOptions.MaxTransactionSize)}). Offline they are written in batches, and readers see no graph until "
        + "that is done.");

    public static Bilingual HistoryDamaged(string what) => new(
        $"数据库中的历史已损坏：{what}", $"The history in the database is damaged: {what}");

    public static Bilingual OlderThanServed(long found, long served) => new(
        Invariant($"数据库给出版本 {found}，而本进程已提供过版本 {served}。数据库正在写入，或集群中这个成员落后；如已更换数据库，请重启本进程。"),
        Invariant($"The database answers from version {found}, but this process has already served {served}. It is being loaded, or ")
        + "this member of a cluster is behind; where the database was replaced, restart this process.");

    public static Bilingual Inconsistent(string what) => new(
        $"{what}。其他程序改动过数据库；请运行 graph-seed load，重新写入整图。",
        $"{what}. Another program changed the database; run graph-seed load, which writes the graph anew.");

    public static Bilingual NotNeo4j(Uri? endpoint, int status) => new(
        Invariant($"{endpoint} 的应答（HTTP {status}）不是 Neo4j Query API。{Section}:Endpoint 应为 HTTP 地址（默认端口 7474），")
        + "不是 Bolt 地址（7687）；服务器须为 5.26 或更新版本。",
        Invariant($"What answers at {endpoint} (HTTP {status}) is not Neo4j's Query API. {Section}:Endpoint must be its HTTP address, ")
        + "by default port 7474, and not that of Bolt (7687); the server must be 5.26 or later.");

    public static Bilingual Unreachable(Uri? endpoint, string what) => new(
        $"{endpoint} 没有完整应答：{what} 请检查 {Section}:Endpoint，并确认服务器在运行。",
        $"No whole answer from {endpoint}: {what} Check {Section}:Endpoint, and that the server runs.");

    public static Bilingual Timeout(Uri? endpoint, double seconds) => new(
        Invariant($"{endpoint} 在 {seconds:0.#} 秒内没有应答。语句可能仍在运行；服务器的 db.transaction.timeout 会终止它。"),
        Invariant($"No answer from {endpoint} within {seconds:0.#} s. The statement may still run; the server's db.transaction.timeout ")
        + "stops it.");

    public static Bilingual NoFreeConnection(int connections, Uri? endpoint, double waited, double limit) => new(
        Invariant($"到 {endpoint} 的 {connections} 个连接全部在用：{limit:0.#} 秒中有 {waited:0.#} 秒在等待空闲连接。服务器应答慢，")
        + $"或同时请求多于 {Section}:{nameof(Neo4jStoreOptions.MaxConnections)} 所允许。",
        Invariant($"All {connections} connections to {endpoint} were in use: of {limit:0.#} s, {waited:0.#} s passed in waiting for a ")
        + "free one. Either the server answers slowly, or it takes more at once than "
        + $"{Section}:{nameof(Neo4jStoreOptions.MaxConnections)} allows.");

    public static Bilingual LogInRefused(string user) => new(
        $"服务器拒绝“{user}”登录：请检查 {Section}:User 和 {Section}:Password。",
        $"The server refused the log-in of '{user}': check {Section}:User and {Section}:Password.");

    public static Bilingual PasswordExpired(string? user) => new(
        $"“{user}”的密码须先在服务器上更改。", $"The password of '{user}' must be changed at the server first.");

    public static Bilingual NoDatabase(string database) => new(
        $"没有数据库“{database}”：请检查 {Section}:Database。", $"There is no database '{database}': check {Section}:Database.");

    public static Bilingual WithServer(Bilingual advice, string said) => new(
        $"{advice.Zh} 服务器的说明：{said}", $"{advice.En} The server said: {said}");
}
