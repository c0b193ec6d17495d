using Graph.Model;

namespace Graph.Api.Versions;

/// <summary>The versions of the graph that the parts of one response were made from: one, unless the graph changed in between.</summary>
/// <remarks>Safe for concurrent use.</remarks>
internal sealed class ResponseVersions
{
    private GraphVersion? _first;
    private volatile bool _areMixed;

    /// <summary>The version; null where nothing of the graph was read, or the versions are mixed.</summary>
    public GraphVersion? Only => _areMixed ? null : Volatile.Read(ref _first);

    /// <summary>Whether parts of the response are of different versions.</summary>
    public bool AreMixed => _areMixed;

    /// <summary>Notes that a part was made from a version.</summary>
    public void Add(GraphVersion version)
    {
        if ((Interlocked.CompareExchange(ref _first, version, null) ?? version) != version)
            _areMixed = true;
    }
}
