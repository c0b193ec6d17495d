using System.Runtime.InteropServices;

namespace Graph.Store.Embedded.Fetching;

/// <summary>The links of one key of groups. The keys of a group are a chain of links, one for each key; a link is known by the link before
/// it and by the number of its value.</summary>
/// <param name="first">The least number that a value has.</param>
/// <param name="step">By how much numbers of neighbouring values differ.</param>
/// <param name="values">How many numbers values may have.</param>
internal sealed class GroupLinks(int first, int step, int values)
{
    /// <summary>Where a node has no value.</summary>
    public const int None = PropertyOrder.Absent;

    // Up to so many values a row of places for each link before takes less time and memory than a table of those that occur.
    private const int FewValues = 64;

    private readonly int _width = values + 1; // the first place is that of no value
    private readonly Dictionary<long, int> _places = [];
    private readonly List<int> _before = [];
    private readonly List<int> _values = [];
    private readonly List<int> _counts = [];
    private long[] _sortKeys = [];
    private int[] _sorted = [];
    private int[] _ranks = [];
    private int[] _rows = []; // one more than the link, 0 where there is none yet; in rows by the link before
    private int _used; // how many places of the rows
    private bool _hasRows;

    /// <summary>How many links there are.</summary>
    public int Count => _before.Count;

    /// <summary>Forgets all links.</summary>
    /// <param name="isWide">Whether so many nodes come that one row is worth its width, however wide it is.</param>
    public void Clear(bool isWide)
    {
        _places.Clear();
        _before.Clear();
        _values.Clear();
        _counts.Clear();
        _hasRows = isWide || _width <= FewValues;
        Array.Clear(_rows, 0, _used);
        _used = 0;
    }

    /// <summary>The link of a value, which is made where there is none yet.</summary>
    /// <param name="before">The link before; 0 for the first key.</param>
    /// <param name="value">The number of the value, or <see cref="None"/>.</param>
    public int Of(int before, int value)
    {
        ref var place = ref _hasRows ? ref Row(before, value)
            : ref CollectionsMarshal.GetValueRefOrAddDefault(_places, ((long)before << 32) | (uint)value, out _);
        if (place == 0)
        {
            _before.Add(before);
            _values.Add(value);
            _counts.Add(0);
            place = _before.Count;
        }
        return place - 1;
    }

    /// <summary>Counts one more node of a link.</summary>
    public void AddTo(int link) => CollectionsMarshal.AsSpan(_counts)[link]++;

    /// <summary>How many nodes a link has.</summary>
    public int CountOf(int link) => _counts[link];

    /// <summary>The link before, and the number of the value.</summary>
    public (int Before, int Value) this[int link] => (_before[link], _values[link]);

    /// <summary>The place of each link in the order of the values of all keys up to this one. Valid until the next call.</summary>
    /// <param name="ranks">The places of the links of the key before.</param>
    public ReadOnlySpan<int> Ranks(ReadOnlySpan<int> ranks)
    {
        Reserve();
        for (var link = 0; link < Count; link++)
            (_sortKeys[link], _sorted[link]) = (((long)ranks[_before[link]] << 32) | (uint)_values[link], link);
        Array.Sort(_sortKeys, _sorted, 0, Count);
        for (var rank = 0; rank < Count; rank++)
            _ranks[_sorted[rank]] = rank;
        return _ranks.AsSpan(0, Count);
    }

    /// <summary>The links with the most nodes first; of those with equally many, by their ranks. Valid until the next call.</summary>
    /// <param name="ranks">The places of the links.</param>
    public ReadOnlySpan<int> MostFirst(ReadOnlySpan<int> ranks)
    {
        for (var link = 0; link < Count; link++)
            (_sortKeys[link], _sorted[link]) = (((long)(int.MaxValue - _counts[link]) << 32) | (uint)ranks[link], link);
        Array.Sort(_sortKeys, _sorted, 0, Count);
        return _sorted.AsSpan(0, Count);
    }

    // Tens of thousands of links would take new memory of the large object heap for each request.
    private void Reserve()
    {
        if (_sorted.Length < Count)
            (_sortKeys, _sorted, _ranks) = (new long[_before.Capacity], new int[_before.Capacity], new int[_before.Capacity]);
    }

    private ref int Row(int before, int value)
    {
        _used = Math.Max(_used, (before + 1) * _width);
        if (_used > _rows.Length)
            Array.Resize(ref _rows, Math.Max(_used, 2 * _rows.Length));
        return ref _rows[(before * _width) + (value == None ? 0 : 1 + ((value - first) / step))];
    }
}
