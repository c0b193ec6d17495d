using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Graph.Store.Embedded.Fetching;

/// <summary>The links of one key of groups. The keys of a group are a chain of links, one for each key; a link is known by the link before
/// it and by the number of its value.</summary>
/// <param name="first">The least number that a value has.</param>
/// <param name="step">By how much numbers of neighbouring values differ; a power of two.</param>
/// <param name="values">How many numbers values may have.</param>
internal sealed class GroupLinks(int first, int step, int values)
{
    /// <summary>Where a node has no value.</summary>
    public const int None = PropertyOrder.Absent;

    // Up to so many values a row of places for each link before takes less time and memory than a table of those that occur.
    private const int FewValues = 64;
    private const int MostPlaces = 1 << 20; // of rows; links behind them are in the table

    private readonly int _width = values + 1; // the last place is that of no value
    private readonly int _shift = BitOperations.Log2((uint)step);
    private readonly int _mostRows = Math.Max(1, MostPlaces / (values + 1));
    private readonly Dictionary<long, int> _places = []; // one more than the link
    private int[] _rows = []; // rows by the link before: one more than the link, 0 where there is none yet
    private int[] _before = [];
    private int[] _values = [];
    private int[] _counts = [];
    private int[] _sortKeys = [];
    private int[] _sorted = [];
    private int[] _room = [];
    private int[] _ranks = [];
    private bool _hasRows;

    /// <summary>How many links there are.</summary>
    public int Count { get; private set; }

    /// <summary>Begins without links.</summary>
    /// <param name="isWide">Whether so many nodes come that one row is worth its width, however wide it is.</param>
    public void Begin(bool isWide) => _hasRows = isWide || _width <= FewValues;

    /// <summary>Forgets all links, and gives back the memory that they took.</summary>
    public void End()
    {
        _places.Clear();
        Count = 0;
        GiveBack(ref _rows);
        GiveBack(ref _before);
        GiveBack(ref _values);
        GiveBack(ref _counts);
        GiveBack(ref _sortKeys);
        GiveBack(ref _sorted);
        GiveBack(ref _room);
        GiveBack(ref _ranks);
    }

    /// <summary>The link of a value, which is made where there is none yet.</summary>
    /// <param name="before">The link before; 0 for the first key.</param>
    /// <param name="value">The number of the value, or <see cref="None"/>.</param>
    public int Of(int before, int value)
    {
        ref var place = ref _hasRows && before < _mostRows ? ref Row(before, value)
            : ref CollectionsMarshal.GetValueRefOrAddDefault(_places, ((long)before << 32) | (uint)value, out _);
        if (place == 0)
        {
            Reserve(ref _before, Count, Count + 1);
            Reserve(ref _values, Count, Count + 1);
            Reserve(ref _counts, Count, Count + 1);
            (_before[Count], _values[Count]) = (before, value);
            place = ++Count;
        }
        return place - 1;
    }

    /// <summary>Counts one more node of a link.</summary>
    public void AddTo(int link) => _counts[link]++;

    /// <summary>How many nodes a link has.</summary>
    public int CountOf(int link) => _counts[link];

    /// <summary>The link before, and the number of the value.</summary>
    public (int Before, int Value) this[int link] => (_before[link], _values[link]);

    /// <summary>The place of each link in the order of the values of all keys up to this one.</summary>
    /// <param name="ranks">The places of the links of the key before.</param>
    public ReadOnlySpan<int> Ranks(ReadOnlySpan<int> ranks)
    {
        Reserve(ref _sortKeys, 0, Count);
        Reserve(ref _sorted, 0, Count);
        Reserve(ref _room, 0, Count);
        Reserve(ref _ranks, 0, Count);
        for (var link = 0; link < Count; link++)
            (_sortKeys[link], _sorted[link]) = (PlaceOf(_values[link]), link);
        Sort(_width - 1);
        for (var link = 0; link < Count; link++)
            _sortKeys[link] = ranks[_before[link]];
        Sort(ranks.Length - 1);
        for (var rank = 0; rank < Count; rank++)
            _ranks[_sorted[rank]] = rank;
        return _ranks.AsSpan(0, Count);
    }

    /// <summary>The links with the most nodes first; of those with equally many, by their ranks, which <see cref="Ranks"/> has worked
    /// out.</summary>
    public ReadOnlySpan<int> MostFirst()
    {
        var most = 0;
        foreach (var count in _counts.AsSpan(0, Count))
            most = Math.Max(most, count);
        for (var link = 0; link < Count; link++)
            _sortKeys[link] = most - _counts[link];
        Sort(most);
        return _sorted.AsSpan(0, Count);
    }

    private void Sort(int greatest) => DigitSort.Sort(_sorted.AsSpan(0, Count), _sortKeys, greatest, _room);

    private ref int Row(int before, int value)
    {
        var place = (before * _width) + PlaceOf(value);
        if (place >= _rows.Length)
            Reserve(ref _rows, _rows.Length, (before + 1) * _width);
        return ref _rows[place];
    }

    private int PlaceOf(int value) => value == None ? _width - 1 : (value - first) >> _shift;

    // Memory is borrowed: tens of thousands of links would take new large objects for each request. What lies behind the filled part is 0.
    private static void Reserve<T>(ref T[] array, int filled, int length)
    {
        if (array.Length >= length)
            return;
        var larger = ArrayPool<T>.Shared.Rent(Math.Max(length, 2 * array.Length));
        Array.Copy(array, larger, filled);
        Array.Clear(larger, filled, larger.Length - filled);
        GiveBack(ref array);
        array = larger;
    }

    private static void GiveBack<T>(ref T[] array)
    {
        if (array.Length > 0)
            ArrayPool<T>.Shared.Return(array);
        array = [];
    }
}
