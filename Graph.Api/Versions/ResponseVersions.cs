using System.Collections.Concurrent;
using Graph.Model;

namespace Graph.Api.Versions;

/// <summary>The versions of the graph that the parts of one response were made from: one, unless the graph changed in between.</summary>
internal sealed class ResponseVersions
{
    private readonly ConcurrentDictionary<GraphVersion, bool> _versions = new();

    /// <summary>The version; null where nothing of the graph was read, or the versions are mixed.</summary>
    public GraphVersion? Only => _versions.Count == 1 ? _versions.Keys.First() : null;

    /// <summary>Whether parts of the response are of different versions.</summary>
    public bool AreMixed => _versions.Count > 1;

    public void Add(GraphVersion version) => _versions.TryAdd(version, true);
}
