using System.Globalization;
using Graph.Api.Limits;
using Graph.Api.Tests.Schema;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Api.Tests.Limits;

/// <summary>The price list in <c>docs/http.md</c> says what the schema declares.</summary>
public sealed class PriceListTests
{
    private const string Start = "<!-- prices: written by PriceListTests -->\n", End = "<!-- end of prices -->";
    private const int Shown = 3;

    [Fact]
    public async Task Documented_prices_are_those_of_the_schema()
    {
        await using var host = await GraphHost.StartAsync();
        var path = Path.Combine(Repository.Root, "docs", "http.md");
        var page = await File.ReadAllTextAsync(path);
        var (start, end) = (page.IndexOf(Start, StringComparison.Ordinal) + Start.Length, page.IndexOf(End, StringComparison.Ordinal));
        var written = $"{page[..start]}{PriceList(host.Services.GetRequiredService<ISchema>())}{page[end..]}";
        if (Environment.GetEnvironmentVariable("APPROVE_SCHEMA") is "1")
            await File.WriteAllTextAsync(path, written);
        Assert.True(written == await File.ReadAllTextAsync(path),
            "The prices in docs/http.md differ from the schema. If that is meant, run this test with APPROVE_SCHEMA=1 and commit it.");
    }

    private static string PriceList(ISchema schema)
    {
        var priced = schema.AllTypes.OfType<IObjectGraphType>()
            .SelectMany(type => type.Fields.Select(field => (Name: NameOf(schema, type, field), Cost: field.DeclaredCost())))
            .Where(field => field.Cost.Own != 1 || field.Cost.EachItem > 0 || field.Cost.Arguments.Any(cost => cost.Argument != "asOf"))
            .GroupBy(field => $"{Number(field.Cost.Own)} | {Additions(field.Cost)} |", field => field.Name)
            .OrderByDescending(group => int.Parse(group.Key.Split(' ')[0], NumberStyles.AllowThousands, CultureInfo.InvariantCulture))
            .ThenBy(group => group.Key, StringComparer.Ordinal);
        return "| field | costs | and adds |\n|---|---:|---|\n"
            + string.Concat(priced.Select(group => $"| {Names([.. group.Order(StringComparer.Ordinal)])} | {group.Key}\n"));
    }

    private static string NameOf(ISchema schema, IObjectGraphType type, FieldType field) =>
        type == schema.Query ? $"`{field.Name}`" : $"`{type.Name}.{field.Name}`";

    private static string Names(IReadOnlyList<string> names) => names.Count <= 2 * Shown ? string.Join(", ", names)
        : $"{string.Join(", ", names.Take(Shown))} and {names.Count - Shown} more like them";

    private static string Additions(FieldCost cost) => string.Join(", ",
    [
        .. cost.Arguments.Where(argument => argument.Argument != "asOf").Select(argument =>
            $"{Number(argument.Each)} for each {NameOf(argument.Measure)} `{argument.Argument}`"),
        .. cost.EachItem > 0 ? new[] { $"{Number(cost.EachItem)} for each item" } : [],
    ]);

    private static string NameOf(ArgumentMeasure measure) => measure switch
    {
        ArgumentMeasure.Items => "item of the lists in",
        ArgumentMeasure.Conditions => "member of",
        ArgumentMeasure.Characters => "character of",
        _ => "use of",
    };

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
