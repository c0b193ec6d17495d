using System.Buffers.Text;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Graph.Api.Limits;

namespace Graph.Api.Operations;

/// <summary>All that the data of a response depends on: the program, the limits that shape pages, the document, which of its operations,
/// the values of the variables; and, in <see cref="At"/>, the graph's version. Known before the operation runs.</summary>
internal sealed class ResponseCacheKey
{
    private static readonly string _build = Build();
    private readonly AdmittedOperation _admitted;
    private readonly GraphQLLimits _limits;
    private string? _question;

    private ResponseCacheKey(AdmittedOperation admitted, GraphQLLimits limits) => (_admitted, _limits) = (admitted, limits);

    public static ResponseCacheKey Of(AdmittedOperation admitted, GraphQLLimits limits) => new(admitted, limits);

    /// <summary>The key at one version of the graph; a new version makes all old keys unreachable.</summary>
    public string At(string version) => $"{version}:{_question ??= Question()}";

    /// <summary>Made only where the response is looked up or tagged.</summary>
    private string Question()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, Encoding.UTF8.GetBytes($"{_build} {_limits.DefaultPageSize} {_limits.MaxPageSize}"));
        Append(hash, _admitted.Document.Hash);
        Append(hash, Encoding.UTF8.GetBytes(_admitted.Operation.Name?.StringValue ?? ""));
        Append(hash, Encoding.UTF8.GetBytes(CanonicalVariables.Of(_admitted.Request.Variables)));
        return Base64Url.EncodeToString(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, byte[] part)
    {
        hash.AppendData(BitConverter.GetBytes(part.Length)); // so that no part can pass into the next
        hash.AppendData(part);
    }

    /// <summary>The build of this program and of its own parts: each compilation has another.</summary>
    private static string Build()
    {
        var program = typeof(ResponseCacheKey).Assembly;
        var parts = program.GetReferencedAssemblies().Where(name => name.Name!.StartsWith("Graph.", StringComparison.Ordinal))
            .Select(Assembly.Load).Append(program);
        return string.Join(' ', parts.Select(part => part.ManifestModule.ModuleVersionId));
    }
}
