using GraphQL;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Api.Tests.Schema;

public sealed class SchemaTests
{
    [Fact]
    public async Task The_schema_is_as_approved()
    {
        await using var host = await GraphHost.StartAsync();
        var printed = host.Services.GetRequiredService<ISchema>().Print() + "\n";
        var path = Path.Combine(Repository.Root, "docs", "schema.graphql");
        if (Environment.GetEnvironmentVariable("APPROVE_SCHEMA") is "1")
            await File.WriteAllTextAsync(path, printed);
        Assert.True(File.Exists(path) && printed == await File.ReadAllTextAsync(path),
            "The schema differs from docs/schema.graphql. If that is meant, run this test with APPROVE_SCHEMA=1 and commit the file.");
    }

    [Fact]
    public async Task Every_type_field_and_argument_is_described_in_English_with_its_Chinese_term()
    {
        await using var host = await GraphHost.StartAsync();
        var types = host.Services.GetRequiredService<ISchema>().AllTypes.Where(type =>
            !type.Name.StartsWith("__", StringComparison.Ordinal));
        var bare = types.SelectMany(Descriptions).Where(item => !IsBilingual(item.Description)).Select(item => item.Name);
        Assert.Empty(bare);
    }

    private static IEnumerable<(string Name, string? Description)> Descriptions(IGraphType type) => type switch
    {
        EnumerationGraphType of => [(of.Name, of.Description),
            .. of.Values.Select(value => ($"{of.Name}.{value.Name}", value.Description))],
        IComplexGraphType of => [(of.Name, of.Description), .. of.Fields.SelectMany(field => Descriptions(of.Name, field))],
        UnionGraphType of => [(of.Name, of.Description)],
        _ => [],
    };

    private static IEnumerable<(string Name, string? Description)> Descriptions(string type, FieldType field) =>
        [($"{type}.{field.Name}", field.Description), .. (field.Arguments ?? [])
            .Select(argument => ($"{type}.{field.Name}({argument.Name})", argument.Description))];

    private static bool IsBilingual(string? text) =>
        text is not null && text.Any(char.IsAsciiLetter) && text.Any(character => character is >= '\u4e00' and <= '\u9fff');
}
