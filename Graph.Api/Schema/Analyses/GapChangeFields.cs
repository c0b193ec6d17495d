using Graph.Analysis.Gaps;
using Graph.Analysis.Texts;
using Graph.Api.Analyses;
using Graph.Api.Execution;
using Graph.Api.Limits;
using Graph.Api.Schema.Inputs;
using Graph.Api.Schema.Results;
using Graph.Api.Schema.Types;
using Graph.Model;
using GraphQL.Types;

namespace Graph.Api.Schema.Analyses;

/// <summary><c>gapChanges</c>: gaps healed, persistent and new between two versions.</summary>
internal sealed class GapChangeFields(AnalysisTypes shared, GapTypes gaps, VersionTypes versions, ResultResolver resolver,
    PastVersions past)
{
    private const int OwnCost = 20_000; // the gaps of all chains of a version, with a graph of its own
    private const int ChangedGaps = 20;
    private const int AllGaps = 100;

    private readonly Scalars _scalars = shared.Types.Scalars;

    public FieldType GapChanges()
    {
        var type = ChangesType();
        return ApiField.Root("gapChanges", new NonNullGraphType(type),
            "Which gaps were healed, which persist and which are new between two versions that are kept.", "断点变化",
            resolver.RootAsync(type, CompareAsync),
            ApiField.Argument("from", new NonNullGraphType(_scalars.Int), "The number of the earlier version.", "较早的版本"),
            ApiField.Argument("to", _scalars.Int, "The number of the later version; left out: the current one.", "较晚的版本"),
            ApiField.Argument("chains", Lists.Nullable(_scalars.Id), "Only the gaps of these chains.", "产业链"))
            .WithOwnCost(OwnCost).WithCostOf("to", OwnCost);
    }

    private async ValueTask<object?> CompareAsync(GraphAnalyses current, FieldArguments arguments, CancellationToken cancellationToken)
    {
        var served = current.Graph.Version;
        var from = await past.FindAsync(served, arguments.Number("from")!.Value, "from", cancellationToken);
        var to = await past.FindAsync(served, arguments.Number("to") ?? served.Number, "to", cancellationToken);
        var chains = arguments["chains"] is null ? null : arguments.List("chains").Select((id, index) =>
            IdInput.Read((string)id!, $"chains[{index}]", [GraphSchema.Chain])).ToHashSet();
        return new ComparedGaps(from, to, await GapsAsync(current, from, "from", chains, cancellationToken),
            await GapsAsync(current, to, "to", chains, cancellationToken));
    }

    private async ValueTask<IReadOnlyList<ChainGap>> GapsAsync(GraphAnalyses current, KeptVersion version, string argument,
        HashSet<NodeId>? chains, CancellationToken cancellationToken)
    {
        var analyses = await past.AnalysesAsync(current, version, argument, cancellationToken);
        var all = analyses.Gaps(cancellationToken).Gaps;
        return chains is null ? all : [.. all.Where(gap => chains.Contains(gap.Chain))];
    }

    private ObjectGraphType ChangesType()
    {
        var change = ChangeType();
        var type = new ObjectGraphType { Name = "GapChanges", Description = Text.Of("Gaps of two versions, compared.", "断点变化") };
        type.AddField(ResultFields.Part<ComparedGaps>("from", versions.Version, "The earlier version.", "较早的版本", gaps => gaps.From));
        type.AddField(ResultFields.Part<ComparedGaps>("to", versions.Version, "The later version.", "较晚的版本", gaps => gaps.To));
        type.AddField(ResultFields.Parts<ComparedGaps>("healed", change, "Those of the earlier version that are gone, the gravest first.",
            "已补上", gaps => gaps.Healed).WithListCost(ChangedGaps));
        type.AddField(ResultFields.Parts<ComparedGaps>("persistent", change, "Those of both versions, the gravest first.", "仍存在",
            gaps => gaps.Persistent).WithListCost(AllGaps));
        type.AddField(ResultFields.Parts<ComparedGaps>("new", change,
            "Those of the later version that were not there before, the gravest first.", "新出现", gaps => gaps.New)
            .WithListCost(ChangedGaps));
        return type;
    }

    private ObjectGraphType ChangeType()
    {
        var type = new ObjectGraphType { Name = "GapChange", Description = Text.Of("A gap in one or both of two versions.", "断点变化") };
        type.AddField(ResultFields.Value<ComparedGap>("id", new NonNullGraphType(_scalars.Id),
            "A readable id that stays the same from version to version; no id of a node.", "标识", gap => gap.Last.Id));
        type.AddField(ResultFields.Value<ComparedGap>("kind", new NonNullGraphType(gaps.Kind), "In what way the chain falls short.", "断点类别",
            gap => GraphEnums.NameOf(gap.Last.Kind)));
        AddNode(type, "chain", GraphSchema.Chain, "The chain; null where it is gone since.", "产业链", gap => gap.Chain);
        AddNode(type, "segment", GraphSchema.Segment, "The segment; null where it is gone since.", "环节", gap => gap.Segment);
        AddNode(type, "technology", GraphSchema.Technology,
            "The technology, where the gap is one; null where it is the segment, or the technology is gone since.", "技术",
            gap => gap.Technology);
        AddSeverity(type, "severityBefore", "How grave it was, 0 to 1; null where it was not there.", "此前严重度", gap => gap.Before);
        AddSeverity(type, "severityAfter", "How grave it is in the later version, 0 to 1; null where it is gone.", "此后严重度",
            gap => gap.After);
        type.AddField(shared.Sentence<ComparedGap>("explanation", "The gap in words, as of the last version that has it.", "说明",
            gap => GapTexts.Explain(gap.Last)));
        return type;
    }

    private void AddNode(ObjectGraphType type, string name, NodeKind kind, string english, string chinese, Func<ChainGap, NodeId?> read) =>
        type.AddField(ResultFields.Node<ComparedGap>(name, shared.Types.Object(kind), [kind], english, chinese, gap => read(gap.Last)));

    private void AddSeverity(ObjectGraphType type, string name, string english, string chinese, Func<ComparedGap, ChainGap?> read) =>
        type.AddField(ResultFields.Value<ComparedGap>(name, _scalars.Float, english, chinese,
            gap => read(gap) is { } found ? AnalysisTypes.Plain(found.Severity.Value) : null));
}

/// <summary>A gap in two versions.</summary>
/// <param name="Before">In the earlier one; null where it was not there.</param>
/// <param name="After">In the later one; null where it is gone.</param>
internal sealed record ComparedGap(ChainGap? Before, ChainGap? After)
{
    /// <summary>In the last version that has it.</summary>
    public ChainGap Last => After ?? Before!;
}

/// <summary>The gaps of two versions, each list gravest first.</summary>
internal sealed class ComparedGaps(KeptVersion from, KeptVersion to, IReadOnlyList<ChainGap> before, IReadOnlyList<ChainGap> after)
{
    private readonly Dictionary<string, ChainGap> _before = before.ToDictionary(gap => gap.Id);
    private readonly Dictionary<string, ChainGap> _after = after.ToDictionary(gap => gap.Id);

    public KeptVersion From => from;

    public KeptVersion To => to;

    public IEnumerable<ComparedGap> Healed => before.Where(gap => !_after.ContainsKey(gap.Id)).Select(gap => new ComparedGap(gap, null));

    public IEnumerable<ComparedGap> Persistent => after.Where(gap => _before.ContainsKey(gap.Id))
        .Select(gap => new ComparedGap(_before[gap.Id], gap));

    public IEnumerable<ComparedGap> New => after.Where(gap => !_before.ContainsKey(gap.Id)).Select(gap => new ComparedGap(null, gap));
}
