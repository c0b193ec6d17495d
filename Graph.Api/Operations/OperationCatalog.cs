using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using Graph.Api.Errors;
using Graph.Api.Limits;
using Microsoft.Extensions.Options;

namespace Graph.Api.Operations;

/// <summary>The persisted operations, by id: <c>sha256:</c> and the hash of the file's bytes (or the hash alone), or the path of
/// the file, such as <c>investment/chain-overview</c>. Read once, at start.</summary>
internal sealed class OperationCatalog
{
    private const string HashPrefix = "sha256:";
    private readonly FrozenDictionary<string, PersistedOperation> _byId;

    /// <exception cref="SettingException">The folder named is missing, or a file is no document within the limits.</exception>
    public OperationCatalog(IOptions<OperationOptions> options, IOptions<GraphQLLimits> limits)
    {
        var folder = options.Value.Path ?? Path.Combine(AppContext.BaseDirectory, "queries");
        if (options.Value.Path is not null && !Directory.Exists(folder))
        {
            throw new SettingException(new($"设置 Operations:Path 所指的文件夹 {Path.GetFullPath(folder)} 不存在。",
                $"Operations:Path names the folder '{Path.GetFullPath(folder)}', which does not exist."));
        }
        Operations = Directory.Exists(folder) ? [.. Files(folder).Select(file => Read(folder, file, limits.Value))] : [];
        _byId = ById(Operations).ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>All of them, by path.</summary>
    public IReadOnlyList<PersistedOperation> Operations { get; }

    /// <summary>The operation of an id, or null. Hashes are found in either case.</summary>
    public PersistedOperation? Find(string id)
    {
        var hash = id.StartsWith(HashPrefix, StringComparison.Ordinal) ? id[HashPrefix.Length..] : id;
        return _byId.GetValueOrDefault(id) ?? (hash.Length == 64 ? _byId.GetValueOrDefault(hash.ToLowerInvariant()) : null);
    }

    /// <summary>Two files of the same bytes are one operation under two paths.</summary>
    private static Dictionary<string, PersistedOperation> ById(IEnumerable<PersistedOperation> operations)
    {
        var byId = new Dictionary<string, PersistedOperation>(StringComparer.Ordinal);
        foreach (var operation in operations)
        {
            byId.TryAdd(operation.Hash, operation);
            byId[operation.Path] = operation;
        }
        return byId;
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*.graphql", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    private static string? ExampleBeside(string file)
    {
        var example = Path.ChangeExtension(file, ".variables.json");
        return File.Exists(example) ? File.ReadAllText(example) : null;
    }

    private static PersistedOperation Read(string folder, string file, GraphQLLimits limits)
    {
        var bytes = File.ReadAllBytes(file);
        var path = Path.ChangeExtension(Path.GetRelativePath(folder, file), null).Replace('\\', '/');
        try
        {
            var text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes)
                .TrimStart('\uFEFF');
            var document = PreparedDocument.Parse(text, limits);
            document.Operation(name: null);
            return new(path, Convert.ToHexStringLower(SHA256.HashData(bytes)), document) { Example = ExampleBeside(file) };
        }
        catch (Exception error) when (error is RefusedException or DecoderFallbackException)
        {
            throw new SettingException(new($"{file} 中的查询无法提供：{error.Message}",
                $"The operation in '{file}' cannot be served: {error.Message}"), error);
        }
    }
}
