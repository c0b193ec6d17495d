using Graph.Api.Versions;
using Graph.Model;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Api.Tests.Http;

/// <summary>Versions that cannot be read.</summary>
internal static class VersionDoubles
{
    public static void AddDownVersion(this IServiceCollection services) => services.AddSingleton(new GraphVersionReader(Down));

    public static void AddBrokenVersion(this IServiceCollection services) => services.AddSingleton(new GraphVersionReader(Broken));

    private static ValueTask<string> Down(CancellationToken cancellationToken) =>
        throw new GraphStoreException("Tiny.Down", "secret host", isTransient: true);

    private static ValueTask<string> Broken(CancellationToken cancellationToken) => throw new InvalidOperationException("secret");
}
