using Graph.Api.Operations;
using System.Text.RegularExpressions;
using GraphQLParser.AST;

namespace Graph.Api.Tests.Queries;

/// <summary>The operations as documents: what people read in them is there and true.</summary>
public sealed partial class QueryFileTests
{
    public static TheoryData<string> Ids => [.. QueryFile.All.Select(file => file.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Header_asks_in_both_languages_and_explains_every_variable(string id)
    {
        var file = QueryFile.Find(id);
        var header = OperationHeader.Read(file.Text);
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", header.Chinese);
        Assert.Matches("^[A-Z].*[a-z]", header.English);
        Assert.Equal(file.Variables.Select(variable => variable.Variable.Name.StringValue),
            header.Variables.Select(variable => variable.Name));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void File_holds_one_query_of_its_own_name(string id)
    {
        var file = QueryFile.Find(id);
        Assert.Matches("^[a-z]+(-[a-z]+)*$", file.Name);
        var operation = Assert.Single(file.Operations);
        Assert.Equal(OperationType.Query, operation.Operation);
        Assert.Equal(WordStart.Replace(file.Name, match => match.Groups[1].Value.ToUpperInvariant()), operation.Name?.StringValue);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Example_gives_values_to_declared_variables_only(string id)
    {
        var file = QueryFile.Find(id);
        var declared = file.Variables.Select(variable => variable.Variable.Name.StringValue);
        Assert.Empty(file.Example.Select(pair => pair.Key).Except(declared));
    }

    [Fact]
    public void No_two_files_have_the_same_name() => Assert.Equal(QueryFile.All.Count, QueryFile.All.DistinctBy(file => file.Name).Count());

    [Theory]
    [InlineData("investment")]
    [InlineData("enterprise")]
    [InlineData("research")]
    public void Every_audience_has_ten_operations(string audience) =>
        Assert.True(QueryFile.All.Count(file => file.Audience == audience) >= 10, $"queries/{audience} has fewer than ten operations.");

    [Fact]
    public void Readme_lists_every_operation()
    {
        var expected = QueriesReadme.Write(QueryFile.All);
        if (Environment.GetEnvironmentVariable("UPDATE_QUERIES_README") is "true")
            File.WriteAllText(QueriesReadme.Path, expected);
        Assert.True(expected == File.ReadAllText(QueriesReadme.Path),
            "queries/README.md is not in step with the operations. Set UPDATE_QUERIES_README=true and run this test to write it anew.");
    }

    [GeneratedRegex("(?:^|-)([a-z])")]
    private static partial Regex WordStart { get; }
}
