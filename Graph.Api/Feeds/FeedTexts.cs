using Graph.Model;
using static System.FormattableString;

namespace Graph.Api.Feeds;

/// <summary>What the feed of changes says, in one language.</summary>
internal sealed class FeedTexts(bool isEnglish)
{
    private const int LongestValue = 80;

    /// <summary>The language for <c>xml:lang</c>.</summary>
    public string Language => isEnglish ? "en" : "zh-CN";

    /// <summary>The name of a node.</summary>
    public string Name(Node node) => isEnglish ? node.NameEn ?? node.Name : node.Name;

    /// <summary>The title of the feed.</summary>
    public string Title(DataSet? set) => isEnglish ? $"Changes of {set?.NameEn ?? set?.Name ?? "the graph"}" : $"{set?.Name ?? "图谱"}：数据变动";

    /// <summary>What the feed leaves out; null where nothing.</summary>
    public string? Subtitle(FeedQuery query, Func<NodeId, string> nameOf)
    {
        List<string> parts = [];
        if (query.Chains is not null)
            parts.Add(Labelled(isEnglish ? "chains" : "产业链", query.Chains.Select(nameOf)));
        if (query.Kinds is not null)
            parts.Add(Labelled(isEnglish ? "kinds" : "类别", query.Kinds.Select(kind => KindName(GraphSchema.FindKind(kind)!))));
        return parts.Count == 0 ? null : (isEnglish ? "Only " : "仅限") + string.Join(isEnglish ? "; " : "；", parts);
    }

    /// <summary>Who writes where a version does not say it.</summary>
    public string Editors(DataSet? set) => (isEnglish ? set?.NameEn : null) ?? set?.Name ?? (isEnglish ? "unknown" : "未载");

    /// <summary>Why the oldest version lists nothing.</summary>
    public string NotListed => isEnglish ? "The oldest version that is kept: its changes are not listed." : "这是保留的最早版本，不列出其改动。";

    /// <summary>The title of a version: its number and what it changed, where that is known.</summary>
    public string Version(KeptVersion version, ChangeCounts? nodes, ChangeCounts? edges)
    {
        var number = version.Version.Number;
        if (nodes is null || edges is null)
            return Invariant(isEnglish ? (FormattableString)$"Version {number}" : $"版本 {number}");
        return isEnglish ? Invariant($"Version {number}: entries {English(nodes)}; relations {English(edges)}")
            : Invariant($"版本 {number}：条目{Chinese(nodes)}；关系{Chinese(edges)}");
    }

    /// <summary>The heading of what happened to records.</summary>
    public string Heading(ChangeKind kind) => (kind, isEnglish) switch
    {
        (ChangeKind.Added, true) => "Added",
        (ChangeKind.Changed, true) => "Changed",
        (ChangeKind.Deleted, true) => "Deleted",
        (ChangeKind.Added, false) => "新增",
        (ChangeKind.Changed, false) => "更改",
        _ => "删除",
    };

    /// <summary>The kind of a node.</summary>
    public string KindName(NodeKind kind) => isEnglish ? kind.Label : kind.Chinese;

    /// <summary>The kind of an edge, as it is read between its ends.</summary>
    public string EdgeName(EdgeKind kind) => isEnglish ? kind.Name.Replace('_', ' ').ToLowerInvariant() : kind.Chinese;

    /// <summary>A property before and after.</summary>
    public string Property(PropertyChange change) =>
        $"{PropertyName(change)}{(isEnglish ? ": " : "：")}{Values(change.Before)} → {Values(change.After)}";

    /// <summary>How many changes are not listed.</summary>
    public string More(int count) => Invariant(isEnglish ? (FormattableString)$"and {count} more" : $"另有 {count} 处");

    private static string English(ChangeCounts counts) =>
        Invariant($"{counts.Added} added, {counts.Changed} changed, {counts.Deleted} deleted");

    private static string Chinese(ChangeCounts counts) => Invariant($"新增 {counts.Added}、更改 {counts.Changed}、删除 {counts.Deleted}");

    private string Labelled(string label, IEnumerable<string> values) =>
        $"{label}{(isEnglish ? ": " : "：")}{string.Join(isEnglish ? ", " : "、", values)}";

    private string PropertyName(PropertyChange change) => isEnglish ? change.Name : change.Property?.Chinese ?? "出处";

    private string Values(IReadOnlyList<string> values) => values.Count == 0 ? isEnglish ? "not recorded" : "未载"
        : Shortened(string.Join(isEnglish ? ", " : "、", values));

    private static string Shortened(string text) => text.Length <= LongestValue ? text
        : $"{text[..(char.IsHighSurrogate(text[LongestValue - 1]) ? LongestValue - 1 : LongestValue)]}…";
}
