using System.Text.RegularExpressions;

namespace Graph.Api.Operations;

/// <summary>A variable as the comment at the head of an operation explains it.</summary>
/// <param name="Name">Without the dollar sign.</param>
/// <param name="Chinese">What it means, in Chinese.</param>
/// <param name="English">What it means, in English.</param>
/// <param name="Example">A value, as it is written in GraphQL or said in words.</param>
internal sealed record ExplainedVariable(string Name, string Chinese, string English, string Example);

/// <summary>The comment at the head of an operation: its question in both languages, and its variables.</summary>
internal sealed partial record OperationHeader(string Chinese, string English, IReadOnlyList<ExplainedVariable> Variables)
{
    /// <summary>Reads the comment lines that an operation begins with.</summary>
    /// <exception cref="FormatException">A line is not as it should be; the message says which.</exception>
    public static OperationHeader Read(string text)
    {
        var lines = text.Split('\n').TakeWhile(line => line.StartsWith('#')).ToList();
        if (lines is not [var chinese, var english, var variables, .. var explained])
            throw new FormatException("The header has fewer than three lines: # 问题, # Question, # Variables.");
        if (variables is not "# Variables:" and not "# Variables: none"
            || variables.EndsWith("none", StringComparison.Ordinal) == explained.Count > 0)
        {
            throw new FormatException($"The third line is '{variables}'; it takes '# Variables:' and a line for each, or '# Variables: "
                + $"none'.");
        }

        return new(After("# 问题：", chinese), After("# Question: ", english), [.. explained.Select(ReadVariable)]);
    }

    private static string After(string start, string line) => line.StartsWith(start, StringComparison.Ordinal) && line.Length > start.Length
        ? line[start.Length..]
        : throw new FormatException($"The line '{line}' does not start with '{start}'.");

    private static ExplainedVariable ReadVariable(string line) => VariableLine.Match(line) is { Success: true, Groups: var groups }
        ? new(groups["name"].Value, groups["chinese"].Value, groups["english"].Value, groups["example"].Value)
        : throw new FormatException($"The line '{line}' is not '#   $name: 中文 · English, such as example'.");

    [GeneratedRegex(@"^#   \$(?<name>\w+): (?<chinese>.*\p{IsCJKUnifiedIdeographs}.*) · (?<english>[A-Za-z].*), such as (?<example>.+)$")]
    private static partial Regex VariableLine { get; }
}
