using Graph.Model;
using Graph.Seed.Rules;
using Graph.Seed.Yaml;

namespace Graph.Seed.Reading;

/// <summary>Reads the description of a data set.</summary>
internal sealed class DataSetReader(ValueReader values)
{
    /// <summary>The keys beside the clusters.</summary>
    public static IReadOnlyList<string> Keys { get; } = ["name", "nameEn", "licence", "contact", "homeRegion", "regions"];

    private static readonly string[] _regionKeys = ["name", "nameEn", "counties", "surroundings"];
    private static readonly string[] _countyKeys = ["name", "nameEn"];
    private static readonly string[] _surroundingsKeys = ["name", "nameEn", "places"];

    /// <summary>The data set; null where something in it is wrong, and that is reported.</summary>
    public DataSet? Read(LocatedMapping file)
    {
        var name = Required(file, "name");
        var region = file.Find("homeRegion") is { } home ? Region(home) : null;
        var (nameEn, licence) = (Optional(file, "nameEn"), Optional(file, "licence"));
        var contact = file.Find("contact") is { } address ? Contact(address) : null;
        var regions = file.Find("regions") is { } list ? values.List(list)?.Items.Select(RegionName).OfType<RegionName>().ToList() : [];
        return name is null ? null : new(name, nameEn, licence, region) { Contact = contact, Regions = regions ?? [] };
    }

    private string? Contact(LocatedNode node) =>
        values.Text(node) is { } text && BadContact.Check((LocatedScalar)node, values.Diagnostics) ? text : null;

    private RegionName? RegionName(LocatedNode node)
    {
        if (values.Mapping(node, _countyKeys) is not { } mapping)
            return null;
        var (name, nameEn) = (Required(mapping, "name"), Required(mapping, "nameEn"));
        return name is null || nameEn is null ? null : new(name, nameEn);
    }

    private HomeRegion? Region(LocatedNode node)
    {
        if (values.Mapping(node, _regionKeys) is not { } mapping)
            return null;
        var name = Required(mapping, "name");
        var nameEn = Optional(mapping, "nameEn");
        var counties = mapping.Find("counties") is { } list ? values.List(list)?.Items.Select(County).OfType<County>().ToList() : [];
        var around = mapping.Find("surroundings") is { } parts
            ? values.List(parts)?.Items.Select(Around).OfType<Surroundings>().ToList() : [];
        return name is null || counties is null || around is null ? null : new(name, nameEn, counties) { Surroundings = around };
    }

    private Surroundings? Around(LocatedNode node)
    {
        if (values.Mapping(node, _surroundingsKeys) is not { } mapping)
            return null;
        var (name, nameEn) = (Required(mapping, "name"), Optional(mapping, "nameEn"));
        var places = mapping.Find("places") is { } list ? values.List(list)?.Items.Select(values.Text).OfType<string>().ToList() : [];
        return name is null || places is null ? null : new(name, nameEn, places);
    }

    private County? County(LocatedNode node)
    {
        if (values.Mapping(node, _countyKeys) is not { } mapping)
            return null;
        var (name, nameEn) = (Required(mapping, "name"), Optional(mapping, "nameEn"));
        return name is null ? null : new(name, nameEn);
    }

    private string? Required(LocatedMapping mapping, string key)
    {
        if (mapping.Find(key) is { } node)
            return values.Text(node);
        values.MissingKey(mapping.Location, key);
        return null;
    }

    private string? Optional(LocatedMapping mapping, string key) => mapping.Find(key) is { } node ? values.Text(node) : null;
}
