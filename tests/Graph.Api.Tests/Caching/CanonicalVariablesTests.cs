using Graph.Api.Http;
using Graph.Api.Operations;

namespace Graph.Api.Tests.Caching;

public sealed class CanonicalVariablesTests
{
    [Fact]
    public void Different_values_never_share_a_text()
    {
        string[] values =
        [
            "{}", """{"a":null}""", """{"a":1}""", """{"a":1.0}""", """{"a":1.5}""", """{"a":"1"}""", """{"a":true}""", """{"a":false}""",
            """{"a":[]}""", """{"a":{}}""", """{"a":[1]}""", """{"a":[[1]]}""", """{"a":[1,2]}""", """{"a":[2,1]}""", """{"a":[12]}""", """{"a":["1",2]}""",
            """{"a":"","b":""}""", """{"a":"b"}""", """{"a":"s1:b"}""", """{"ab":""}""", """{"a":{"b":1}}""", """{"a":{},"b":1}""", """{"a":-1}""",
            """{"a":9007199254740993}""", """{"a":9007199254740992}""", """{"a":99999999999999999999}""", """{"a":"i1;"}""", """{"a":"𠀀"}""", """{"A":1}""",
        ];
        Assert.Equal(values.Length, values.Select(Text).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("""{"a":1,"b":{"c":2,"d":[3]}}""", """ { "b" : {"d":[ 3 ], "c":2}, "a":1 } """)]
    [InlineData("""{"\u0061":"\u6811"}""", """{"a":"树"}""")]
    [InlineData("""{"a":1e2}""", """{"a":100.0}""")]
    public void Equal_values_share_a_text_however_they_are_written(string one, string another) => Assert.Equal(Text(one), Text(another));

    private static string Text(string json) => CanonicalVariables.Of(JsonRequest.ReadMap(json, "variables"));
}
