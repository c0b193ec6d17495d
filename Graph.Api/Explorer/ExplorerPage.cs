using System.Security.Cryptography;
using System.Text;
using Graph.Api.Pages;
using Microsoft.Net.Http.Headers;

namespace Graph.Api.Explorer;

/// <summary>The web page for people who do not write GraphQL: chain maps, gaps, partners, technologies.</summary>
/// <remarks>It is a single page: every address that no other route answers gives <c>index.html</c>, and the script in it reads the address.
/// Not so names of files, and what lies below the addresses for programs: a page there would look like an answer. The build puts its files
/// beside the program; a program built with <c>-p:Explorer=false</c> has none.</remarks>
public static class ExplorerPage
{
    private static readonly string _base = "<base href=\"./\"";

    private static readonly PathString[] _forPrograms = ["/graphql", "/graphiql", "/mcp", "/health", "/feeds", "/events"];

    // Ant Design writes style elements as it goes; scripts come only from the files here.
    private static readonly string _contentSecurityPolicy =
        "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'; style-src 'self' 'unsafe-inline'; "
        + "img-src 'self' data: blob:; font-src 'self'; base-uri 'self'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>
    /// Serves the page at <c>/</c> and at every address that no other route answers, and its files below <c>/assets</c> (GET and HEAD).
    /// </summary>
    /// <remarks>In a program that was built without the page, <c>/</c> leads to <c>/graphiql</c> and nothing else is served.</remarks>
    public static void MapExplorer(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapExplorer(Path.Combine(AppContext.BaseDirectory, "explorer"));

    /// <inheritdoc cref="MapExplorer(IEndpointRouteBuilder)"/>
    internal static void MapExplorer(this IEndpointRouteBuilder endpoints, string folder)
    {
        var index = Path.Combine(folder, "index.html");
        if (!File.Exists(index))
        {
            endpoints.MapGet("/", static () => Results.Redirect("graphiql"));
            return;
        }
        var page = File.ReadAllText(index);
        var assets = PageFile.AssetsIn(Path.Combine(folder, "assets"));
        endpoints.MapPage("/assets/{**name}", _contentSecurityPolicy, context => PageRoutes.Asset(context, assets))
            .WithOrder(int.MaxValue - 1);
        endpoints.MapPage("/{**address:nonfile}", _contentSecurityPolicy, context =>
            IsForPrograms(context.Request.Path) ? Results.NotFound() : Page(context, page)).WithOrder(int.MaxValue);
    }

    // A probe of /health, or a client of assistants that opens a stream at /mcp, would take the page for a good answer.
    private static bool IsForPrograms(PathString address) =>
        _forPrograms.Any(path => address.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase));

    private static IResult Page(HttpContext context, string page)
    {
        var baseOfPage = $"<base href=\"{BaseOf(context.Request.Path)}\"";
        var content = Encoding.UTF8.GetBytes(page.Replace(_base, baseOfPage, StringComparison.Ordinal));
        var tag = Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 16));
        return Results.Bytes(content, "text/html; charset=utf-8", entityTag: new EntityTagHeaderValue($"\"{tag}\""));
    }

    // Relative, so that the page works behind a path prefix that a proxy takes away: /chains/x lies one folder below the page's own.
    private static string BaseOf(PathString path)
    {
        var depth = path.Value!.Count(character => character == '/') - 1;
        return depth <= 0 ? "./" : string.Concat(Enumerable.Repeat("../", depth));
    }
}
