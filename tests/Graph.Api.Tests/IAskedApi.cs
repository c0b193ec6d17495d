namespace Graph.Api.Tests;

/// <summary>An API over the curated data set that the same tests ask: in memory over the compiled file, or several processes behind a
/// proxy.</summary>
public interface IAskedApi
{
    /// <summary>Starts what is needed; skips the test where that is missing.</summary>
    Task RequireAsync();

    /// <summary>A client of the API. Dispose of it.</summary>
    HttpClient CreateClient();
}
