using Graph.Model;

namespace Graph.Seed.Layout;

/// <summary>Which files a data set consists of and which sections are in each. Derived from <see cref="GraphSchema"/>.</summary>
internal static class FileLayout
{
    /// <summary>The description of the set, and the clusters.</summary>
    public const string DataSetFile = "dataset.yaml";

    /// <summary>The folder of the chains' files.</summary>
    public const string ChainFolder = "chains/";

    /// <summary>What belongs to no single chain.</summary>
    public const string Unfiled = "institutions.yaml";

    /// <summary>The words of the trade for entries of other files.</summary>
    public const string TermsFile = "terms.yaml";

    /// <summary>The extension of all files.</summary>
    public const string Extension = ".yaml";

    /// <summary>The kinds that are in a chain's file, in the order of the sections.</summary>
    public static IReadOnlyList<NodeKind> FiledKinds { get; } = [.. GraphSchema.Kinds.Where(kind => PlacementOf(kind) is not null)];

    /// <summary>The kinds that have a file of their own, named after their section.</summary>
    public static IReadOnlyList<NodeKind> OwnFileKinds { get; } = [.. GraphSchema.Kinds.Where(kind =>
        kind != GraphSchema.Chain && kind != GraphSchema.Cluster && PlacementOf(kind) is null)];

    /// <summary>The kinds that have words in <see cref="TermsFile"/>.</summary>
    public static IReadOnlyList<NodeKind> TermKinds { get; } = [.. GraphSchema.Kinds.Where(kind => TermProperties(kind).Any())];

    /// <summary>The documents that several files cite.</summary>
    public static string SharedSources { get; } = OwnFileOf(GraphSchema.Source);

    /// <summary>The edge from an entry to the chain in whose file it stands; null for kinds that are elsewhere.</summary>
    public static EdgeKind? PlacementOf(NodeKind kind) => GraphSchema.Edges.FirstOrDefault(edge =>
        edge.From.Contains(kind) && edge.To is [var to] && to == GraphSchema.Chain && edge.InFilesOf(kind) is null);

    /// <summary>The properties of a kind that <see cref="TermsFile"/> states.</summary>
    public static IEnumerable<Property> TermProperties(NodeKind kind) =>
        kind.Properties.Where(property => property.Origin is PropertyOrigin.Terms);

    /// <summary>Whether each entry of the kind must be in a chain's file.</summary>
    public static bool NeedsChain(NodeKind kind) =>
        kind.Relations.Any(relation => relation.IsRequired && relation.Edge == PlacementOf(kind));

    /// <summary>The file of a kind that has its own.</summary>
    public static string OwnFileOf(NodeKind kind) => kind.FileSection + Extension;

    /// <summary>The file of a chain.</summary>
    public static string FileOf(NodeId chain) => ChainFolder + chain.Slug + Extension;

    /// <summary>The file in which the entries of a kind are mainly listed, as people are told.</summary>
    public static string HomeOf(NodeKind kind) =>
        kind == GraphSchema.Cluster ? DataSetFile
        : PlacementOf(kind) is not null || kind == GraphSchema.Chain ? $"{ChainFolder}<chain>{Extension}"
        : OwnFileOf(kind);

    /// <summary>Whether a path is that of a chain's file.</summary>
    public static bool IsChainFile(string file) =>
        file.StartsWith(ChainFolder, StringComparison.Ordinal) && Path.GetExtension(file) is Extension or ".yml";

    /// <summary>The lists of entries that may be in a file, in the order in which they are written; null where the file is none of a
    /// data set.</summary>
    public static IReadOnlyList<NodeKind>? SectionsOf(string file) =>
        file is DataSetFile ? [GraphSchema.Cluster]
        : IsChainFile(file) ? [GraphSchema.Source, .. FiledKinds]
        : file is TermsFile ? []
        : file is Unfiled ? [GraphSchema.Source, .. FiledKinds.Where(kind => !NeedsChain(kind))]
        : OwnFileKinds.FirstOrDefault(kind => OwnFileOf(kind) == file) is { } own
            ? own == GraphSchema.Source ? [own] : [GraphSchema.Source, own]
        : null;

    /// <summary>The names of the files beside those of the chains, in the order in which people read them.</summary>
    public static IReadOnlyList<string> Files { get; } = [DataSetFile, Unfiled, .. OwnFileKinds.Select(OwnFileOf), TermsFile];
}
