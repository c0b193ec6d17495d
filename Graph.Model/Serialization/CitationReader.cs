using System.Text.Json;

namespace Graph.Model;

/// <summary>Reads lists of citations; the edges of one entry mostly have the same one, which is then kept once.</summary>
internal sealed class CitationReader
{
    private readonly Dictionary<string, Citation[]> _known = new(StringComparer.Ordinal);

    public IReadOnlyList<Citation> Read(ref Utf8JsonReader json)
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
        return several is null ? one : [.. several];
    }

    private Citation[] ReadOne(ref Utf8JsonReader json)
    {
        var length = json.ValueSpan.Length;
        Span<char> buffer = length <= 512 ? stackalloc char[512] : new char[length];
        var text = buffer[..json.CopyString(buffer)];
        var known = _known.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!known.TryGetValue(text, out var list))
            known[text] = list = [Citation.Parse(text.ToString())];
        return list;
    }
}
