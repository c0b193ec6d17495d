using Graph.Model;
using Graph.Seed.Tables;

namespace Graph.Seed.Sheets;

/// <summary>The sheet of what a data set says of itself: a row for its name, its licence, its contact, its home
/// region, each county, each area around it with its places, and each place outside with an English name.</summary>
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
    private const string Area = "周边区域";
    private const string AreaPlace = "周边地名";

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
        foreach (var area in set.HomeRegion?.Surroundings ?? [])
        {
            yield return [Area, CellText.Write(area.Name), Write(area.NameEn)];
            foreach (var place in area.Places)
                yield return [AreaPlace, CellText.Write(place), null];
        }
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
            home.Name is null ? null : new(home.Name, home.NameEn, counties) { Surroundings = Surroundings(rows) })
        {
            Contact = rows.Find(row => row.Item is Contact).Name,
            Regions = [.. rows.Where(row => row is { Item: Place, NameEn: not null })
                .Select(row => new RegionName(row.Name!, row.NameEn!))],
        };
    }

    /// <summary>The areas around the home region; the rows of the places of one come behind its own.</summary>
    private static List<Surroundings> Surroundings(List<(string? Item, string? Name, string? NameEn)> rows)
    {
        List<Surroundings> areas = [];
        foreach (var (item, name, nameEn) in rows)
        {
            if (item is Area)
                areas.Add(new(name!, nameEn, []));
            else if (item is AreaPlace && areas is [.., var last])
                areas[^1] = last with { Places = [.. last.Places, name!] };
        }
        return areas;
    }

    private static string? Text(TableCell cell) => cell.Value is { } value ? CellText.Read(value.ToString()!) : null;

    private static string? Write(string? text) => text is null ? null : CellText.Write(text);
}
