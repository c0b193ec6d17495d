using Graph.Model;

namespace Graph.Seed.Sheets;

/// <summary>Tells how the cells of a column are filled in, in both languages.</summary>
internal static class HowToWrite
{
    private static readonly Bilingual _separators = new("可写多个，用“、”或“；”分隔，或分行", "several, parted by 、 or ； or line breaks");

    /// <summary>The explanation of a column.</summary>
    public static Bilingual Of(SheetColumn column) => column.Role switch
    {
        ColumnRole.Id => new("可不填：系统自动编制。修改已有条目的名称时须填。", "May stay empty: made by the program. Needed to change a name."),
        ColumnRole.Source => new("文献的标题或标识，每行一个；新文献写“标题；发布者；网址；日期；文献类别”。",
            "Title or id of a document, one on each line; a new one as 'title; publisher; url; date; kind'."),
        ColumnRole.Locator => new("在文献中的位置，如“三、（二）”；有多个出处时逐行对应。", "Place in the document; with several sources line by line."),
        ColumnRole.CheckedOn => new("核对日期，如 2026-11-24；有多个出处时逐行对应。", "Day of the check, such as 2026-11-24; line by line."),
        ColumnRole.Property => OfValue(column.Property!),
        _ => OfEnds(column),
    };

    private static Bilingual OfEnds(SheetColumn column)
    {
        var kinds = string.Join("或", column.Ends.Select(kind => kind.Chinese));
        var english = string.Join(" or ", column.Ends.Select(kind => kind.Name));
        var more = column.IsList ? new Bilingual($"；{_separators.Zh}", $"; {_separators.En}") : new("", "");
        return new($"{kinds}的名称、简称或标识{more.Zh}。", $"Name, short name or id of {english}{more.En}.");
    }

    private static Bilingual OfValue(Property property) => property switch
    {
        { Enum: { } type } => new($"选填其一：{string.Join("、", type.Values.Select(value => EnumWords.Label(type, value)))}。",
            $"One of: {string.Join(", ", type.Values.Select(value => value.FileName))}."),
        { Domain: ValueDomain.Year } => new("四位年份，如 2025。", "A year such as 2025."),
        { Domain: ValueDomain.Yuan } => new("金额，如 1.5亿元、3,000万元；不写单位时按列标题中的单位。",
            "An amount such as 1.5亿元; without a unit, that of the header counts."),
        { Domain: ValueDomain.WebAddress } => new("以 http:// 或 https:// 开头的网址。", "An address that begins with http:// or https://."),
        { Domain: ValueDomain.PublicationDate } => new("日期、月份或年份，如 2026-02-14、2026-02、2026；不知道写“不详”。",
            "A day, a month or a year such as 2026-02-14, 2026-02 or 2026; words where it is not known."),
        { Domain: ValueDomain.Region } => new("本地写区县名，外地写城市名。", "County of the home region, or the city outside it."),
        { IsList: true } => new($"{_separators.Zh}。", $"May be {_separators.En}."),
        { Type: PropertyType.Integer or PropertyType.Long } => new("整数。", "A whole number."),
        { Type: PropertyType.Boolean } => new("是或否。", "Yes or no (是/否)."),
        { Type: PropertyType.Date } => new("日期，如 2026-11-24。", "A day such as 2026-11-24."),
        _ => new("文字，一行。", "Text, one line."),
    };
}
