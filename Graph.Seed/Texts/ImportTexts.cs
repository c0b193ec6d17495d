using Graph.Model;
using static System.FormattableString;

namespace Graph.Seed.Texts;

/// <summary>What the commands that work with tables say, in both languages.</summary>
internal static class ImportTexts
{
    public static Bilingual Template { get; } = new("生成供填写的 Excel 模板。", "Write a workbook for people to fill in.");
    public static Bilingual TemplateKinds { get; } = new(
        "要哪些类别或关系，如 企业、enterprise；不写则全部。", "Which kinds or relations, such as enterprise or 企业. None: all.");
    public static Bilingual TemplateOut { get; } = new("要写的 .xlsx 文件。", "The .xlsx file to write.");
    public static Bilingual TemplateFrom { get; } = new(
        "从哪个存储或数据文件夹取下拉名单（已有名称、区县）。", "The store or data folder whose names and counties the lists offer.");

    public static Bilingual TemplateWritten(string path, IReadOnlyList<string> sheets) => new(
        $"模板已写入 {path}，含工作表：{string.Join("、", sheets)}。", $"The template is in {path}, with the sheets {string.Join(", ", sheets)}.");

    public static Bilingual UnknownKind(string name, Bilingual? near, IReadOnlyList<string> all) => new(
        $"没有类别或关系“{name}”。{near?.Zh ?? $"可用的有：{string.Join("、", all)}。"}",
        $"There is no kind or relation '{name}'. {near?.En ?? $"There are: {string.Join(", ", all)}."}");

    public static Bilingual Import { get; } = new(
        "从 Excel、CSV 或 YAML 导入：新增或补充条目与关系；默认只试导入，不写入。",
        "Import from XLSX, CSV or YAML: add entries and relations, or to them. Without --apply it only tells what would happen.");
    public static Bilingual Files { get; } = new("文件：.xlsx、.xls、.csv、.yaml，可多个。", "Files: .xlsx, .xls, .csv, .yaml; one or more.");
    public static Bilingual To { get; } = new(
        "导入到：存储文件（如 graph.db）、neo4j，或数据文件夹（如 data/）。",
            "Where to: a store file such as graph.db, neo4j, or a folder of data files such as data/.");
    public static Bilingual Apply { get; } = new("写入；不加则只试导入。", "Write. Without it, nothing is written.");
    public static Bilingual Rows { get; } = new("逐行列出将新增、更改或不变。", "Tell for each row what would happen.");
    public static Bilingual Source { get; } = new(
        "整份文件的出处：“标题; 发布者; 网址; 日期”，用于未写出处的行。", "The document that states all rows that name no source: 'title; publisher; url; date'.");
    public static Bilingual KindOfSheets { get; } = new(
        "工作表或文件名看不出类别时，按此类别读取。", "The kind of entries, where the names of sheets or files do not tell.");
    public static Bilingual Report { get; } = new(
        "另存一份标出错误的工作簿，可在其中改正后再导入。", "Write a copy of the workbook that shows what is wrong, to be mended and imported.");
    public static Bilingual NoWorkbook(string file) => new(
        $"模板是 .xlsx 工作簿，{file} 不是。", $"A template is an .xlsx workbook; {file} is none.");

    public static Bilingual ReportIsInput { get; } = new(
        "--report 不能与要导入的文件同名。", "--report must be another file than those that are imported.");
    public static Bilingual BadSource { get; } = new(
        "--source 应写作“标题; 发布者; 网址; 日期; 文献类别”，至少有标题；网址以 http:// 或 https:// 开头，日期写 2026、2026-02 或 2026-02-14。",
        "--source is 'title; publisher; url; date; kind', with a title at least; an address begins with http:// or https://, "
            + "and a date is 2026, 2026-02 or 2026-02-14.");

    public static Bilingual RowsFound(int rows) => new(Invariant($"已找到 {rows:N0} 行……"), Invariant($"Rows found: {rows:N0} …"));

    public static Bilingual RowsRead(int rows, int all, double perSecond)
    {
        var left = Math.Ceiling((all - rows) / perSecond);
        return new(Invariant($"已读 {rows:N0} 行，共 {all:N0} 行（每秒 {perSecond:N0} 行，约剩 {left:N0} 秒）……"),
            Invariant($"Rows read: {rows:N0} of {all:N0} ({perSecond:N0} a second, about {left:N0} seconds left) …"));
    }

    public static Bilingual Check { get; } = new(
        "列出待办：可能重复的条目、没有出处的事实、只有转载或机器生成文献的条目、没有英文的理由、久未核对的条目。",
        "List what somebody should look at: probable doubles, facts without a source, weak evidence, reasons not in English, old facts.");
    public static Bilingual CheckTarget { get; } = new("存储文件、neo4j 或数据文件夹。", "A store file, neo4j, or a folder of data files.");
    public static Bilingual OlderThan { get; } = new("多少天未核对算陈旧，默认 365。", "After how many days an entry counts as old. Default: 365.");
    public static Bilingual BadDays { get; } = new("--older-than 不能为负。", "--older-than must not be negative.");

    public static Bilingual Checked(int doubles, int unsourced, int alone, int weak, int untranslated, int stale) => new(
        Invariant($"可能重复 {doubles} 对，没有出处 {unsourced} 条，孤立条目 {alone} 个，只有转载或机器生成文献的 {weak} 个，")
        + Invariant($"理由没有英文的 {untranslated} 条，陈旧 {stale} 条。"),
        Invariant($"probable doubles: {doubles}, facts without a source: {unsourced}, entries without a relation: {alone}, ")
        + Invariant($"entries with weak evidence: {weak}, reasons not in English: {untranslated}, old entries: {stale}"));

    public static Bilingual Added { get; } = new("新增", "added");
    public static Bilingual Changed { get; } = new("更改", "changed");
    public static Bilingual AsItWas { get; } = new("不变", "as it was");

    public static Bilingual ReportWritten(string path) => new(
        $"检查结果已写入 {path}：有色单元格需要核对，最后一列说明原因和改法。",
        $"The findings are marked in {path}: coloured cells, with reasons in the last column.");

    public static Bilingual Refused(int errors, int warnings) => new(
        Invariant($"未导入：{errors} 个错误，{warnings} 条警告。未写入任何内容。"),
            Invariant($"Not imported (errors: {errors}, warnings: {warnings}). Nothing was written."));

    public static Bilingual AsTheyWere(int count) => new(Invariant($"已有且不变的条目：{count}"),
        Invariant($"entries that stay as they are: {count}"));

    public static Bilingual NothingNew(string target) => new($"{target} 已含全部内容，无需写入。",
        $"{target} holds all of this already; nothing to do.");

    public static Bilingual Imported(string target, string? version) => new(
        version is null ? $"已写入 {target}。" : $"已写入 {target}，版本 {version}。", version is null ? $"Written to {target}."
            : $"Written to {target}, as version {version}.");

    public static Bilingual DryRun(string target) => new(
        $"以上是试导入的结果，{target} 未改动；加 --apply 写入。", $"This was a trial: {target} is unchanged. Say --apply to write.");

    public static Bilingual NoDataSetYet(string folder) => new(
        $"{folder} 中还没有 dataset.yaml，无法写成数据文件；请导入含“数据集”工作表的文件。",
        $"There is no dataset.yaml in {folder} yet, so data files cannot be written; import a file with the sheet 数据集.");

    public static Bilingual TooLargeForStore(int changes, int most) => new(
        Invariant($"有 {changes} 处更改；Neo4j 的一个事务最多写入 {most} 处。请分几次导入。"),
        Invariant($"{changes} nodes and edges change; Neo4j takes at most {most} in one transaction (Store__Neo4j__MaxTransactionSize). ")
            + "Import in parts.");
}
