using System.Collections.Frozen;

namespace Graph.Api.Pages;

/// <summary>Routes that answer a browser with the files of a page.</summary>
internal static class PageRoutes
{
    /// <summary>A route (GET and HEAD) whose answers carry the headers of a page: nothing from elsewhere is loaded, and the browser asks
    /// again whether what it has is still right.</summary>
    public static IEndpointConventionBuilder MapPage(this IEndpointRouteBuilder endpoints, string pattern, string contentSecurityPolicy,
        Func<HttpContext, IResult> answer) =>
        endpoints.MapMethods(pattern, [HttpMethods.Get, HttpMethods.Head], context =>
        {
            context.Response.Headers.ContentSecurityPolicy = contentSecurityPolicy;
            context.Response.Headers.XContentTypeOptions = "nosniff";
            context.Response.Headers["Referrer-Policy"] = "no-referrer";
            context.Response.Headers.CacheControl = "no-cache";
            return answer(context).ExecuteAsync(context);
        }).ExcludeFromDescription();

    /// <summary>The asset that the route's <c>name</c> names; its name is its version, so a browser keeps it.</summary>
    public static IResult Asset(HttpContext context, FrozenDictionary<string, PageFile> assets)
    {
        if (!assets.TryGetValue((string)context.Request.RouteValues["name"]!, out var asset))
            return Results.NotFound();
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return asset.Answer(context);
    }
}
