using Graph.Api.Pages;

namespace Graph.Api.GraphiQL;

/// <summary>The interactive page for trying GraphQL: an editor that knows the schema, its documentation, and the answers.</summary>
/// <remarks>It sends operations to <c>graphql</c> beside itself, so both work behind a path prefix, and nothing to any other place.
/// The build puts its files beside the program; a program built with <c>-p:GraphiQL=false</c> has none.</remarks>
public static class GraphiQLPage
{
    private static readonly string _route = "/graphiql";

    // The editor writes style elements and style attributes as it goes; nothing else is let in from outside the files here.
    private static readonly string _contentSecurityPolicy =
        "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'; style-src 'self' 'unsafe-inline'; "
        + "img-src 'self' data:; font-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static readonly string _notBuilt =
        "此程序构建时未包含 GraphiQL 页面(-p:GraphiQL=false)。GraphQL 接口仍在 /graphql。\n"
        + "This program was built without the GraphiQL page (-p:GraphiQL=false). The GraphQL endpoint is at /graphql all the same.\n";

    /// <summary>Serves the page at <c>/graphiql</c> and its files below it (GET and HEAD); other addresses below it are not
    /// found.</summary>
    /// <remarks>In a program that was built without the page, <c>/graphiql</c> answers 404 and says so.</remarks>
    /// <returns>The routes, for conventions that hold for all of them.</returns>
    public static IEndpointConventionBuilder MapGraphiQL(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGraphiQL(Path.Combine(AppContext.BaseDirectory, "graphiql"));

    /// <inheritdoc cref="MapGraphiQL(IEndpointRouteBuilder)"/>
    internal static IEndpointConventionBuilder MapGraphiQL(this IEndpointRouteBuilder endpoints, string folder)
    {
        var group = endpoints.MapGroup(_route);
        var index = Path.Combine(folder, "index.html");
        if (!File.Exists(index))
        {
            group.MapPage("/{**rest}", _contentSecurityPolicy,
                static _ => Results.Text(_notBuilt, statusCode: StatusCodes.Status404NotFound));
            return group;
        }
        var page = PageFile.Index(index);
        var assets = PageFile.AssetsIn(Path.Combine(folder, "graphiql"));
        group.MapPage("/", _contentSecurityPolicy, context => Page(context, page));
        group.MapPage("/{**name}", _contentSecurityPolicy, context => PageRoutes.Asset(context, assets));
        return group;
    }

    private static IResult Page(HttpContext context, PageFile page) =>
        context.Request.Path.Value!.EndsWith('/')
            ? Results.Redirect("../graphiql") // the addresses in the page count from its own, which has no slash at its end
            : page.Answer(context);
}
