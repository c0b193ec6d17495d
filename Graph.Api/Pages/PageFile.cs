using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace Graph.Api.Pages;

/// <summary>A file of the page as it is sent: where it lies, its type, whether a compressed twin (<c>.gz</c>) lies beside it.</summary>
internal sealed class PageFile
{
    private readonly string _path;
    private readonly string _contentType;
    private readonly bool _hasTwin;
    private readonly string _tag;

    private PageFile(string path, string contentType, string tag) =>
        (_path, _contentType, _hasTwin, _tag) = (path, contentType, File.Exists(path + ".gz"), tag);

    /// <summary>An asset. The build puts a digest of the content into its name, so the name is its version.</summary>
    public static PageFile Asset(string path) => new(path, ContentTypeOf(path), Path.GetFileName(path));

    /// <summary>The page itself, which keeps its name from one version to the next.</summary>
    public static PageFile Index(string path) =>
        new(path, ContentTypeOf(path), Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)).AsSpan(0, 16)));

    /// <summary>The assets in a folder by name, listed once: what is not in the list cannot be requested, however its path is
    /// written.</summary>
    public static FrozenDictionary<string, PageFile> AssetsIn(string folder) =>
        Directory.EnumerateFiles(folder).Where(path => !path.EndsWith(".gz", StringComparison.Ordinal))
            .ToFrozenDictionary(path => Path.GetFileName(path), Asset, StringComparer.Ordinal);

    /// <summary>The answer with this file: compressed where the client takes that, 304 where it has it already.</summary>
    public IResult Answer(HttpContext context)
    {
        if (!_hasTwin)
            return Results.File(_path, _contentType, entityTag: new EntityTagHeaderValue($"\"{_tag}\""));
        context.Response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (!TakesGzip(context.Request))
            return Results.File(_path, _contentType, entityTag: new EntityTagHeaderValue($"\"{_tag}\""));
        context.Response.Headers.ContentEncoding = "gzip";
        return Results.File(_path + ".gz", _contentType, entityTag: new EntityTagHeaderValue($"\"{_tag}.gz\""));
    }

    private static bool TakesGzip(HttpRequest request) =>
        request.GetTypedHeaders().AcceptEncoding.Any(encoding => encoding.Value == "gzip" && encoding.Quality is not 0);

    private static string ContentTypeOf(string path) => Path.GetExtension(path) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".ttf" => "font/ttf",
        _ => "application/octet-stream",
    };
}
