using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using Graph.Api.Hosting;
using Graph.Api.Limits;
using Graph.Store.Embedded;

namespace Graph.Api.Tests;

/// <summary>docs/configuration.md has every setting of the program, with its true default and bounds, in both languages.</summary>
public sealed class ConfigurationDocsTests
{
    private static readonly Dictionary<string, string[]> _rows = File.ReadLines(Path.Combine(Repository.Root, "docs", "configuration.md"))
        .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries))
        .ToDictionary(cells => cells[0].Trim('`'));

    private static readonly Dictionary<string,
        PropertyInfo> _settings = new[] { typeof(GraphQLLimits).Assembly, typeof(EmbeddedStoreOptions).Assembly }
        .SelectMany(assembly => assembly.GetTypes()).Where(type => type.GetField("Section") is { IsLiteral: true })
        .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        .ToDictionary(setting => $"{setting.DeclaringType!.GetField("Section")!.GetRawConstantValue()}:{setting.Name}");

    public static TheoryData<string> Settings => [.. _settings.Keys];

    [Fact]
    public void All_sections_are_found() => Assert.Superset(
        new HashSet<string> { "Store:Kind", "Store:Embedded:Path", "Store:Neo4j:Endpoint", "Limits:MaxCost", "Operations:Path",
            "Cors:Origins", "Cache:Redis" }, new HashSet<string>(_settings.Keys));

    [Theory]
    [MemberData(nameof(Settings))]
    public void Setting_is_described_with_its_default_and_bounds(string key)
    {
        var setting = _settings[key];
        Assert.True(_rows.ContainsKey(key), $"docs/configuration.md lacks {key}.");
        Assert.True(_rows[key] is [_, _, _, { Length: > 0 }, { Length: > 0 }], $"{key} is not described in both languages.");
        var options = Activator.CreateInstance(setting.DeclaringType!)!;
        Assert.Equal((Text(setting.GetValue(options)), Bounds(setting)), (_rows[key][1], _rows[key][2]));
    }

    [Fact]
    public void Nothing_is_described_that_does_not_exist() =>
        Assert.Equal(["Urls", "Logging:LogLevel:Default", ReceivingThreads.Switch, "OTEL_EXPORTER_OTLP_ENDPOINT"],
        _rows.Keys.Where(key => !_settings.ContainsKey(key)));

    private static string Bounds(PropertyInfo setting)
    {
        if (setting.GetCustomAttribute<RangeAttribute>() is not { } range)
            return "";
        range.IsValid(Activator.CreateInstance(setting.PropertyType)); // the attribute reads its texts at the first use
        return $"{Text(range.Minimum)} – {Text(range.Maximum)}";
    }

    private static string Text(object? value) => value switch
    {
        null or ICollection { Count: 0 } => "none",
        string text when TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var time) => Text(time),
        TimeSpan { Milliseconds: > 0 } time => time.ToString(@"hh\:mm\:ss\.fff", CultureInfo.InvariantCulture),
        TimeSpan time => time.ToString("c", CultureInfo.InvariantCulture),
        bool truth => truth ? "true" : "false",
        Enum or string => value.ToString()!,
        double whole => whole.ToString("N0", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString("N0", CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
