using Graph.Api.Analyses;
using Graph.Api.Execution;
using Graph.Api.Limits;
using Graph.Api.Schema.Types;
using GraphQL.Types;

namespace Graph.Api.Schema;

/// <summary>Gives root fields the argument <c>asOf</c>: they then answer from an earlier version that is kept.</summary>
internal sealed class AsOfField(AnalysesByVersion analyses, PastVersions past, GraphTypes types)
{
    private const string Name = "asOf";

    // The graph of that version is made from the current one and what changed since, and so are its gaps, if they are asked for.
    private const int OwnCost = 20_000;

    // What differs of its words and names is read anew; all enterprises elsewhere are tried out on its gaps.
    private const int AnalysisCost = 40_000;

    /// <summary>Adds the argument to a field.</summary>
    public FieldType AddTo(FieldType field) => AddTo(field, OwnCost);

    /// <summary>Adds the argument to a field that makes more than gaps of the whole graph.</summary>
    public FieldType AddToAnalysis(FieldType field) => AddTo(field, AnalysisCost);

    private FieldType AddTo(FieldType field, int cost)
    {
        var compile = field.RootCompiler()!;
        (field.Arguments ??= []).Add(ApiField.Argument(Name, types.Scalars.Int,
            "The number of a version that is kept, to answer from that one; left out: from the current one.", "版本号"));
        field.WithCostOf(Name, cost);
        return field.Compiled((compiler, selected) => new AsOfRoot(this, compiler.Arguments(selected), compile(compiler, selected)));
    }

    private async ValueTask GoBackAsync(RootRun run, int number)
    {
        var current = await analyses.CurrentAsync(run.CancellationToken);
        run.Versions.Add(current.Graph.Version);
        var version = await past.FindAsync(current.Graph.Version, number, Name, run.CancellationToken);
        run.GoBackTo(await past.GraphAsync(current, version, Name, run.CancellationToken));
    }

    private sealed class AsOfRoot(AsOfField owner, ArgumentSlot arguments, RootField inner) : RootField
    {
        public override async ValueTask ReadAsync(RootRun run)
        {
            if (run.Values.Of(arguments).Number(Name) is { } number)
                await owner.GoBackAsync(run, number);
            await inner.ReadAsync(run);
        }

        public override bool Write(DataWriter data) => inner.Write(data);
    }
}
