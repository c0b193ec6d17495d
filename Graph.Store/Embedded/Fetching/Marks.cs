namespace Graph.Store.Embedded.Fetching;

/// <summary>Which nodes were seen; forgets all at once and at no cost.</summary>
internal sealed class Marks(int count)
{
    private readonly int[] _seenIn = new int[count];
    private int _round;

    public void Clear() => _round++;

    /// <summary>Marks a node; false where it was marked already.</summary>
    public bool Add(int ordinal)
    {
        if (_seenIn[ordinal] == _round)
            return false;
        _seenIn[ordinal] = _round;
        return true;
    }
}
