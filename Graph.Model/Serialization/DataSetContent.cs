using System.Text.Json;

namespace Graph.Model;

/// <summary>The description of a data set, as JSON.</summary>
internal static class DataSetContent
{
    public static void Write(Utf8JsonWriter json, DataSet dataSet)
    {
        json.WriteStartObject();
        WriteNames(json, dataSet.Name, dataSet.NameEn);
        WriteKnown(json, "licence", dataSet.Licence);
        WriteKnown(json, "contact", dataSet.Contact);
        if (dataSet.HomeRegion is { } home)
        {
            json.WriteStartObject("homeRegion");
            WriteNames(json, home.Name, home.NameEn);
            json.WriteStartArray("counties");
            foreach (var county in home.Counties)
            {
                json.WriteStartObject();
                WriteNames(json, county.Name, county.NameEn);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            WriteSurroundings(json, home.Surroundings);
            json.WriteEndObject();
        }
        WriteRegions(json, dataSet.Regions);
        json.WriteEndObject();
    }

    private static void WriteRegions(Utf8JsonWriter json, IReadOnlyList<RegionName> regions)
    {
        if (regions.Count == 0)
            return;
        json.WriteStartArray("regions");
        foreach (var region in regions)
        {
            json.WriteStartObject();
            WriteNames(json, region.Name, region.NameEn);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    public static DataSet Read(ReadOnlySpan<byte> content)
    {
        Utf8JsonReader reader = new(content);
        var root = JsonElement.ParseValue(ref reader);
        HomeRegion? home = root.TryGetProperty("homeRegion", out var region)
            ? new(Name(region), NameEn(region),
                [.. region.GetProperty("counties").EnumerateArray().Select(c => new County(Name(c), NameEn(c)))])
            {
                Surroundings = region.TryGetProperty("surroundings", out var around)
                    ? [.. around.EnumerateArray().Select(part => new Surroundings(Name(part), NameEn(part), Places(part)))] : [],
            }
            : null;
        return new(Name(root), NameEn(root), Known(root, "licence"), home)
        {
            Contact = Known(root, "contact"),
            Regions = root.TryGetProperty("regions", out var regions)
                ? [.. regions.EnumerateArray().Select(one => new RegionName(Name(one), NameEn(one)!))] : [],
        };
    }

    private static void WriteSurroundings(Utf8JsonWriter json, IReadOnlyList<Surroundings> surroundings)
    {
        if (surroundings.Count == 0)
            return;
        json.WriteStartArray("surroundings");
        foreach (var part in surroundings)
        {
            json.WriteStartObject();
            WriteNames(json, part.Name, part.NameEn);
            json.WriteStartArray("places");
            foreach (var place in part.Places)
                json.WriteStringValue(place);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static string[] Places(JsonElement part) =>
        [.. part.GetProperty("places").EnumerateArray().Select(place => place.GetString()!)];

    private static void WriteNames(Utf8JsonWriter json, string name, string? nameEn)
    {
        json.WriteString("name", name);
        WriteKnown(json, "nameEn", nameEn);
    }

    private static void WriteKnown(Utf8JsonWriter json, string key, string? value)
    {
        if (value is not null)
            json.WriteString(key, value);
    }

    private static string Name(JsonElement element) => element.GetProperty("name").GetString()!;

    private static string? NameEn(JsonElement element) => Known(element, "nameEn");

    private static string? Known(JsonElement element, string key) => element.TryGetProperty(key, out var value) ? value.GetString() : null;
}
