using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Graph.Model;

namespace Graph.Api.Execution;

/// <summary>JSON of single records of a snapshot, as places of operations ask for it: that of a record is written once for a version, when
/// it is first asked for, and then copied.</summary>
/// <remarks>Safe for concurrent use: two threads that write the same record write the same bytes. Goes with the snapshot. It takes at most
/// <see cref="MaxBytes"/>: what is kept then is forgotten, and keeping begins anew.</remarks>
internal sealed class KeptJson
{
    /// <summary>The most that the JSON of one version takes, in bytes.</summary>
    public const long MaxBytes = 64 * 1024 * 1024;

    private const int MaxRecords = 1_000_000; // of one place: more would take a large part of the bytes before anything is kept
    private const int Overhead = 24; // of an array

    private static readonly ConditionalWeakTable<GraphSnapshot, KeptJson> _bySnapshot = [];

    private readonly GraphSnapshot _graph;
    private readonly ConcurrentDictionary<string, KeptTable> _tables = new(StringComparer.Ordinal);
    private long _bytes;

    private KeptJson(GraphSnapshot graph) => _graph = graph;

    /// <summary>That of a snapshot.</summary>
    public static KeptJson Of(GraphSnapshot graph) => _bySnapshot.GetValue(graph, static graph => new(graph));

    /// <summary>Bytes that are taken now.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>What is kept for a place; null where there are too many records.</summary>
    public KeptTable? TableOf(KeptPlace place)
    {
        if (_tables.TryGetValue(place.Selection, out var known))
            return known;
        var records = place.RecordsOf(_graph);
        return records.Count > MaxRecords ? null : _tables.GetOrAdd(place.Selection, _ => new(this, records));
    }

    /// <summary>Counts bytes that are kept from now on.</summary>
    internal void Count(long bytes)
    {
        if (Interlocked.Add(ref _bytes, bytes + Overhead) <= MaxBytes)
            return;
        _tables.Clear();
        Interlocked.Exchange(ref _bytes, 0);
    }
}

/// <summary>The JSON of records that one place of operations asks for, as far as it is kept.</summary>
internal sealed class KeptTable
{
    private readonly KeptJson _owner;
    private readonly int _first;
    private readonly byte[]?[] _json;

    public KeptTable(KeptJson owner, OrdinalRange records)
    {
        (_owner, _first, _json) = (owner, records.First, new byte[]?[records.Count]);
        owner.Count((long)IntPtr.Size * records.Count);
    }

    /// <summary>The JSON of a record; null where it is not kept yet.</summary>
    public byte[]? Find(int record) => _json[record - _first];

    /// <summary>Keeps that of a record.</summary>
    public void Keep(int record, ReadOnlySpan<byte> json)
    {
        _json[record - _first] = json.ToArray();
        _owner.Count(json.Length);
    }
}

/// <summary>A place of an operation that asks for nothing but what stands in single records: nodes of a kind, or edges with the nodes that
/// they lead to.</summary>
/// <param name="Index">Its number in the operation.</param>
/// <param name="Selection">What it asks for: equal for places whose JSON is equal.</param>
/// <param name="RecordsOf">The numbers of a snapshot's records: the ordinals of the nodes, or the rows of the edges.</param>
internal sealed record KeptPlace(int Index, string Selection, Func<GraphSnapshot, OrdinalRange> RecordsOf);

/// <summary>Writes what depends on a record alone, or copies it.</summary>
/// <param name="place">The place that it is written for.</param>
/// <param name="record">The number of the record that a value is of; negative where the store holds no snapshot.</param>
/// <param name="writer">Writes it.</param>
internal sealed class KeptWriter<TSource>(KeptPlace place, Func<TSource, int> record, ValueWriter<TSource> writer) : ValueWriter<TSource>
{
    /// <summary>The place that it is written for.</summary>
    public KeptPlace Place => place;

    /// <inheritdoc/>
    public override string? Selection => writer.Selection;

    /// <inheritdoc/>
    public override bool Write(DataWriter data, TSource source)
    {
        var number = record(source);
        return number < 0 || data.Run.TableOf(place) is not { } table ? writer.Write(data, source) : Write(data, source, table, number);
    }

    private bool Write(DataWriter data, TSource source, KeptTable table, int number)
    {
        if (table.Find(number) is { } kept)
        {
            data.Json.Raw(kept);
            return true;
        }
        var start = data.Json.Length;
        if (!writer.Write(data, source))
            return false;
        table.Keep(number, data.Json.Written.Span[start..]);
        return true;
    }
}
