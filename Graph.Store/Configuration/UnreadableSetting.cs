using System.Text.RegularExpressions;

namespace Graph.Store.Configuration;

/// <summary>What a person is told of a setting whose text is no number, no time span, no address, …</summary>
public static partial class UnreadableSetting
{
    private const string Binder = "Microsoft.Extensions.Configuration.Binder";

    /// <summary>The key and what its value should be; null where the error is another. The value is not repeated: an address may hold a password.</summary>
    public static string? Describe(Exception error) => error is InvalidOperationException { Source: Binder }
        ? MessagePattern.Match(error.Message) is { Success: true } match
            ? $"{match.Groups["key"].Value}: its value cannot be read as {match.Groups["type"].Value}."
            : "A setting cannot be read."
        : null;

    /// <summary>The end of the binder's message; before it stands the value.</summary>
    [GeneratedRegex(@" at '(?<key>[^']+)' to type '(?:\w+\.)*(?<type>\w+)'\.?\s*\z", RegexOptions.RightToLeft)]
    private static partial Regex MessagePattern { get; }
}
