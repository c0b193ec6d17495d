using System.Buffers.Text;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Graph.Api.Limits;

namespace Graph.Api.Operations;

/// <summary>All that the data of an answer depends on: the program, the limits that shape pages, the document, which of its operations, the
/// values of the variables; and, in <see cref="At"/>, the graph's version. Known before the operation runs.</summary>
internal sealed class AnswerKey
{
    private static readonly string _build = Build();
    private readonly string _question;

    private AnswerKey(string question) => _question = question;

    public static AnswerKey Of(OperationRun run, GraphQLLimits limits)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var pages = $"{limits.DefaultPageSize} {limits.MaxPageSize}";
        foreach (var part in new[] { _build, pages, run.Document.Text, run.Operation.Name?.StringValue, CanonicalVariables.Of(run.Request.Variables) })
        {
            var bytes = Encoding.UTF8.GetBytes(part ?? "");
            hash.AppendData(BitConverter.GetBytes(bytes.Length)); // so that no part can pass into the next
            hash.AppendData(bytes);
        }
        return new(Base64Url.EncodeToString(hash.GetHashAndReset()));
    }

    /// <summary>The key at one version of the graph; a new version makes all old keys unreachable.</summary>
    public string At(string version) => $"{version}:{_question}";

    /// <summary>The build of this program and of its own parts: each compilation has another.</summary>
    private static string Build()
    {
        var program = typeof(AnswerKey).Assembly;
        var parts = program.GetReferencedAssemblies().Where(name => name.Name!.StartsWith("Graph.", StringComparison.Ordinal))
            .Select(Assembly.Load).Append(program);
        return string.Join(' ', parts.Select(part => part.ManifestModule.ModuleVersionId));
    }
}
