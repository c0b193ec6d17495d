using System.Collections.Concurrent;
using Graph.Api.Schema.Views;
using GraphQL;
using GraphQL.DataLoader;
using GraphQLParser.AST;

namespace Graph.Api.Schema.Results;

/// <summary>One computed field of all the nodes of a level: gathers the nodes while the engine walks the level, computes once when the
/// first result is wanted.</summary>
internal sealed class LevelBatch(Func<IReadOnlyList<NodeView>, Task<IReadOnlyList<object?>>> compute)
{
    private const string Key = "Graph.LevelBatches";
    private readonly List<NodeView> _parents = [];
    private readonly Lock _lock = new();
    private Task<IReadOnlyList<object?>>? _results;

    /// <summary>Adds a node to the open batch of its field, or opens one.</summary>
    public static IDataLoaderResult Add(
        IResolveFieldContext context, NodeView parent, Func<IReadOnlyList<NodeView>, Task<IReadOnlyList<object?>>> compute)
    {
        var batches = Batches(context);
        while (true)
        {
            var batch = batches.GetOrAdd(context.FieldAst, static (_, make) => new LevelBatch(make), compute);
            if (batch.TryAdd(parent) is { } index)
                return new Place(batch, index);
            // Its level is done; the same field is on another level too.
            batches.TryRemove(new(context.FieldAst, batch));
        }
    }

    private int? TryAdd(NodeView parent)
    {
        lock (_lock)
        {
            if (_results is not null)
                return null;
            _parents.Add(parent);
            return _parents.Count - 1;
        }
    }

    private Task<IReadOnlyList<object?>> Results()
    {
        lock (_lock)
            return _results ??= compute(_parents);
    }

    private static ConcurrentDictionary<GraphQLField, LevelBatch> Batches(IResolveFieldContext context)
    {
        var values = context.UserContext;
        lock (values)
        {
            if (values.TryGetValue(Key, out var known))
                return (ConcurrentDictionary<GraphQLField, LevelBatch>)known!;
            var made = new ConcurrentDictionary<GraphQLField, LevelBatch>(ReferenceEqualityComparer.Instance);
            values[Key] = made;
            return made;
        }
    }

    /// <summary>The result of one node of the batch.</summary>
    private sealed class Place(LevelBatch batch, int index) : IDataLoaderResult
    {
        public async Task<object?> GetResultAsync(CancellationToken cancellationToken = default) =>
            (await batch.Results().WaitAsync(cancellationToken))[index];
    }
}
