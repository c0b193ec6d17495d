using System.Text.RegularExpressions;

namespace Graph.Api.Tests.Queries;

/// <summary>The comment at the head of an operation: its question in both languages, and its variables.</summary>
internal sealed partial record QueryHeader(string Chinese, string English, IReadOnlyList<QueryVariable> Variables)
{
    /// <exception cref="FormatException">A line is not as it should be; the message says which.</exception>
    public static QueryHeader Read(string text)
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

    private static QueryVariable ReadVariable(string line) => VariableLine.Match(line) is { Success: true, Groups: var groups }
        ? new(groups["name"].Value, groups["chinese"].Value, groups["english"].Value, groups["example"].Value)
        : throw new FormatException($"The line '{line}' is not '#   $name: 中文 · English, such as example'.");

    [GeneratedRegex(@"^#   \$(?<name>\w+): (?<chinese>.*\p{IsCJKUnifiedIdeographs}.*) · (?<english>[A-Za-z].*), such as (?<example>.+)$")]
    private static partial Regex VariableLine { get; }
}
