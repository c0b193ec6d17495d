using Graph.Analysis.Gaps;
using Graph.Api.Analyses;
using Graph.Api.Errors;
using Graph.Api.Execution;
using Graph.Api.Limits;
using Graph.Api.Schema.Cursors;
using Graph.Api.Schema.Results;
using Graph.Api.Schema.Types;
using Graph.Model;
using GraphQL.Types;
using Microsoft.Extensions.Options;

namespace Graph.Api.Schema.Analyses;

/// <summary><c>attractionTargets</c>.</summary>
internal sealed class AttractionFields(AttractionTypes targets, GraphTypes types, ResultResolver resolver,
    IOptions<GraphQLLimits> limits)
{
    // Every enterprise known elsewhere was tried out on the gaps at which it does something, once for the version: on the real data
    // some 600 on 190 gaps. All of them are scored and put in order for each question.
    private const int OwnCost = 4_500;
    private const int PageLength = 20;

    private readonly Scalars _scalars = types.Scalars;

    public FieldType Targets() => ApiField.Root("attractionTargets", new NonNullGraphType(targets.Connection),
        "Enterprises outside the home region, ranked by the gaps that they would close.", "招引对象",
        resolver.Root(targets.Connection, Page),
        ApiField.Argument("chain", _scalars.Id, "Only for gaps of this chain.", "产业链"),
        ApiField.Argument("county", _scalars.String,
            "A part of the home region: only for gaps at which it has enterprises, parks or laboratories, and with its parks.", "区县"),
        ApiField.Argument("first", _scalars.Int, "At most so many, from the start of the list.", "起始条数", PageLength),
        ApiField.Argument("after", _scalars.String, "Only what stands after this cursor.", "游标之后")).WithPageCost().WithOwnCost(OwnCost);

    private object Page(GraphAnalyses analyses, FieldArguments arguments, CancellationToken cancellationToken)
    {
        var chain = arguments.Text("chain") is { } id ? ResultArguments.Known<Chain>(analyses, id, "chain") : (NodeId?)null;
        var county = arguments.Text("county") is { } called ? analyses.RegionCalled(called) : null;
        var counties = county is null ? null : Counties(analyses.Home, county);
        var scope = CursorScope.Of($"attractionTargets {analyses.Graph.Version.Digest}",
            new Dictionary<string, object?> { ["chain"] = chain?.ToString(), ["county"] = county }, []);
        var (first, start) = (ResultArguments.First(arguments, PageLength, limits.Value), ResultArguments.Start(arguments, scope));
        var gaps = analyses.Gaps(cancellationToken).Where(new GapFilter(chain is { } only ? [only] : null)).Gaps;
        var found = analyses.Attraction(cancellationToken).Targets(gaps, counties, cancellationToken);
        return new ResultPage([.. found.Skip(start).Take(first).Select(target => new FoundTarget(target, analyses))], start, found.Count,
            scope);
    }

    /// <summary>The county; for the name of the home region itself all its counties.</summary>
    private static IReadOnlyList<string> Counties(HomeRegion? home, string county)
    {
        if (home?.Contains(county) is not true)
        {
            throw new InputException($"'county' is '{county}', which is no part of the home region. It is one of "
                + $"{string.Join(", ", home?.Counties.Select(part => part.Name) ?? [])}.");
        }
        return county == home.Name ? [county, .. home.Counties.Select(part => part.Name)] : [county];
    }
}
