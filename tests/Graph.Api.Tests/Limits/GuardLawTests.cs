using System.Text.Json;
using FsCheck.Xunit;
using Graph.Api.Errors;
using Graph.Api.Http;
using Graph.Api.Limits;
using Graph.Api.Tests.Http;

namespace Graph.Api.Tests.Limits;

/// <summary>What holds for whatever a client sends.</summary>
public sealed class GuardLawTests
{
    private static readonly string[] _pieces =
        ["{", "}", "(", ")", "[", "]", ":", "...", "$a", "@skip", "on", "fragment", "query", "thing", "F0", "1", "-", "\"", "\"\"\"",
            "\\u", "\uD800", "#", "\n", "\r", "!", "="];

    [Property]
    public void Any_sequence_of_tokens_is_a_document_or_refused(int[] picks) =>
        OnlyRefused(() => PreparedDocument.Parse(string.Join(' ', picks.Select(pick => _pieces[(int)((uint)pick % _pieces.Length)])),
            new()));

    [Property]
    public void Any_text_is_a_document_or_refused(string? text) => OnlyRefused(() => PreparedDocument.Parse(text ?? "", new()));

    [Property]
    public void Any_document_of_the_grammar_is_accepted(byte[] choices)
    {
        var text = DocumentOf(new(choices));
        Assert.Equal(text, PreparedDocument.Parse(text, new()).Text);
    }

    [Property]
    public void Any_values_of_JSON_are_read_as_they_were_written(string text, int number, bool truth, int[] items)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new { query = "{hello}", variables = new { text, number, truth, items } });
        var variables = JsonRequest.Read(body).Variables;
        Assert.Equal((number, truth), ((int)variables["number"]!, (bool)variables["truth"]!));
        Assert.Equal(JsonSerializer.Deserialize<string>(JsonSerializer.Serialize(text)), variables["text"]);
        Assert.Equal(items, ((IEnumerable<object?>)variables["items"]!).Select(item => (int)item!));
    }

    [Property]
    public void Any_bytes_are_a_request_or_refused(byte[] bytes) => OnlyRefused(() => JsonRequest.Read(bytes));

    [Property]
    public void Any_change_of_one_byte_is_a_request_or_refused(int place, byte value)
    {
        var body = """{"query":"{hello}","variables":{"a":[1,-2.5e3,"\u5357通",null,true]},"extensions":{}}"""u8.ToArray();
        body[(uint)place % body.Length] = value;
        OnlyRefused(() => JsonRequest.Read(body));
    }

    [Property]
    public void No_page_size_costs_less_than_one_item_or_more_than_the_largest_page(long first, long last)
    {
        using var schema = new TinySchema(new());
        schema.Initialize();
        var document = PreparedDocument.Parse($"{{ things(first: {first}, last: {last}) {{ nodes {{ id }} }} }}", new());
        var cost = QueryCost.Of(document, document.Operation(null), new Dictionary<string, object?>(), schema, new());
        Assert.InRange(cost, 3, 102);
    }

    [Property]
    public void Saturating_arithmetic_agrees_with_exact_arithmetic_up_to_the_largest_number(ulong left, ulong right)
    {
        var (a, b) = ((long)(left >> 1), (long)(right >> 1));
        Assert.Equal((long)Int128.Min(long.MaxValue, (Int128)a + b), Saturating.Add(a, b));
        Assert.Equal((long)Int128.Min(long.MaxValue, (Int128)a * b), Saturating.Multiply(a, b));
    }

    [Fact]
    public void Cost_stops_at_the_largest_number()
    {
        using var schema = new TinySchema(new());
        schema.Initialize();
        var text = "{ things(first: 100) { nodes { id } } }";
        for (var level = 0; level < 12; level++)
            text = text.Replace("{ id }", "{ things(first: 100) { nodes { id } } }", StringComparison.Ordinal);
        var document = PreparedDocument.Parse(text, new() { MaxDepth = 100 });
        Assert.Equal(long.MaxValue, QueryCost.Of(document, document.Operation(null), new Dictionary<string, object?>(), schema,
            new()));
    }

    [Theory]
    [InlineData(30)]
    [InlineData(60)]
    public void Exponential_fragments_are_measured_without_being_expanded(int power) =>
        Assert.Equal(ErrorCodes.QueryTooLarge, Assert.Throws<RefusedException>(() =>
            PreparedDocument.Parse(Documents.Exponential(power), new() { MaxDepth = 100, MaxAliases = 10_000 })).Code);

    /// <summary>A document within all limits; the bytes choose what it has.</summary>
    private static string DocumentOf(Queue<byte> choices)
    {
        var name = Next(choices) % 2 == 0 ? "query Q ($a: Int = 1) " : "";
        return $"{name}{Selection(choices, 4)} fragment F on Thing {{ id }}";
    }

    private static string Selection(Queue<byte> choices, int depth) =>
        "{ " + string.Join(' ', Enumerable.Range(0, 1 + (Next(choices) % 3)).Select(_ => Field(choices, depth))) + " }";

    private static string Field(Queue<byte> choices, int depth) => (Next(choices) % 6) switch
    {
        0 => "id",
        1 => $"a{Next(choices)}: name",
        2 => "thing(text: \"南通\", n: [-1.5e3, null, {a: true}]) @skip(if: false) { id }",
        3 => "...F",
        4 when depth > 0 => $"... on Thing {Selection(choices, depth - 1)}",
        _ when depth > 0 => $"self {Selection(choices, depth - 1)}",
        _ => "__typename",
    };

    private static byte Next(Queue<byte> choices) => choices.TryDequeue(out var next) ? next : (byte)0;

    private static void OnlyRefused(Action action)
    {
        try
        {
            action();
        }
        catch (RefusedException)
        {
            // this is how it should fail; anything else fails the test
        }
    }
}
