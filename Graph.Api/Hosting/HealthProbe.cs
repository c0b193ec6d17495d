namespace Graph.Api.Hosting;

/// <summary>
/// Asks the API that runs with the same settings whether it is ready. It is the health check of the container image, which has no other
/// program for it.
/// </summary>
internal static class HealthProbe
{
    /// <summary>The first argument of the program that starts the probe in place of the API.</summary>
    public const string Argument = "--healthcheck";

    private static readonly TimeSpan _timeout = TimeSpan.FromSeconds(4);
    private static readonly string[] _allInterfaces = ["+", "*", "0.0.0.0", "[::]"];

    /// <summary>Asks <c>/health/ready</c> at the first http address of the setting <c>Urls</c>, and writes one line.</summary>
    /// <returns>The exit code: 0 where the answer is a success, 1 where it is not or none came within 4 seconds.</returns>
    public static async Task<int> RunAsync(IConfiguration configuration, TextWriter output, CancellationToken cancellationToken)
    {
        if (AddressIn(configuration[WebHostDefaults.ServerUrlsKey]) is not { } address)
        {
            await output.WriteLineAsync("Not ready: the setting Urls has no address that begins with http://.");
            return 1;
        }
        try
        {
            using var client = new HttpClient { Timeout = _timeout };
            using var answer = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            var isReady = answer.IsSuccessStatusCode;
            await output.WriteLineAsync($"{(isReady ? "Ready" : "Not ready")}: {address} answers {(int)answer.StatusCode}.");
            return isReady ? 0 : 1;
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            await output.WriteLineAsync($"Not ready: {address} does not answer ({error.Message})");
            return 1;
        }
    }

    /// <summary>The address to ask, or null where the setting names none that can be asked.</summary>
    private static Uri? AddressIn(string? urls) => (urls ?? "").Split(';', StringSplitOptions.TrimEntries)
        .Where(url => url.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
        .Select(BindingAddress.Parse)
        .Select(address => new UriBuilder(Uri.UriSchemeHttp, HostOf(address), address.Port, HealthServices.ReadyPath).Uri)
        .FirstOrDefault();

    private static string HostOf(BindingAddress address) => _allInterfaces.Contains(address.Host) ? "127.0.0.1" : address.Host;
}
