namespace Graph.Api.Limits;

/// <summary>How long an operation took lately, on average.</summary>
/// <remarks>An average, because the system interrupts every thread now and then: that says nothing about the operation. A single long run
/// weighs enough to count for a hundred short ones. Safe for concurrent use: of two measurements at the same moment one may get
/// lost.</remarks>
internal sealed class OperationPace
{
    /// <summary>The average of an operation that is short.</summary>
    public static readonly TimeSpan Short = TimeSpan.FromMilliseconds(0.25);

    /// <summary>Runs before anything is said of an operation.</summary>
    public const int FirstRuns = 16;

    private const int Weight = 64; // of the average so far, against one run

    private double _average; // in ticks
    private int _runs;

    /// <summary>Whether it ran often enough, and took little on average.</summary>
    public bool IsShort => Volatile.Read(ref _runs) >= FirstRuns && Volatile.Read(ref _average) <= Short.Ticks;

    /// <summary>Notes a run.</summary>
    public void Ran(TimeSpan time)
    {
        var runs = Volatile.Read(ref _runs);
        if (runs < FirstRuns)
            Interlocked.Increment(ref _runs);
        var before = Volatile.Read(ref _average);
        Volatile.Write(ref _average, runs == 0 ? time.Ticks : before + ((time.Ticks - before) / Weight));
    }
}
