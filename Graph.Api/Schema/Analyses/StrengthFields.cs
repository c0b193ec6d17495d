using Graph.Analysis.Strengths;
using Graph.Api.Analyses;
using Graph.Api.Execution;
using Graph.Api.Limits;
using Graph.Api.Schema.Cursors;
using Graph.Api.Schema.Results;
using Graph.Api.Schema.Types;
using Graph.Model;
using GraphQL.Types;
using Microsoft.Extensions.Options;

namespace Graph.Api.Schema.Analyses;

/// <summary><c>chainStrengths</c>, <c>Chain.strengths</c> and <c>Segment.position</c>.</summary>
internal sealed class StrengthFields(StrengthTypes strengths, GraphTypes types, ResultResolver resolver, IOptions<GraphQLLimits> limits)
{
    private const int OwnCost = 50;
    private const int PageCost = 200;
    private const int ListLength = 15;
    private const int PageLength = 20;

    private readonly Scalars _scalars = types.Scalars;

    public FieldType ChainStrengths() => ApiField.Root("chainStrengths", new NonNullGraphType(strengths.Connection),
        "In which segments the home region is strong, the strongest first.", "产业链长板", resolver.Root(strengths.Connection, Page),
        ApiField.Argument("chain", _scalars.Id, "Only of this chain.", "产业链"), Positions(),
        ApiField.Argument("first", _scalars.Int, "At most so many, from the start of the list.", "起始条数", PageLength),
        ApiField.Argument("after", _scalars.String, "Only what stands after this cursor.", "游标之后")).WithPageCost().WithOwnCost(PageCost);

    public FieldType OfChain() => ApiField.Of("strengths", Lists.Of(strengths.Strength),
        "In which segments the home region is strong, the strongest first.", "长板",
        resolver.Level(strengths.Strength, (analyses, chain, arguments, cancellationToken) =>
            analyses.Strengths(cancellationToken).Where([chain], Asked(arguments))),
        [Positions()]).WithListCost(ListLength).WithOwnCost(OwnCost);

    public FieldType OfSegment() => ApiField.Of("position", strengths.Strength,
        "Where the home region stands in the segment; null where no chain has it.", "环节地位",
        resolver.Level(strengths.Strength, (analyses, segment, _, cancellationToken) =>
            analyses.Strengths(cancellationToken).OfSegment(segment)));

    private object Page(GraphAnalyses analyses, FieldArguments arguments, CancellationToken cancellationToken)
    {
        var positions = Asked(arguments);
        var chain = arguments.Text("chain") is { } id ? ResultArguments.Known<Chain>(analyses, id, "chain") : (NodeId?)null;
        var scope = CursorScope.Of($"chainStrengths {analyses.Graph.Version.Digest}",
            new Dictionary<string, object?> { ["chain"] = chain?.ToString(), ["positions"] = string.Join(',', positions) }, []);
        var (first, start) = (ResultArguments.First(arguments, PageLength, limits.Value), ResultArguments.Start(arguments, scope));
        var found = analyses.Strengths(cancellationToken).Where(chain is { } only ? [only] : null, positions);
        return new ResultPage([.. found.Skip(start).Take(first)], start, found.Count, scope);
    }

    private QueryArgument Positions() => ApiField.Argument("positions", Lists.Nullable(strengths.Position),
        "Only segments in these positions; left out: STRONG and FAIR.", "环节地位");

    private static IReadOnlyList<SegmentPosition> Asked(FieldArguments arguments) => arguments["positions"] is null
        ? StrengthReport.Strengths
        : [.. arguments.List("positions").Select(position =>
            (SegmentPosition)GraphEnums.Of<SegmentPosition>().NumberOf((string)position!))];
}
