using System.Collections.Concurrent;
using Graph.Model;
using GraphQL;

namespace Graph.Api.Versions;

/// <summary>The versions of the graph that the parts of one response were made from: one, unless the graph changed in between.</summary>
internal sealed class ResponseVersions
{
    private const string Key = "Graph.Versions";
    private readonly ConcurrentDictionary<GraphVersion, bool> _versions = new();

    /// <summary>The version; null where nothing of the graph was read, or the versions are mixed.</summary>
    public GraphVersion? Only => _versions.Count == 1 ? _versions.Keys.First() : null;

    /// <summary>Whether parts of the response are of different versions.</summary>
    public bool AreMixed => _versions.Count > 1;

    public void Add(GraphVersion version) => _versions.TryAdd(version, true);

    /// <summary>Those of the request that a field belongs to.</summary>
    public static ResponseVersions Of(IResolveFieldContext context) => (ResponseVersions)context.UserContext[Key]!;

    /// <summary>Puts an empty set into the context of a request.</summary>
    public static ResponseVersions Begin(IDictionary<string, object?> userContext)
    {
        var versions = new ResponseVersions();
        userContext[Key] = versions;
        return versions;
    }
}
