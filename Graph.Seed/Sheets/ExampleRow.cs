using Graph.Model;

namespace Graph.Seed.Sheets;

/// <summary>The row of a template that shows how a row is filled in. It is checked like any other, but never written.</summary>
internal static class ExampleRow
{
    /// <summary>What its name begins with.</summary>
    public const string Mark = "示例：";

    /// <summary>The source it cites: a document that is described in the cell.</summary>
    public const string Source = "示例文件；示例发布单位；https://example.org/；2026-01-01；官方文件";

    /// <summary>The name of the example of a kind.</summary>
    public static string NameOf(NodeKind kind) => Mark + kind.Chinese;

    /// <summary>Whether a text names an example.</summary>
    public static bool IsExample(string? text) => text?.StartsWith(Mark, StringComparison.Ordinal) ?? false;

    /// <summary>What the cell of a column holds; null for nothing.</summary>
    /// <param name="shape">The sheet.</param>
    /// <param name="column">The column.</param>
    /// <param name="home">The home region, for an example of a region; null where there is none.</param>
    public static string? Cell(SheetShape shape, SheetColumn column, HomeRegion? home) => column.Role switch
    {
        ColumnRole.From or ColumnRole.To => NameOf(column.Ends[0]),
        ColumnRole.Link => column.IsRequired ? NameOf(column.Ends[0]) : null,
        ColumnRole.Source => Source,
        ColumnRole.Locator => "一、（二）",
        ColumnRole.Property => Value(shape, column.Property!, home),
        _ => null,
    };

    private static string? Value(SheetShape shape, Property property, HomeRegion? home) => property switch
    {
        { Domain: ValueDomain.Name } => NameOf(shape.Kind!),
        { Enum: { } type } => EnumWords.Label(type, type.Values[0]),
        { Domain: ValueDomain.Year } => "2025",
        { Domain: ValueDomain.Yuan } => "1.5亿元",
        { Domain: ValueDomain.WebAddress } => "https://example.org/",
        { Domain: ValueDomain.Region } => home is { Counties: [var first, ..] } ? first.Name : home?.Name ?? "上海市",
        { Domain: ValueDomain.Aliases } => "示例简称、曾用名示例",
        { Name: "note" } => "此行仅作示例，导入时不写入，可删除",
        { IsNullable: false, Type: PropertyType.Text } => "示例文字",
        { IsNullable: false, Type: PropertyType.Integer or PropertyType.Long } and { Origin: PropertyOrigin.Key } => "1",
        { Type: PropertyType.Date } => "2026-01-01",
        _ => null,
    };
}
