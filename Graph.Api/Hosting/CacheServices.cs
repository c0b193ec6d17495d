using Graph.Api.Caching;
using Graph.Api.Operations;
using Graph.Store.Configuration;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Caching.StackExchangeRedis;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace Graph.Api.Hosting;

/// <summary>Registers the cache of responses, by the section <c>Cache</c>. Without it every answer is made anew.</summary>
internal static class CacheServices
{
    private const string RedisKey = "redis";

    public static IServiceCollection AddResponseCache(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(CacheOptions.Section);
        services.AddOptions<CacheOptions>().BindSection(section).ValidateSection(CacheOptions.Section)
            .Validate(cache => cache.MaxAnswerBytes <= cache.MaxMemoryBytes, "Cache:MaxAnswerBytes is larger than Cache:MaxMemoryBytes.")
            .Validate(cache => !cache.HasRedis || RedisSettings.IsValid(cache.Redis!), RedisSettings.Malformed);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IMemoryCache, ResponseMemory>();
        services.AddHybridCache().AddSerializer<SerializedData?, SerializedDataSerializer>();
        services.AddOptions<HybridCacheOptions>().Configure<IOptions<CacheOptions>>(Configure);
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<CacheOptions>>().Value is { Enabled: true } cache
            ? new ResponseCache(provider.GetRequiredService<HybridCache>(), cache.MaxAnswerBytes) : ResponseCache.Off);
        return SectionBinding.Read<CacheOptions>(section).HasRedis ? services.AddRedisLevel() : services;
    }

    private static void Configure(HybridCacheOptions hybrid, IOptions<CacheOptions> cache)
    {
        hybrid.MaximumPayloadBytes = cache.Value.MaxAnswerBytes + 1024; // the payload in Redis has its key and times with it
        hybrid.DefaultEntryOptions = new() { Expiration = cache.Value.Lifetime, LocalCacheExpiration = cache.Value.Lifetime };
    }

    private static IServiceCollection AddRedisLevel(this IServiceCollection services)
    {
        services.AddKeyedSingleton<IDistributedCache>(RedisKey, (provider, _) => new RedisCache(Options.Create(new RedisCacheOptions
        {
            InstanceName = "industry-graph:",
            ConnectionMultiplexerFactory = async () => await ConnectionMultiplexer.ConnectAsync(
                RedisSettings.Of(provider.GetRequiredService<IOptions<CacheOptions>>().Value.Redis!)),
        })));
        services.AddSingleton<RedisState>();
        services.AddSingleton(provider =>
            ActivatorUtilities.CreateInstance<RedisLevel>(provider, provider.GetRequiredKeyedService<IDistributedCache>(RedisKey)));
        services.AddSingleton<IDistributedCache>(provider => provider.GetRequiredService<RedisLevel>());
        services.AddHostedService<RedisWatch>();
        services.AddHealthChecks().AddCheck<RedisCheck>("redis", tags: [HealthServices.Ready]);
        return services;
    }
}
