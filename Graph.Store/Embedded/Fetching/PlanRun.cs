using Graph.Model;

namespace Graph.Store.Embedded.Fetching;

/// <summary>One evaluation of a plan: the snapshot, what may be shared between its parts, and whether it is still wanted.</summary>
/// <remarks>Belongs to one thread.</remarks>
internal sealed class PlanRun(IndexedSnapshot snapshot, CancellationToken cancellationToken)
{
    private Marks? _steps;
    private Marks? _ends;
    private int _ticks;

    public IndexedSnapshot Snapshot { get; } = snapshot;

    public GraphSnapshot Graph { get; } = snapshot.Graph;

    /// <summary>Marks for the nodes of one step of a path.</summary>
    public Marks StepMarks => _steps ??= new(Graph.Count);

    /// <summary>Marks for the nodes that a relation leads to.</summary>
    public Marks EndMarks => _ends ??= new(Graph.Count);

    /// <summary>Says that a piece of work was done; now and then looks whether the rest is still wanted.</summary>
    /// <exception cref="OperationCanceledException">It is not.</exception>
    public void Tick()
    {
        if ((++_ticks & 0x3FF) == 0)
            cancellationToken.ThrowIfCancellationRequested();
    }
}
