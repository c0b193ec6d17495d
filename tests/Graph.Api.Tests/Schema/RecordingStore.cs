using Graph.Model;

namespace Graph.Api.Tests.Schema;

/// <summary>A store that writes down what it is asked.</summary>
internal sealed class RecordingStore(IGraphStore inner) : IGraphStore
{
    private readonly List<FetchRequest> _plans = [];

    /// <summary>The plans fetched so far.</summary>
    public IReadOnlyList<FetchRequest> Plans => _plans;

    /// <summary>How often anything but the version and the names was read.</summary>
    public int Reads { get; private set; }

    /// <summary>How often the changes of versions were read.</summary>
    public int DeltaReads { get; private set; }

    /// <summary>Runs before each fetch.</summary>
    public Func<int, Task> BeforeFetch { get; set; } = _ => Task.CompletedTask;

    /// <summary>Runs before each reading of the version.</summary>
    public Func<Task> BeforeVersion { get; set; } = () => Task.CompletedTask;

    public async ValueTask<GraphVersion> GetVersionAsync(CancellationToken cancellationToken)
    {
        await BeforeVersion().WaitAsync(cancellationToken);
        return await inner.GetVersionAsync(cancellationToken);
    }

    public async ValueTask<GraphVersion> ProbeAsync(CancellationToken cancellationToken)
    {
        await BeforeVersion().WaitAsync(cancellationToken);
        return await inner.ProbeAsync(cancellationToken);
    }

    public async ValueTask<FetchResult> FetchAsync(FetchRequest plan, CancellationToken cancellationToken)
    {
        await BeforeFetch(_plans.Count);
        _plans.Add(plan);
        Reads++;
        return await inner.FetchAsync(plan, cancellationToken);
    }

    public ValueTask<GraphSnapshot> ReadAllAsync(CancellationToken cancellationToken)
    {
        Reads++;
        return inner.ReadAllAsync(cancellationToken);
    }

    public ValueTask<GraphCounts> GetCountsAsync(CancellationToken cancellationToken)
    {
        Reads++;
        return inner.GetCountsAsync(cancellationToken);
    }

    public ValueTask<GraphVersion> WriteAsync(GraphBatch batch, CancellationToken cancellationToken) =>
        inner.WriteAsync(batch, cancellationToken);

    public ValueTask<IReadOnlyList<KeptVersion>> GetVersionsAsync(CancellationToken cancellationToken)
    {
        Reads++;
        return inner.GetVersionsAsync(cancellationToken);
    }

    public ValueTask<IReadOnlyList<GraphDelta>?> ReadDeltasAsync(long after, GraphVersion upTo, CancellationToken cancellationToken)
    {
        Reads++;
        DeltaReads++;
        return inner.ReadDeltasAsync(after, upTo, cancellationToken);
    }
}
