using System.Net.Http.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Graph.Api.Tests;

/// <summary>The whole program over the data set that is compiled beside it, hosted in memory.</summary>
public sealed class RealApi : WebApplicationFactory<Program>
{
    private const int MostAsked = 600;

    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(100);

    /// <summary>The same program with other settings. Dispose of it.</summary>
    public WebApplicationFactory<Program> With(string setting, string value) =>
        WithWebHostBuilder(builder => builder.UseSetting(setting, value));

    /// <summary>Sends a request in its JSON form.</summary>
    public Task<RealAnswer> PostAsync(object request) => PostAsync(this, request);

    /// <summary>Sends a request in its JSON form to a program made by <see cref="With"/>. Asks again while the program says that it has yet to
    /// compute what is asked.</summary>
    public static async Task<RealAnswer> PostAsync(WebApplicationFactory<Program> api, object request)
    {
        var answer = await PostOnceAsync(api, request);
        for (var asked = 1; answer.Code is "NOT_READY" && asked < MostAsked; asked++)
        {
            await Task.Delay(_pause);
            answer = await PostOnceAsync(api, request);
        }
        return answer;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder.UseEnvironment("Production");

    private static async Task<RealAnswer> PostOnceAsync(WebApplicationFactory<Program> api, object request)
    {
        using var client = api.CreateClient();
        client.DefaultRequestHeaders.Accept.ParseAdd("application/graphql-response+json");
        using var response = await client.PostAsJsonAsync("/graphql", request);
        return RealAnswer.Read((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
