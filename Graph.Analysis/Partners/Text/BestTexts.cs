namespace Graph.Analysis.Partners;

/// <summary>The entries of an index that are most like a question, while they are being found.</summary>
/// <param name="least">The least likeness wanted.</param>
/// <param name="leastOfBest">The least likeness wanted, as a share of that of the best.</param>
/// <param name="most">How many are wanted.</param>
internal sealed class BestTexts(double least, double leastOfBest, int most)
{
    // The best so far, and behind them those that came since.
    private readonly List<(int Entry, double Score)> _found = [];
    private (int Entry, double Score) _last = (0, double.NaN); // of as many as are wanted

    /// <summary>The best first; equally good ones by their place in the index.</summary>
    public static IComparer<(int Entry, double Score)> BestFirst { get; } = Comparer<(int Entry, double Score)>.Create((one, other) =>
        other.Score.CompareTo(one.Score) is not 0 and var byScore ? byScore : one.Entry.CompareTo(other.Entry));

    /// <summary>What is less like the question is not wanted. It rises.</summary>
    public double Least { get; private set; } = least;

    /// <summary>Whether there may be more than are kept.</summary>
    public bool IsFull { get; private set; }

    /// <summary>Those that were found, in no order.</summary>
    public List<(int Entry, double Score)> All => _found;

    /// <summary>Whether an entry is wanted where it is so like the question: it is at least as like as <see cref="Least"/>, and not behind
    /// as many as are wanted.</summary>
    public bool MayTake(int entry, double score) => score >= Least && (score != _last.Score || entry <= _last.Entry);

    /// <summary>Adds an entry where it is wanted.</summary>
    public void Add(int entry, double score)
    {
        if (!MayTake(entry, score))
            return;
        Least = Math.Max(Least, score * leastOfBest);
        _found.Add((entry, score));
        if (_found.Count >= 2L * most)
            Cut();
    }

    /// <summary>Those that are wanted, best first.</summary>
    public List<(int Entry, double Score)> InOrder()
    {
        Cut();
        _found.RemoveAll(hit => hit.Score < Least);
        IsFull &= _found.Count == most;
        return _found;
    }

    private void Cut()
    {
        _found.Sort(BestFirst);
        if (_found.Count <= most)
            return;
        _found.RemoveRange(most, _found.Count - most);
        (_last, Least, IsFull) = (_found[^1], Math.Max(Least, _found[^1].Score), true);
    }
}
