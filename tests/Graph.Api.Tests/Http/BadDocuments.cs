using System.Text.Json;

namespace Graph.Api.Tests.Http;

/// <summary>Well-formed requests with documents or variables that must not run.</summary>
internal static class BadDocuments
{
    public static IEnumerable<BadRequest> All =>
    [
        .. Documents(400, "PARSE_ERROR", "", "{", "}", "{ hello", "# only a comment", "{ echo(text: \"open }", "{ hello(a:) }",
            "{ thing {} }", "🏃",
            "{ echo(text: \"\\uD800\") }", "{ 8f3 }", "query ($a: ) { hello }", "{ hello @ }", "{ echo(text: \"\"\"open) }"),
        .. Documents(400, "VALIDATION_ERROR", "{ no }", "{ hello { no } }", "{ thing }", "{ hello(no: 1) }", "{ echo }",
            "{ echo(text: 1) }",
            "{ number(n: 2147483648) }", "{ number(n: 1.5) }", "{ number(n: \"1\") }", "{ echo(text: null) }", "{ echo(text: $a) }",
            "query ($a: Int) { hello }", "query ($a: No) { number(n: $a) }", "query ($a: Thing!) { number(n: $a) }", "{ ...None }",
            "{ hello } fragment Unused on Query { hello }", "{ thing { ... on No { id } } }", "{ thing { ... on Query { hello } } }",
            "{ hello @no }", "{ hello @skip }", "{ a: hello a: echo(text: \"x\") }", "fragment Only on Query { hello }",
                "type A { b: Int }",
            "{ hello } { hello }", "query A { hello } query B { hello }", "query A { hello } query A { hello }",
            "query ($a: Int, $a: Int) { number(n: $a) }", "{ number(n: 1, n: 2) }", "{ pick(by: {id: \"1\", text: \"2\"}) }",
                "{ pick(by: {}) }",
            Http.Documents.Circular(1), Http.Documents.Circular(2), Http.Documents.Circular(5)),
        .. Documents(400, "OPERATION_NOT_SUPPORTED", "mutation { hello }", "subscription { hello }"),
        .. Documents(400, "QUERY_TOO_DEEP", Http.Documents.Deep(21), Http.Documents.Deep(100), Http.Documents.Deep(1_000),
            "{ echo(text: " + new string('[', 1_000) + new string(']', 1_000) + ") }", "query ($a: " + new string('[', 1_000)
                + "Int) { hello }",
            "{ thing " + string.Concat(Enumerable.Repeat("{ ... ", 400)) + "{ id }"),
        .. Documents(400, "QUERY_TOO_LARGE", Http.Documents.Deep(10_000), Http.Documents.Repeated(51), Http.Documents.Repeated(3_000),
            Http.Documents.ExponentialFlat(60), Http.Documents.Repeated(20_000), Http.Documents.ExponentialFlat(20), "{ number(n: 1"
                + new string('0', 100_000) + ") }",
            "{ number(n: 1e" + new string('9', 100) + ") }"),
        .. Documents(400, "TOO_MANY_ALIASES", Http.Documents.Aliased(101), Http.Documents.Aliased(900)),
        .. Documents(400, "TOO_MANY_DIRECTIVES", Http.Documents.Directed(110)),
        .. Documents(400, "TOO_MANY_FRAGMENTS", Http.Documents.Fragmented(201)),
        .. Documents(400, "INTROSPECTION_TOO_LARGE", Http.Documents.TypeWalk(2), Http.Documents.TypeWalk(5),
            "{ " + string.Join(' ', Enumerable.Range(0, 11).Select(index => $"a{index}: __schema {{ types {{ name }} }}")) + " }"),
        .. Documents(400, "COST_LIMIT", Pages("first: 100"), Pages("last: 100"), Pages("first: 2147483647"), Pages("first: 100, last: -1")),
        .. Documents(400, "TOO_MANY_IDS", Http.Documents.Ids(101)),
        .. Variables("query ($n: Int!) { number(n: $n) }", "{}", "{\"n\":null}", "{\"n\":\"1\"}", "{\"n\":1.5}", "{\"n\":2147483648}",
            "{\"n\":[1,2]}",
            "{\"n\":{}}", "{\"n\":true}", "{\"n\":99999999999999999999999999}"),
        .. Variables("query ($by: PickInput!) { pick(by: $by) }", "{\"by\":{\"id\":\"1\",\"text\":\"2\"}}", "{\"by\":{\"no\":1}}",
            "{\"by\":1}"),
    ];

    /// <summary>Three pages inside each other.</summary>
    public static string Pages(string arguments) =>
        $"{{ things({arguments}) {{ nodes {{ things({arguments}) {{ nodes {{ things({arguments}) {{ nodes {{ id }} }} }} }} }} }} }}";

    private static IEnumerable<BadRequest> Documents(int status, string code, params string[] documents) =>
        documents.Select(document => new BadRequest(
            $"{code} {document[..Math.Min(40, document.Length)]} ({document.Length})", () => Post(document, "{}"), status, code));

    private static IEnumerable<BadRequest> Variables(string document, params string[] variables) =>
        variables.Select(value => new BadRequest($"variables {value}", () => Post(document, value), 400, "BAD_VARIABLE"));

    private static HttpRequestMessage Post(string document, string variables) =>
        TinyHost.Post($$"""{"query":{{JsonSerializer.Serialize(document)}},"variables":{{variables}}}""");
}
