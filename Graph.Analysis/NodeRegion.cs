using Graph.Model;

namespace Graph.Analysis;

/// <summary>Where a node lies.</summary>
internal static class NodeRegion
{
    /// <summary>The region of a node, as the data has it; null where it is not known, and for kinds that have none.</summary>
    public static string? Of(Node node) => GraphSchema.KindOf(node).FindProperty(ValueDomain.Region)?.Get(node) as string;
}
