using System.Runtime.ExceptionServices;
using Graph.Api.Analyses;
using Graph.Api.Execution;
using Graph.Api.Schema.Fetching;
using Graph.Model;
using GraphQL.Types;

namespace Graph.Api.Schema.Results;

/// <summary>Compiles computed fields: they compute, lay out what the operation asks for, and fetch the nodes that the results name in one
/// request.</summary>
internal sealed class ResultResolver(AnalysesByVersion analyses, GraphReader reader)
{
    private readonly GraphReader _reader = reader;

    /// <summary>A root field.</summary>
    /// <param name="type">The type of the result, or of its elements where it is a list.</param>
    /// <param name="compute">Makes the result from the analyses and the arguments; null for none. Its token ends with the request.</param>
    public RootCompiler Root(IObjectGraphType type, Func<GraphAnalyses, FieldArguments, CancellationToken, object?> compute) =>
        RootAsync(type, (current, arguments, cancellationToken) => ValueTask.FromResult(compute(current, arguments, cancellationToken)));

    /// <summary>A root field that reads more than the current graph.</summary>
    /// <param name="type">The type of the result, or of its elements where it is a list.</param>
    /// <param name="compute">Makes the result from the analyses and the arguments; null for none. Its token ends with the request.</param>
    public RootCompiler RootAsync(IObjectGraphType type,
        Func<GraphAnalyses, FieldArguments, CancellationToken, ValueTask<object?>> compute) => (compiler, field) =>
        {
            var (arguments, results) = (compiler.Arguments(field), new ResultsTemplate(compiler, type, field));
            return new RootField<ResultValue>(async run =>
            {
                var current = await CurrentAsync(run);
                var layout = new ResultLayout(run);
                var laid = results.Lay(layout, await compute(current, run.Values.Of(arguments), run.CancellationToken));
                await layout.FetchAsync(_reader, results.Nodes);
                return laid;
            }, results.Writer);
        };

    /// <summary>A list of nodes.</summary>
    public RootCompiler Nodes(NodeKind kind, Func<GraphAnalyses, FieldArguments, CancellationToken, IEnumerable<NodeId>> compute) =>
        (compiler, field) =>
        {
            var (arguments, shape) = (compiler.Arguments(field), new ShapeTemplate([kind]));
            var node = shape.Compile(compiler, null, field.SelectionSets);
            return new RootField<IReadOnlyList<FetchedNode>>(async run =>
            {
                var current = await CurrentAsync(run);
                List<NodeId> ids = [.. compute(current, run.Values.Of(arguments), run.CancellationToken)];
                var nodes = new NamedNodes();
                ids.ForEach(nodes.Add);
                await nodes.FetchAsync(_reader, shape, run);
                return nodes.Find(ids);
            }, compiler.List<IReadOnlyList<FetchedNode>, FetchedNode>(field, (_, nodes) => nodes, node));
        };

    /// <summary>A field of nodes, computed for all nodes of its level at once.</summary>
    /// <param name="type">The type of the result, or of its elements where it is a list.</param>
    /// <param name="compute">Makes the result of a node from the analyses and the arguments; null for none. Its token ends with the
    /// request.</param>
    public FieldCompiler<KindTemplate, FetchedNode> Level(
        IObjectGraphType type, Func<GraphAnalyses, NodeId, FieldArguments, CancellationToken, object?> compute) =>
        (compiler, _, field) => new LevelWriter(
            new LevelPlace(this, compiler.Arguments(field), new ResultsTemplate(compiler, type, field), compute));

    private async ValueTask<GraphAnalyses> CurrentAsync(RootRun run)
    {
        if (run.Past is { } past)
            return past.Analyses;
        var current = await analyses.CurrentAsync(run.CancellationToken);
        run.Versions.Add(current.Graph.Version);
        return current;
    }

    /// <summary>One place of an operation that asks for a field of nodes.</summary>
    private sealed class LevelPlace(ResultResolver owner, ArgumentSlot arguments, ResultsTemplate results,
        Func<GraphAnalyses, NodeId, FieldArguments, CancellationToken, object?> compute) : LevelField
    {
        public ValueWriter<ResultValue> Writer => results.Writer;

        public override async ValueTask ComputeAsync(RootRun run)
        {
            var state = run.StateOf<LevelState>(this);
            try
            {
                await ComputeAsync(run, state);
            }
            catch (Exception error) when (!run.CancellationToken.IsCancellationRequested)
            {
                state.Error = error; // of each of the nodes
                return;
            }
            if (!Writer.Gathers)
                return;
            foreach (var result in state.Results.Values)
                Writer.Gather(run, result);
        }

        private async ValueTask ComputeAsync(RootRun run, LevelState state)
        {
            var current = await owner.CurrentAsync(run);
            var layout = new ResultLayout(run);
            foreach (var node in state.Nodes)
            {
                state.Results[node] = results.Lay(layout, compute(current, node, run.Values.Of(arguments), run.CancellationToken))
                    ?? new(null, null);
            }
            await layout.FetchAsync(owner._reader, results.Nodes);
        }
    }

    /// <summary>The nodes of a level in one request, and the result of each.</summary>
    private sealed class LevelState
    {
        public HashSet<NodeId> Nodes { get; } = [];

        public Dictionary<NodeId, ResultValue> Results { get; } = [];

        public Exception? Error { get; set; }
    }

    private sealed class LevelWriter(LevelPlace level) : ValueWriter<FetchedNode>
    {
        public override bool Gathers => true;

        public override bool Write(DataWriter data, FetchedNode source)
        {
            var state = data.Run.StateOf<LevelState>(level);
            if (state.Error is { } error)
                ExceptionDispatchInfo.Throw(error);
            return level.Writer.Write(data, state.Results[source.Id]);
        }

        public override void Gather(RootRun run, FetchedNode source)
        {
            var state = run.StateOf<LevelState>(level);
            if (state.Nodes.Count == 0)
                run.Await(level);
            state.Nodes.Add(source.Id);
        }
    }
}

/// <summary>A computed value, laid out: one result or a list of them.</summary>
/// <param name="One">The result; null for a list.</param>
/// <param name="List">The results; null where it is one.</param>
internal sealed record ResultValue(ResultNode? One, IReadOnlyList<ResultNode>? List);

/// <summary>What one place of an operation asks of computed values.</summary>
internal sealed class ResultsTemplate
{
    private readonly ResultTemplate _template;

    public ResultsTemplate(SelectionCompiler compiler, IObjectGraphType type, SelectedField field)
    {
        (_template, var writer) = ResultTemplate.Compile(compiler, type, Nodes, field.SelectionSets);
        Writer = IsList(field.Definition.ResolvedType)
            ? compiler.List<ResultValue, ResultNode>(field, (_, value) => value.List, writer)
            : new PartWriter<ResultValue, ResultNode>((_, value) => value.One, writer);
    }

    /// <summary>What is read of the nodes that the values name.</summary>
    public ShapeTemplate Nodes { get; } = new(GraphSchema.Kinds);

    /// <summary>Writes a value.</summary>
    public ValueWriter<ResultValue> Writer { get; }

    /// <summary>Lays out a value; null for none.</summary>
    public ResultValue? Lay(ResultLayout layout, object? value) => value switch
    {
        null => null,
        IEnumerable<object> list => new(null, [.. list.Select(item => _template.Lay(layout, item))]),
        _ => new(_template.Lay(layout, value), null),
    };

    private static bool IsList(IGraphType? type) => type is ListGraphType or NonNullGraphType { ResolvedType: ListGraphType };
}
