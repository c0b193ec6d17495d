using Graph.Api.Errors;
using Graph.Api.Limits;

namespace Graph.Api.Tests.Http;

/// <summary>docs/http.md says everything that a client or an operator can meet.</summary>
public sealed class HttpDocsTests
{
    private static readonly string _page = File.ReadAllText(Path.Combine(Root(), "docs", "http.md"));

    public static TheoryData<string> Names =>
    [
        .. typeof(ErrorCodes).GetFields().Select(code => (string)code.GetRawConstantValue()!),
        .. typeof(GraphQLLimits).GetProperties().Select(limit => limit.Name),
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void Code_or_limit_is_described(string name) => Assert.Contains($"`{name}`", _page, StringComparison.Ordinal);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "global.json")))
            folder = folder.Parent!;
        return folder.FullName;
    }
}
