using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Graph.Analysis;
using Graph.Api.Limits;
using Graph.Model;
using Graph.Search;
using Graph.Store.Embedded;

namespace Graph.Api.Operations;

/// <summary>All that the data of a response depends on: the program, the limits that shape pages, the document, which of its operations,
/// the values of the variables; and, in <see cref="At"/>, the graph's version. Known before the operation runs.</summary>
internal sealed class ResponseCacheKey
{
    private static readonly string _build = string.Join(' ', Parts.Select(part => part.ManifestModule.ModuleVersionId));
    private readonly AdmittedOperation _admitted;
    private readonly GraphQLLimits _limits;
    private string? _question;

    private ResponseCacheKey(AdmittedOperation admitted, GraphQLLimits limits) => (_admitted, _limits) = (admitted, limits);

    /// <summary>This program and its own parts; each compilation of one has another id. A program that is compiled ahead of time cannot ask
    /// which they are.</summary>
    internal static IReadOnlyList<Assembly> Parts =>
        [typeof(GraphSchema).Assembly, typeof(SearchIndex).Assembly, typeof(Score).Assembly, typeof(EmbeddedStoreOptions).Assembly,
            typeof(ResponseCacheKey).Assembly];

    public static ResponseCacheKey Of(AdmittedOperation admitted, GraphQLLimits limits) => new(admitted, limits);

    /// <summary>The key at one version of the graph; a new version makes all old keys unreachable.</summary>
    public string At(string version) => $"{version}:{_question ??= Question()}";

    /// <summary>Made only where the response is looked up or tagged.</summary>
    private string Question() => _admitted.Document.Questions.GetOrAdd(_admitted.Operation,
        static (operation, key) => new(key.DigestOf(operation.Name?.StringValue ?? "")), this)
        .With(CanonicalVariables.Of(_admitted.Request.Variables));

    /// <summary>All that is the same for each request of an operation.</summary>
    private byte[] DigestOf(string name) => SHA256.HashData([.. _admitted.Document.Hash,
        .. Encoding.UTF8.GetBytes($"{_build} {_limits.DefaultPageSize} {_limits.MaxPageSize} {name}")]);
}
