using Graph.Model;
using Graph.Seed.Diagnostics;

namespace Graph.Seed.Importing;

/// <summary>What can be wrong with a table that is imported.</summary>
internal static class ImportDiagnostics
{
    public static DiagnosticDescriptor Unreadable { get; } = new("SEED200", new("无法读取：{0}", "It cannot be read: {0}"),
        new("请用 Excel 或 LibreOffice 打开，另存为 .xlsx 后再试；有密码的请先去掉密码。",
            "Open it in a spreadsheet program and save it as .xlsx; remove a password first."));

    public static DiagnosticDescriptor UnknownSheet { get; } = new("SEED201",
        new("看不出此表是哪类条目或关系，未读取。", "It cannot be told what kind of entries or relation this sheet holds; it was not read."),
        Severity: Severity.Warning);

    public static DiagnosticDescriptor NoHeader { get; } = new("SEED202", new("没有找到标题行。", "No row of headers was found."));

    public static DiagnosticDescriptor UnknownColumn { get; } = new("SEED203",
        new("不认识标题“{0}”，此列未读取。", "The header '{0}' is not known; the column was not read."), Severity: Severity.Warning);

    public static DiagnosticDescriptor ColumnTwice { get; } = new("SEED204",
        new("标题与 {1} 列同为“{0}”。", "The header means '{0}', as that of column {1} does."),
        new("请删去或改名其中一列。", "Remove or rename one of them."));

    public static DiagnosticDescriptor Missing { get; } = new("SEED205", new("新条目缺少“{0}”。", "A new entry needs '{0}'."));

    public static DiagnosticDescriptor WrongValue { get; } = new("SEED206", new("“{0}”不是{1}。", "'{0}' is not {1}."));

    public static DiagnosticDescriptor WrongWord { get; } = new("SEED207", new("“{0}”不是“{1}”的取值。", "'{0}' is no value of '{1}'."));

    public static DiagnosticDescriptor UnknownName { get; } = new("SEED208", new("没有名为“{0}”的{1}。", "There is no {1} '{0}'."));

    public static DiagnosticDescriptor AmbiguousName { get; } = new("SEED209", new("“{0}”可指多个条目。", "'{0}' may mean several entries."));

    public static DiagnosticDescriptor WrongKind { get; } =
        new("SEED210", new("“{0}”是{1}，此处应为{2}。", "'{0}' is a {1}; expected is {2}."));

    public static DiagnosticDescriptor NoSource { get; } = new("SEED211", new("此行未注明出处。", "The row names no source."),
        new("请填“出处”列；整份文件出自同一文献时，导入时加 --source \"标题; 发布者; 网址; 日期\"。",
            "Fill in the source; if one document states the whole file, import with --source \"title; publisher; url; date\"."));

    public static DiagnosticDescriptor Double { get; } = new("SEED212",
        new("将新增“{0}”，但它可能就是已有的{1}。", "'{0}' would be added, but it may be the known {1}."),
        new("如为同一事物，请改写为已有的名称（此名可填入“别名”）；否则不必处理。",
            "If it is the same, write the known name instead (this one may become an alias); otherwise leave it."),
        Severity.Warning);

    public static DiagnosticDescriptor Contradiction { get; } = new("SEED213",
        new("“{0}”与前面的行不同：那里为“{1}”（此条目首次出现于 {2}）。", "'{0}' differs from a row before, which has '{1}' (the entry is first in {2})."),
        new("请保留正确的一个，或把两行合为一行。", "Keep the right one, or make one row of the two."));

    public static DiagnosticDescriptor FormulaError { get; } = new("SEED214", new("公式没有结果：{0}。", "The formula has no result: {0}."),
        new("请改正公式，或直接填写值；由其他程序生成的文件，请先用 Excel 或 LibreOffice 打开并保存。",
            "Mend the formula, or write the value; open a file that another program made in a spreadsheet program first, and save it."));

    public static DiagnosticDescriptor UnevenLines { get; } = new("SEED215",
        new("出处有 {0} 个，这里有 {1} 行，无法对应。", "There are {0} sources, but {1} lines here; it cannot be told which belongs to which."),
        new("每个出处各写一行，没有的留空行。", "Write one line for each source; leave a line empty where there is nothing."));

    public static DiagnosticDescriptor Skipped { get; } =
        new("SEED216", new("此行未导入：{0}。", "The row was not imported: {0}."), Severity: Severity.Warning);

    public static DiagnosticDescriptor HiddenSheet { get; } = new("SEED217",
        new("隐藏的工作表未读取。", "The sheet is hidden and was not read."), new("要导入请先取消隐藏。", "Unhide it to import it."), Severity.Warning);

    public static DiagnosticDescriptor SmallAmount { get; } = new("SEED218",
        new("金额仅 {0} 元，是否漏写“万元”或“亿元”？", "The amount is only {0} yuan: is 万元 or 亿元 missing?"), Severity: Severity.Warning);

    public static DiagnosticDescriptor NumberAsDay { get; } = new("SEED219",
        new("“{0}”是表格软件的日期序号，按 {1} 读取。", "'{0}' is a day as spreadsheets count it; it was read as {1}."), Severity: Severity.Warning);

    public static DiagnosticDescriptor NothingToImport { get; } =
        new("SEED220", new("没有可导入的行。", "There are no rows to import."));

    public static DiagnosticDescriptor SeveralValues { get; } =
        new("SEED221", new("“{0}”只能有一个，这里有 {1} 个。", "There can be only one '{0}', but here are {1}."));

    public static DiagnosticDescriptor ManyReferences { get; } =
        new("SEED222", new("“{0}”指向自身。", "'{0}' refers to itself."), Hints.Remove);

    public static DiagnosticDescriptor HiddenRows { get; } = new("SEED223",
        new("有 {0} 行被隐藏或筛选掉，也已读取。", "{0} rows are hidden, perhaps by a filter; they were read too."),
        new("不要导入的行请删除。", "Delete rows that are not to be imported."), Severity.Warning);

    public static DiagnosticDescriptor Renamed { get; } = new("SEED224",
        new("名称将由“{0}”改为“{1}”。", "The name would change from '{0}' to '{1}'."),
        new("不改名请写已有的名称，或留空。", "To keep it, write the known name, or nothing."), Severity.Warning);

    public static DiagnosticDescriptor UnreadPartOfSource { get; } = new("SEED225",
        new("出处中的“{0}”无法识别。", "'{0}' in the line of a source was not understood."),
        new("一行写“标题；发布者；网址；日期；文献类别”：网址以 http:// 或 https:// 开头，日期写 2026、2026-02 或 2026-02-14，几个发布者用顿号隔开。",
            "A line is 'title; publisher; url; date; kind': an address begins with http:// or https://, a date is 2026, 2026-02 or "
                + "2026-02-14, and several publishers are separated by 、."));

    public static Bilingual Number { get; } = new("数", "a number");
    public static Bilingual WholeNumber { get; } = new("整数", "a whole number");
    public static Bilingual Year { get; } = new("年份，如 2025", "a year such as 2025");
    public static Bilingual Amount { get; } = new("金额，如 1.5亿元、3,000万元", "an amount such as 1.5亿元 or 3,000万元");
    public static Bilingual WholeYuan { get; } = new("整元的金额", "an amount of whole yuan");
    public static Bilingual Day { get; } = new("日期，如 2026-11-24", "a day such as 2026-11-24");
    public static Bilingual YesOrNo { get; } = new("“是”或“否”", "yes or no");
    public static Bilingual ValueAbove { get; } = new("可沿用的值：上面没有数据行", "a value: there is no row above it");
    public static Bilingual OneName { get; } = new("单个名称", "a single name");
}
