using System.Text.RegularExpressions;

namespace Graph.Api.Tests.Deployment;

/// <summary>docs/operations.md says what to do about everything that a store can report.</summary>
public sealed partial class OperationsDocsTests
{
    private static readonly string _page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "operations.md"));

    public static TheoryData<string> StoreCodes => [.. CodesIn(Path.Combine(Repository.Root, "Graph.Store"))];

    [Theory]
    [MemberData(nameof(StoreCodes))]
    public void Code_of_a_store_is_described(string code) => Assert.Contains($"`{code}`", _page, StringComparison.Ordinal);

    private static IEnumerable<string> CodesIn(string folder) =>
        Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => CodePattern.Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value))
            .Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex("\"((?:Embedded|Neo4j)\\.[A-Z][A-Za-z]+)\"")]
    private static partial Regex CodePattern { get; }
}
