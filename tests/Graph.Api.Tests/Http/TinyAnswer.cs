using System.Net.Http.Headers;
using System.Text.Json;

namespace Graph.Api.Tests.Http;

/// <summary>An answer, read.</summary>
internal sealed record TinyAnswer(int Status, HttpResponseHeaders Headers, string? Type, string Text)
{
    /// <summary>The body as JSON.</summary>
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    /// <summary>The code of each error; empty where there is none.</summary>
    public IReadOnlyList<string?> Codes => Json.TryGetProperty("errors", out var errors)
        ? [.. errors.EnumerateArray().Select(error => error.GetProperty("extensions").GetProperty("code").GetString())]
        : [];

    public string Message => Json.GetProperty("errors")[0].GetProperty("message").GetString()!;

    /// <summary>What the answer says that its operation costs.</summary>
    public long Cost => Json.GetProperty("extensions").GetProperty("cost").GetProperty("requested").GetInt64();

    public static async Task<TinyAnswer> ReadAsync(HttpResponseMessage response) => new((int)response.StatusCode, response.Headers,
        response.Content.Headers.ContentType?.ToString(), await response.Content.ReadAsStringAsync());
}
