using System.Net.Http.Json;

namespace Graph.Api.Tests;

/// <summary>Requests in their JSON form.</summary>
internal static class Asking
{
    private const string Type = "application/graphql-response+json";
    private const int MostAsked = 600;

    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(100);

    public static async Task<RealAnswer> PostAsync(this IAskedApi api, object request)
    {
        using var client = api.CreateClient();
        return await client.AskAsync(request);
    }

    /// <summary>Asks again while the program says that it has yet to compute what is asked, or gives what it kept from before because its
    /// store is slow.</summary>
    public static async Task<RealAnswer> AskAsync(this HttpClient client, object request)
    {
        var answer = await client.AskOnceAsync(request);
        for (var asked = 1; (answer.Code is "NOT_READY" || answer.IsStale) && asked < MostAsked; asked++)
        {
            await Task.Delay(_pause);
            answer = await client.AskOnceAsync(request);
        }
        return answer;
    }

    /// <summary>Asks once, regardless of the answer.</summary>
    public static async Task<RealAnswer> AskOnceAsync(this HttpClient client, object request, CancellationToken cancellationToken = default)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(request) };
        message.Headers.Accept.ParseAdd(Type);
        using var response = await client.SendAsync(message, cancellationToken);
        return RealAnswer.Read((int)response.StatusCode, await response.Content.ReadAsStringAsync(cancellationToken));
    }

    /// <summary>Asks for a document by GET; a tag of an earlier answer may be given.</summary>
    public static async Task<HttpResponseMessage> GetDocumentAsync(this HttpClient client, string query, string? tag = null)
    {
        using var message = new HttpRequestMessage(HttpMethod.Get, $"/graphql?query={Uri.EscapeDataString(query)}");
        message.Headers.Accept.ParseAdd(Type);
        if (tag is not null)
            message.Headers.IfNoneMatch.ParseAdd(tag);
        return await client.SendAsync(message);
    }
}
