using Graph.Model;

namespace Graph.Seed;

/// <summary>Compares records by what they say. Their own equality is that of references for the lists they hold.</summary>
internal static class RecordComparison
{
    public static bool Same(Node one, Node other) => one.Id == other.Id && RecordContent.Write(one).AsSpan().SequenceEqual(RecordContent.Write(other));

    public static bool Same(Edge one, Edge other) => one.Key == other.Key && RecordContent.Write(one).AsSpan().SequenceEqual(RecordContent.Write(other));

    public static bool Same(DataSet? one, DataSet? other) => one is null || other is null ? one == other
        : RecordContent.Write(one).AsSpan().SequenceEqual(RecordContent.Write(other));
}
