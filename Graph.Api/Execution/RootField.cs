using Graph.Api.Analyses;
using Graph.Model;

namespace Graph.Api.Execution;

/// <summary>A field of the query type, compiled: reads its value, then writes it.</summary>
internal abstract class RootField
{
    /// <summary>Reads all that the field needs.</summary>
    public abstract ValueTask ReadAsync(RootRun run);

    /// <summary>Writes what was read; false for null.</summary>
    public abstract bool Write(DataWriter data);
}

/// <summary>A field of the query type whose value is read in one go; fields below it that are computed for all their parents together
/// follow, level by level.</summary>
/// <param name="read">Reads the value; null for none.</param>
/// <param name="writer">Writes it.</param>
internal sealed class RootField<TValue>(Func<RootRun, ValueTask<TValue?>> read, ValueWriter<TValue> writer) : RootField
    where TValue : class
{
    /// <inheritdoc/>
    public override async ValueTask ReadAsync(RootRun run)
    {
        var value = await read(run);
        run.Value = value;
        if (value is null || !writer.Gathers)
            return;
        writer.Gather(run, value);
        while (run.NextLevel() is { } level)
            await level.ComputeAsync(run);
    }

    /// <inheritdoc/>
    public override bool Write(DataWriter data) => data.Run.Value is TValue value && writer.Write(data, value);
}

/// <summary>A field that is computed for all its parents together.</summary>
internal abstract class LevelField
{
    /// <summary>Computes it for the parents gathered so far, and gathers those of the levels below.</summary>
    public abstract ValueTask ComputeAsync(RootRun run);
}

/// <summary>One request's run of a root field.</summary>
/// <param name="values">The values of the arguments.</param>
/// <param name="versions">The versions of the graph that were read.</param>
/// <param name="keptPlaces">How many places of the operation ask for single records, if their JSON is kept; otherwise 0.</param>
/// <param name="cancellationToken">Ends with the request.</param>
internal sealed class RootRun(
    OperationValues values, Versions.ResponseVersions versions, int keptPlaces, CancellationToken cancellationToken)
{
    private KeptJson? _kept;
    private KeptTable?[]? _tables;
    private Dictionary<object, object>? _states;
    private Queue<LevelField>? _levels;

    /// <summary>The values of the arguments.</summary>
    public OperationValues Values { get; private set; } = values;

    /// <summary>The versions of the graph that were read.</summary>
    public Versions.ResponseVersions Versions => versions;

    /// <summary>Ends with the request.</summary>
    public CancellationToken CancellationToken => cancellationToken;

    /// <summary>What the root field read; null for nothing.</summary>
    public object? Value { get; set; }

    /// <summary>The earlier version that the field answers from; null for the current one.</summary>
    public PastGraph? Past { get; private set; }

    /// <summary>Answers from an earlier version from now on.</summary>
    public void GoBackTo(PastGraph past) => (Past, Values) = (past, Values.In(past.Analyses.Graph.Snapshot));

    /// <summary>Notes the snapshot that is read, whose records have JSON that is kept.</summary>
    public void Reads(GraphSnapshot snapshot)
    {
        if (keptPlaces > 0 && _kept is null)
            (_kept, _tables) = (KeptJson.Of(snapshot), new KeptTable?[keptPlaces]);
    }

    /// <summary>The JSON of records that is kept for a place; null where none is.</summary>
    public KeptTable? TableOf(KeptPlace place) => _tables is null ? null : _tables[place.Index] ??= _kept!.TableOf(place);

    /// <summary>Why the root field could not be read; null where it could.</summary>
    public Exception? Error { get; set; }

    /// <summary>What a field keeps for this request; made when first asked for.</summary>
    public TState StateOf<TState>(object field) where TState : class, new()
    {
        _states ??= new(ReferenceEqualityComparer.Instance);
        if (!_states.TryGetValue(field, out var state))
            _states[field] = state = new TState();
        return (TState)state;
    }

    /// <summary>Has a field computed once the parents of its level are gathered.</summary>
    public void Await(LevelField level) => (_levels ??= []).Enqueue(level);

    /// <summary>The next field to compute; null where there is none.</summary>
    public LevelField? NextLevel() => _levels is { Count: > 0 } ? _levels.Dequeue() : null;
}
