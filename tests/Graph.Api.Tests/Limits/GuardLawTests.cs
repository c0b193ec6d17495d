using FsCheck.Xunit;
using Graph.Api.Errors;
using Graph.Api.Http;
using Graph.Api.Limits;

namespace Graph.Api.Tests.Limits;

/// <summary>What holds for whatever a client sends.</summary>
public sealed class GuardLawTests
{
    private static readonly string[] _pieces =
        ["{", "}", "(", ")", "[", "]", ":", "...", "$a", "@skip", "on", "fragment", "query", "thing", "F0", "1", "-", "\"", "\"\"\"", "\\u", "\uD800", "#", "\n", "\r", "!", "="];

    [Property]
    public void Any_sequence_of_tokens_is_a_document_or_refused(int[] picks) =>
        OnlyRefused(() => PreparedDocument.Parse(string.Join(' ', picks.Select(pick => _pieces[(int)((uint)pick % _pieces.Length)])), new()));

    [Property]
    public void Any_text_is_a_document_or_refused(string? text) => OnlyRefused(() => PreparedDocument.Parse(text ?? "", new()));

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
        var cost = QueryCost.Of(document.Syntax, document.Operation(null), new Dictionary<string, object?>(), schema, new());
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
        Assert.Equal(long.MaxValue, QueryCost.Of(document.Syntax, document.Operation(null), new Dictionary<string, object?>(), schema, new()));
    }

    [Theory]
    [InlineData(30)]
    [InlineData(60)]
    public void Exponential_fragments_are_measured_without_being_expanded(int power) =>
        Assert.Equal(ErrorCodes.QueryTooLarge, Assert.Throws<RefusedException>(() =>
            PreparedDocument.Parse(Documents.Exponential(power), new() { MaxDepth = 100, MaxAliases = 10_000 })).Code);

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
