using System.Collections.Concurrent;
using Graph.Model;

namespace Graph.Seed.Sheets;

/// <summary>Which column of a sheet a header means, in Chinese or English.</summary>
internal sealed class HeaderWords
{
    private static readonly ConcurrentDictionary<SheetShape, HeaderWords> _all = new();

    private static readonly HashSet<string> _ignored =
        [.. new[] { "序号", "编号", "No", "#", "是否本地", "isLocal", "检查结果", "Check", "行号" }.Select(NameKey.Of)];

    private readonly Dictionary<string, SheetColumn> _columns = new(StringComparer.Ordinal);

    private HeaderWords(SheetShape shape)
    {
        // What is surely meant comes first: of two columns with a word in common, the first keeps it.
        foreach (var words in new Func<SheetColumn, IEnumerable<string>>[] { Own, column => OfKind(shape, column), Usual })
        {
            foreach (var column in shape.Columns)
            {
                foreach (var word in words(column).Select(NameKey.Of).Where(word => word.Length > 0))
                    _columns.TryAdd(word, column);
            }
        }
    }

    /// <summary>The words of a sheet.</summary>
    public static HeaderWords Of(SheetShape shape) => _all.GetOrAdd(shape, static key => new(key));

    /// <summary>The column that a header means; null where it is not known.</summary>
    public SheetColumn? Find(string header) => FindWhole(header) ?? FindWhole(NumberText.WithoutUnit(header))
        ?? header.Split('\n', '/', '／', ' ', '*').Select(FindWhole).FirstOrDefault(column => column is not null);

    /// <summary>Whether a column with this header is left out without a word, such as a running number.</summary>
    public static bool IsIgnored(string header) => _ignored.Contains(NameKey.Of(header)) || NameKey.Of(header).Length == 0;

    private SheetColumn? FindWhole(string header) => NameKey.Of(header) is { Length: > 0 } key ? _columns.GetValueOrDefault(key) : null;

    private static IEnumerable<string> Own(SheetColumn column) =>
        [column.Chinese, column.English, NumberText.WithoutUnit(column.Chinese), column.Property?.FileKey ?? ""];

    private static IEnumerable<string> OfKind(SheetShape shape, SheetColumn column) => shape.Kind is not { } kind ? [] :
        [kind.Chinese + column.Chinese, kind.Name + column.English, .. column.Property?.Domain is ValueDomain.Name
            ? new[] { kind.Chinese, kind.Name } : []];

    /// <summary>Other words that people use.</summary>
    private static IEnumerable<string> Usual(SheetColumn column) => column switch
    {
        { Role: ColumnRole.Id } => ["编码", "代码"],
        { Role: ColumnRole.From } => ["起点", .. column.Ends.Select(kind => kind.Chinese), .. column.Ends.Select(kind => kind.Name)],
        { Role: ColumnRole.To } => ["终点", .. column.Ends.Select(kind => kind.Chinese), .. column.Ends.Select(kind => kind.Name)],
        { Role: ColumnRole.Source } => ["来源", "信息来源", "数据来源", "出处文献", "sources"],
        { Role: ColumnRole.Locator } => ["页码", "出处位置", "条款"],
        { Role: ColumnRole.CheckedOn } => ["核对时间", "核实日期", "checkedOn"],
        { Role: ColumnRole.Link } => [.. column.Ends.Select(kind => kind.Chinese), .. column.Ends.SelectMany(kind =>
            new[] { kind.Name, kind.Plural, $"所属{kind.Chinese}" })],
        { Property.Domain: ValueDomain.Name } => ["全称", "单位名称", "机构名称", "公司名称", "名字", "Chinese name"],
        { Property.Domain: ValueDomain.Aliases } => ["简称", "曾用名", "其他名称", "又名", "short name", "alias"],
        { Property.Domain: ValueDomain.Region } => ["所在地", "所在区县", "所在区域", "所属区域", "地区", "区县", "属地", "county"],
        { Property.Name: "nameEn" } => ["英文名称", "English name"],
        { Property.Name: "role" } => ["企业地位", "地位"],
        { Property.Name: "note" } => ["说明", "注", "remark", "remarks", "notes"],
        _ => [],
    };
}
