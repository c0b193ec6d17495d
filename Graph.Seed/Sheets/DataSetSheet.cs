using Graph.Model;
using Graph.Seed.Tables;

namespace Graph.Seed.Sheets;

/// <summary>The sheet of what a data set says of itself: a row for its name, its licence, its contact, its home
/// region, each county, and each place outside with an English name.</summary>
internal static class DataSetSheet
{
    /// <summary>The headers.</summary>
    public static IReadOnlyList<string> Headers { get; } = ["项目", "名称", "英文名"];

    private const string Name = "数据集";
    private const string Licence = "许可";
    private const string Contact = "联系方式";
    private const string Place = "地名";
    private const string Home = "本地区域";
    private const string Region = "区县";

    /// <summary>Whether it is this sheet.</summary>
    public static bool Is(TableSheet sheet) =>
        NameKey.Of(sheet.Name ?? Path.GetFileNameWithoutExtension(sheet.File)) is "dataset" or Name;

    /// <summary>The rows below the headers.</summary>
    public static IEnumerable<IReadOnlyList<string?>> Rows(DataSet set)
    {
        yield return [Name, CellText.Write(set.Name), Write(set.NameEn)];
        if (set.Licence is not null)
            yield return [Licence, Write(set.Licence), null];
        if (set.Contact is not null)
            yield return [Contact, Write(set.Contact), null];
        if (set.HomeRegion is { } home)
            yield return [Home, CellText.Write(home.Name), Write(home.NameEn)];
        foreach (var county in set.HomeRegion?.Counties ?? [])
            yield return [Region, CellText.Write(county.Name), Write(county.NameEn)];
        foreach (var place in set.Regions)
            yield return [Place, CellText.Write(place.Name), CellText.Write(place.NameEn)];
    }

    /// <summary>What the sheet says; null where it names no data set.</summary>
    public static DataSet? Read(TableSheet sheet)
    {
        var rows = sheet.Rows().Select(row => (Item: Text(row[0]), Name: Text(row[1]), NameEn: Text(row[2])))
            .Where(row => row.Name is not null).ToList();
        if (rows.Find(row => row.Item is Name) is not { Name: { } name, NameEn: var nameEn })
            return null;
        var home = rows.Find(row => row.Item is Home);
        List<County> counties = [.. rows.Where(row => row.Item is Region).Select(row => new County(row.Name!, row.NameEn))];
        return new(name, nameEn, rows.Find(row => row.Item is Licence).Name,
            home.Name is null ? null : new(home.Name, home.NameEn, counties))
        {
            Contact = rows.Find(row => row.Item is Contact).Name,
            Regions = [.. rows.Where(row => row is { Item: Place, NameEn: not null })
                .Select(row => new RegionName(row.Name!, row.NameEn!))],
        };
    }

    private static string? Text(TableCell cell) => cell.Value is { } value ? CellText.Read(value.ToString()!) : null;

    private static string? Write(string? text) => text is null ? null : CellText.Write(text);
}
