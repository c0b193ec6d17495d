using Graph.Model;

namespace Graph.Seed.Tables;

/// <summary>A file that cannot be read as a table.</summary>
/// <param name="reason">Why, as the end of a sentence about the file.</param>
/// <param name="cause">What a library said; null where none did.</param>
internal sealed class TableException(Bilingual reason, Exception? cause = null) : Exception(reason.En, cause)
{
    /// <summary>Why, as the end of a sentence about the file.</summary>
    public Bilingual Reason { get; } = reason;
}
