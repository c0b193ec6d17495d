namespace Graph.Api.Tests.Http;

/// <summary>One host with the default settings for all tests of a class.</summary>
public sealed class TinyHostFixture : IAsyncLifetime
{
    internal TinyHost Host { get; private set; } = null!;

    public async Task InitializeAsync() => Host = await TinyHost.StartAsync();

    public async Task DisposeAsync() => await Host.DisposeAsync();
}
