using System.Buffers.Text;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Graph.Api.Http;

/// <summary>The entity tag of an answer to GET: the same for the same question to the same program about the same graph.</summary>
/// <remarks>Weak, as one answer may be sent compressed in several ways. It is known before the operation runs.</remarks>
internal static class EntityTag
{
    private static readonly string _build = Build();

    public static string Of(string version, AnswerType type, PreparedDocument document, GraphQLHttpRequest request)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in new[] { _build, version, type.ContentType, document.Text, request.OperationName, request.VariablesText })
        {
            var bytes = Encoding.UTF8.GetBytes(part ?? "");
            hash.AppendData(BitConverter.GetBytes(bytes.Length)); // so that no part can pass into the next
            hash.AppendData(bytes);
        }
        return $"W/\"{Base64Url.EncodeToString(hash.GetHashAndReset().AsSpan(0, 18))}\"";
    }

    /// <summary>Whether the client says that it has this answer.</summary>
    public static bool Matches(StringValues ifNoneMatch, string tag) =>
        EntityTagHeaderValue.TryParseList(ifNoneMatch, out var tags)
        && tags.Any(known => known.Compare(EntityTagHeaderValue.Parse(tag), useStrongComparison: false));

    /// <summary>The build of this program and of its own parts: each compilation has another.</summary>
    private static string Build()
    {
        var program = typeof(EntityTag).Assembly;
        var parts = program.GetReferencedAssemblies().Where(name => name.Name!.StartsWith("Graph.", StringComparison.Ordinal))
            .Select(Assembly.Load).Append(program);
        return string.Join(' ', parts.Select(part => part.ManifestModule.ModuleVersionId));
    }
}
