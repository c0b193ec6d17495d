using Graph.Api.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Api.Tests.Caching;

/// <summary>The cache as it is without any setting.</summary>
internal static class TinyCache
{
    public static void AddTinyCache(this IServiceCollection services) => services.AddResponseCache(new ConfigurationBuilder().Build());
}
