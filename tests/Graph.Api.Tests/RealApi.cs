using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Graph.Api.Tests;

/// <summary>The whole program over the data set that is compiled beside it, hosted in memory.</summary>
public sealed class RealApi : WebApplicationFactory<Program>, IAskedApi
{
    /// <summary>The same program with other settings. Dispose of it.</summary>
    public WebApplicationFactory<Program> With(string setting, string value) =>
        WithWebHostBuilder(builder => builder.UseSetting(setting, value));

    public Task RequireAsync() => Task.CompletedTask;

    /// <summary>Sends a request in its JSON form to a program made by <see cref="With"/>.</summary>
    public static async Task<RealAnswer> PostAsync(WebApplicationFactory<Program> api, object request)
    {
        using var client = api.CreateClient();
        return await client.AskAsync(request);
    }

    /// <summary>No answer depends on how busy the machine is: the first ones wait for the analyses.</summary>
    protected override void ConfigureWebHost(IWebHostBuilder builder) =>
        builder.UseEnvironment("Production").UseSetting("Limits:Timeout", "00:01:00")
            .UseSetting("Operations:WarmUp", "false");
}
