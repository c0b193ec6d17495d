using System.Text.Json;
using Graph.Model;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace Graph.Api.Mcp.Prompts;

/// <summary>A prompt about one thing that the caller names, in Chinese or English.</summary>
/// <param name="name">Its name in the protocol.</param>
/// <param name="title">Its title.</param>
/// <param name="description">What it asks an assistant to write.</param>
/// <param name="subject">The name of the argument with the thing that it is about.</param>
/// <param name="subjectMeaning">What that argument takes.</param>
/// <param name="text">The prompt; <c>{0}</c> stands for the thing.</param>
internal sealed class PromptTemplate(string name, Bilingual title, Bilingual description, string subject, Bilingual subjectMeaning,
    Bilingual text)
{
    private const string Language = "language";
    private const int MaxSubject = 2_000;

    /// <summary>The prompt as clients see it.</summary>
    public Prompt Prompt { get; } = new()
    {
        Name = name,
        Title = $"{title.Zh} · {title.En}",
        Description = $"{description.Zh}\n{description.En}",
        Arguments =
        [
            new() { Name = subject, Description = $"{subjectMeaning.Zh}\n{subjectMeaning.En}", Required = true },
            new() { Name = Language, Description = "zh 为中文（默认），en 为英文。zh for Chinese (default), en for English.", Required = false },
        ],
    };

    /// <summary>The prompt filled in. The thing is put between marks, so that it is read as a text and not as a part of the task.</summary>
    /// <exception cref="McpProtocolException">An argument is missing, unknown, too long or has a value that is not allowed.</exception>
    public GetPromptResult Fill(IDictionary<string, JsonElement>? arguments)
    {
        foreach (var unknown in (arguments?.Keys ?? []).Where(key => key != subject && key != Language))
            throw Refuse($"There is no argument '{PlainText.Of(unknown)}'; the arguments are {subject} and {Language}.");
        var about = Text(arguments, subject) ?? throw Refuse($"The argument '{subject}' is missing.");
        if (about.Length > MaxSubject)
            throw Refuse($"The argument '{subject}' has {about.Length} characters; at most {MaxSubject} are allowed.");
        var filled = (Text(arguments, Language) ?? "zh") switch
        {
            "zh" => text.Zh,
            "en" => text.En,
            _ => throw Refuse($"The argument '{Language}' takes zh or en."),
        };
        var message = filled.Replace("{0}", $"<{subject}>{PlainText.Whole(about)}</{subject}>", StringComparison.Ordinal);
        return new()
        {
            Description = Prompt.Description,
            Messages = [new() { Role = Role.User, Content = new TextContentBlock { Text = message } }],
        };
    }

    private static string? Text(IDictionary<string, JsonElement>? arguments, string key) =>
        arguments is null || !arguments.TryGetValue(key, out var value) || value.ValueKind is JsonValueKind.Null ? null
            : value.ValueKind is not JsonValueKind.String ? throw Refuse($"The argument '{key}' must be a text.")
            : string.IsNullOrWhiteSpace(value.GetString()) ? null : value.GetString();

    private static McpProtocolException Refuse(string message) => new(message, McpErrorCode.InvalidParams);
}
