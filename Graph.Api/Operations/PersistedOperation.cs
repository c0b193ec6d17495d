using Graph.Api.Limits;

namespace Graph.Api.Operations;

/// <summary>A persisted operation.</summary>
/// <param name="Path">Its file below the folder, without the ending: <c>investment/chain-overview</c>.</param>
/// <param name="Hash">SHA-256 of the file's bytes, in lower-case hexadecimal.</param>
/// <param name="Document">Its text, parsed.</param>
internal sealed record PersistedOperation(string Path, string Hash, PreparedDocument Document)
{
    /// <summary>The text of the file with example variables beside it (<c>.variables.json</c>); null where there is none.</summary>
    public string? Example { get; init; }
}
