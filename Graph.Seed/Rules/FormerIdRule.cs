using Graph.Model;
using Graph.Seed.Diagnostics;
using Graph.Seed.Parsed;
using Graph.Seed.Yaml;

namespace Graph.Seed.Rules;

/// <summary>An id of an entry that was joined with another.</summary>
/// <param name="Owner">The entry that it leads to.</param>
/// <param name="Text">The id, with its kind.</param>
/// <param name="At">Where it is written; null where that has been checked before.</param>
internal sealed record FormerId(NodeId Owner, string Text, SourceLocation? At);

/// <summary>SEED035: a former id leads to one entry of its own kind, and no entry has it now. So there is no chain of former ids, and none
/// that leads nowhere.</summary>
internal static class FormerIdRule
{
    public static DiagnosticDescriptor Descriptor { get; } = new("SEED035",
        new("“{0}”不能是曾用标识：{1}。", "'{0}' cannot be a former id: {1}."),
        new("曾用标识由 graph-seed merge 写入，一般不必手工填写。", "Former ids are written by graph-seed merge; nobody needs to write them by hand."));

    public static void Check(ParsedFiles files, DiagnosticList diagnostics) =>
        Check([.. files.Entries.SelectMany(Of)], id => files.Find(id) is not null, diagnostics);

    /// <summary>Checks all former ids of a graph; those that have been checked before come first.</summary>
    public static void Check(IReadOnlyList<FormerId> all, Func<NodeId, bool> exists, DiagnosticList diagnostics)
    {
        Dictionary<NodeId, NodeId> owners = [];
        foreach (var former in all)
        {
            if (ProblemOf(former, exists, owners) is { } problem && former.At is { } at)
                diagnostics.Add(Descriptor.At(at, former.Text, problem));
        }
    }

    private static IEnumerable<FormerId> Of(ParsedEntry entry) =>
        entry.Find(ValueDomain.FormerIds) is { Value: IReadOnlyList<string> ids, Node: LocatedList list }
            ? ids.Zip(list.Items, (text, item) => new FormerId(entry.Id, text, item.Location)) : [];

    private static Bilingual? ProblemOf(FormerId former, Func<NodeId, bool> exists, Dictionary<NodeId, NodeId> owners)
    {
        if (!NodeId.TryParse(former.Text, out var id) || id.Kind != former.Owner.Kind)
        {
            return new($"应写作 {former.Owner.Kind}:… 的完整标识，类别与条目相同",
                $"it is written in full as {former.Owner.Kind}:…, of the kind of its entry");
        }
        if (exists(id))
            return new("现有条目正在使用它", "an entry has this id now");
        return owners.TryAdd(id, former.Owner) ? null
            : new($"它已是 {owners[id]} 的曾用标识", $"it is a former id of {owners[id]} already");
    }
}
