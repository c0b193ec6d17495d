using System.Collections.Concurrent;
using System.Text.Json;

namespace Graph.Model;

/// <summary>Reads lists of citations, and keeps equal ones once: the edges of one entry mostly have the list of the entry, and documents
/// have few locators.</summary>
/// <remarks>Safe for concurrent use. It holds all that it has read, so it lives no longer than one load.</remarks>
public sealed class CitationPool
{
    private readonly ConcurrentDictionary<string, Citation[]> _byText = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Citation[], Citation[]> _lists = new(new SameCitations());
    private readonly ConcurrentDictionary<NodeId, NodeId> _sources = new();
    private readonly ConcurrentDictionary<string, string> _locators = new(StringComparer.Ordinal);

    internal IReadOnlyList<Citation> Read(ref Utf8JsonReader json)
    {
        json.Read();
        Citation[] one = [];
        List<Citation>? several = null;
        while (json.Read() && json.TokenType is not JsonTokenType.EndArray)
        {
            var next = ReadOne(ref json);
            if (several is not null)
                several.Add(next[0]);
            else if (one.Length == 0)
                one = next;
            else
                several = [one[0], next[0]];
        }
        if (several is null)
            return one;
        Citation[] list = [.. several];
        return _lists.GetOrAdd(list, list);
    }

    private Citation[] ReadOne(ref Utf8JsonReader json)
    {
        var length = json.ValueSpan.Length;
        var buffer = length <= 512 ? stackalloc char[512] : new char[length];
        var text = buffer[..json.CopyString(buffer)];
        return _byText.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var list) ? list
            : _byText.GetOrAdd(text.ToString(), Parse);
    }

    private Citation[] Parse(string text)
    {
        var citation = Citation.Parse(text);
        return [new(_sources.GetOrAdd(citation.Source, citation.Source),
            citation.Locator is { } locator ? _locators.GetOrAdd(locator, locator) : null, citation.CheckedOn)];
    }

    /// <summary>Lists are equal where they hold the same citations; equal citations are one object here.</summary>
    private sealed class SameCitations : IEqualityComparer<Citation[]>
    {
        public bool Equals(Citation[]? x, Citation[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(Citation[] list)
        {
            HashCode hash = new();
            foreach (var citation in list)
                hash.Add(citation);
            return hash.ToHashCode();
        }
    }
}
