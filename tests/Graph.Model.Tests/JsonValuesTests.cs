using System.Text;
using System.Text.Json;

namespace Graph.Model.Tests;

public sealed class JsonValuesTests
{
    [Fact]
    public void Values_are_written_as_the_serializer_writes_them()
    {
        Dictionary<string, object?> value = new()
        {
            ["text"] = "光刻胶 \"<KrF>\"\n",
            ["none"] = null,
            ["truth"] = true,
            ["numbers"] = new object[] { 1, -2L, 0.1, 1e300, long.MaxValue },
            ["day"] = new DateOnly(2026, 2, 28),
            ["numbersOfKinds"] = new Dictionary<string, string> { ["DEPENDS_ON"] = "03" },
            ["ids"] = new List<string> { "chain:b", "chain:a" },
            ["rows"] = new[] { new Dictionary<string, object?> { ["z"] = 1, ["a"] = new[] { 3, 1 } }, [] },
        };

        Assert.Equal(JsonSerializer.Serialize(value), Written(value));
    }

    [Fact]
    public void A_value_of_another_type_is_refused_wherever_it_is()
    {
        var error = Assert.Throws<ArgumentException>(() => Written(new object[] { 1, new[] { Guid.Empty } }));
        Assert.Contains("System.Guid", error.Message, StringComparison.Ordinal);
    }

    private static string Written(object? value) => Encoding.UTF8.GetString(JsonValues.ToUtf8(value));
}
