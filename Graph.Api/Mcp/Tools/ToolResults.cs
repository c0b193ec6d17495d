using System.Text.Json;
using Graph.Api.Mcp.Texts;
using ModelContextProtocol.Protocol;

namespace Graph.Api.Mcp.Tools;

/// <summary>Answers of the graph as results of tools.</summary>
internal static class ToolResults
{
    /// <summary>Characters of the outline of an answer; longer ones are cut, the structured content never is.</summary>
    internal const int MaxOutline = 12_000;

    /// <summary>An answer without errors: structured content, and an outline for people.</summary>
    /// <param name="heading">The question, in both languages.</param>
    /// <param name="answer">The answer; it has data.</param>
    /// <param name="cursors">The lists that are read page by page.</param>
    /// <param name="narrowing">The arguments that were sent although they could have been left out.</param>
    public static CallToolResult Answer(string heading, GraphAnswer answer, IReadOnlyList<PageCursor> cursors,
        IReadOnlyList<string> narrowing)
    {
        var data = answer.Data!.Value;
        var pages = cursors.Select(cursor => (Cursor: cursor, Next: cursor.NextIn(data))).ToList();
        List<string> text = [heading, DataBlock.Of(AnswerOutline.Of(data, MaxOutline)), $"图谱版本 · Version of the graph: {answer.Version}"];
        text.AddRange(pages.Where(page => page.Next is not null).Select(page => NextPage(page.Cursor, page.Next!)));
        if (IsEmpty(data))
        {
            var step = NextStep.AfterNothing(narrowing);
            text.Add($"下一步：{step.Zh}\nNext: {step.En}");
        }
        text.AddRange((answer.Redirects ?? new Dictionary<string, string>()).Select(pair => Redirect(pair.Key, pair.Value)));
        if (answer.StaleSeconds is { } age)
            text.Add($"图谱暂不可读，这是 {age} 秒前的回答。The graph cannot be read now; this answer is {age} seconds old.");
        return new()
        {
            Content = [new TextContentBlock { Text = string.Join('\n', text) }],
            StructuredContent = Structured(data, answer, pages),
        };
    }

    /// <summary>An error: its code, what happened, and what to do next.</summary>
    public static CallToolResult Error(string code, string message)
    {
        var next = NextStep.After(code);
        return new()
        {
            IsError = true,
            Content = [new TextContentBlock
            {
                Text = $"错误 · Error {code}: {PlainText.Of(message)}\n下一步：{next.Zh}\nNext: {next.En}",
            }],
        };
    }

    /// <summary>The errors of an answer as one result.</summary>
    public static CallToolResult Errors(IReadOnlyList<GraphError> errors) =>
        Error(errors[0].Code, string.Join(" ", errors.Select(error => error.Message).Distinct(StringComparer.Ordinal)));

    private static string NextPage(PageCursor cursor, string next)
    {
        var list = cursor.Path[^1];
        return $"{list} 还有下一页：以 {cursor.Argument}=\"{next}\" 再次调用。"
            + $"{list} has a next page: call again with {cursor.Argument}=\"{next}\".";
    }

    private static string Redirect(string former, string now) =>
        $"{former} 已并入 {now}，今后请用后者。{former} was joined with {now}; use that id from now on.";

    private static JsonElement Structured(JsonElement data, GraphAnswer answer, List<(PageCursor Cursor, string? Next)> pages)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WritePropertyName("data");
            data.WriteTo(writer);
            writer.WriteString("version", answer.Version);
            foreach (var (cursor, next) in pages)
                writer.WriteString(cursor.Next, next);
            if (answer.StaleSeconds is { } age)
                writer.WriteNumber("staleSeconds", age);
            if (answer.Redirects is { } redirects)
            {
                writer.WriteStartObject("redirects");
                foreach (var (former, now) in redirects)
                    writer.WriteString(former, now);
                writer.WriteEndObject();
            }
            writer.WriteEndObject();
        }
        using var document = JsonDocument.Parse(stream.ToArray());
        return document.RootElement.Clone();
    }

    /// <summary>Whether an answer has lists that are paged, and nothing in them.</summary>
    public static bool IsEmpty(JsonElement data) =>
        CountsOf(data).ToList() is { Count: > 0 } counts && counts.TrueForAll(count => count == 0);

    /// <summary>How many entries each list of the answer has in all; nothing for an answer without lists that are paged.</summary>
    private static IEnumerable<int> CountsOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member =>
            member is { Name: "totalCount", Value.ValueKind: JsonValueKind.Number } ? [member.Value.GetInt32()] : CountsOf(member.Value)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(CountsOf),
        _ => [],
    };
}
