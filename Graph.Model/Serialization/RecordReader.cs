using System.Text;
using System.Text.Json;

namespace Graph.Model;

/// <summary>Reads records from what <see cref="RecordContent"/> writes.</summary>
/// <remarks>For one thread at a time, as its citations are.</remarks>
/// <param name="citations">Keeps equal citations once.</param>
public sealed class RecordReader(CitationPool citations)
{
    // What the schema does not declare as properties, set in the record itself instead of in one copy after the other.
    private static readonly Action<Node, NodeId> _setId = Setter<Node, NodeId>(nameof(Node.Id));
    private static readonly Action<Node, IReadOnlyList<Citation>> _setNodeCitations = Setter<Node,
        IReadOnlyList<Citation>>(nameof(Node.Citations));
    private static readonly Action<Edge, NodeId> _setFrom = Setter<Edge, NodeId>(nameof(Edge.From));
    private static readonly Action<Edge, NodeId> _setTo = Setter<Edge, NodeId>(nameof(Edge.To));
    private static readonly Action<Edge, IReadOnlyList<Citation>> _setEdgeCitations = Setter<Edge,
        IReadOnlyList<Citation>>(nameof(Edge.Citations));

    private static readonly Dictionary<NodeKind,
        PropertyReader[]> _ofNodes = GraphSchema.Kinds.ToDictionary(kind => kind, kind => Readers(kind.Properties));
    private static readonly Dictionary<EdgeKind,
        PropertyReader[]> _ofEdges = GraphSchema.Edges.ToDictionary(kind => kind, kind => Readers(kind.Properties));

    /// <summary>Reads a node.</summary>
    /// <exception cref="FormatException">The content is damaged.</exception>
    public Node ReadNode(NodeId id, ReadOnlySpan<byte> content)
    {
        var kind = GraphSchema.FindKind(id.Kind) ?? throw new FormatException($"{id} is of no known kind.");
        try
        {
            var node = kind.CreateBlank();
            _setId(node, id);
            if (Fill(node, _ofNodes[kind], content) is { Count: > 0 } cited)
                _setNodeCitations(node, cited);
            return node;
        }
        catch (Exception error) when (IsDamage(error))
        {
            throw new FormatException($"{id} cannot be read: {error.Message}", error);
        }
    }

    /// <summary>Reads an edge.</summary>
    /// <exception cref="FormatException">The content is damaged.</exception>
    public Edge ReadEdge(EdgeKind kind, NodeId from, NodeId to, ReadOnlySpan<byte> content)
    {
        try
        {
            var edge = kind.CreateBlank();
            _setFrom(edge, from);
            _setTo(edge, to);
            if (Fill(edge, _ofEdges[kind], content) is { Count: > 0 } cited)
                _setEdgeCitations(edge, cited);
            return edge;
        }
        catch (Exception error) when (IsDamage(error))
        {
            throw new FormatException($"{kind} from {from} to {to} cannot be read: {error.Message}", error);
        }
    }

    private IReadOnlyList<Citation> Fill(object record, PropertyReader[] properties, ReadOnlySpan<byte> content)
    {
        IReadOnlyList<Citation> cited = [];
        var expected = 0; // properties come in the order of the declaration, so the next one is found at once
        Utf8JsonReader json = new(content);
        json.Read();
        while (json.Read() && json.TokenType is JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("citations"u8))
            {
                cited = citations.Read(ref json);
                continue;
            }
            var place = expected;
            while (place < properties.Length && !json.ValueTextEquals(properties[place].Name))
                place++;
            if (place == properties.Length)
                throw new FormatException($"it has a property '{json.GetString()}' that is not declared, or out of order.");
            properties[place].Read(ref json, record);
            expected = place + 1;
        }
        return cited;
    }

    private static Action<TRecord, TValue> Setter<TRecord, TValue>(string member) =>
        typeof(TRecord).GetProperty(member)!.SetMethod!.CreateDelegate<Action<TRecord, TValue>>();

    private static bool IsDamage(Exception error) =>
        error is JsonException or FormatException or InvalidOperationException or InvalidCastException or OverflowException
            or ArgumentException;

    private static PropertyReader[] Readers(IReadOnlyList<Property> properties) =>
        [.. properties.Where(property => property.Type is not PropertyType.Id).Select(property => new PropertyReader(property))];

    /// <summary>Reads one property.</summary>
    private sealed class PropertyReader(Property property)
    {
        private static readonly object[] _smallNumbers = [.. Enumerable.Range(0, 128).Select(number => (object)number)]; // ranks, mostly

        private readonly byte[][] _enumNames = [.. (property.Enum?.Values ?? []).Select(value => Encoding.UTF8.GetBytes(value.Name))];

        public byte[] Name { get; } = Encoding.UTF8.GetBytes(property.Name);

        public void Read(ref Utf8JsonReader json, object record)
        {
            json.Read();
            property.Set(record, property.Type switch
            {
                PropertyType.Integer => Boxed(json.GetInt32()),
                PropertyType.Long => json.GetInt64(),
                PropertyType.Boolean => json.GetBoolean(),
                PropertyType.Date => DateOnly.ParseExact(json.GetString()!, "O", null),
                PropertyType.TextList => Texts(ref json),
                PropertyType.IntegerList => Numbers(ref json),
                PropertyType.Enum => EnumName(ref json),
                _ => json.GetString(),
            });
        }

        private static object Boxed(int number) => (uint)number < (uint)_smallNumbers.Length ? _smallNumbers[number] : number;

        private string EnumName(ref Utf8JsonReader json)
        {
            for (var i = 0; i < _enumNames.Length; i++)
            {
                if (json.ValueTextEquals(_enumNames[i]))
                    return property.Enum!.NameOf(i);
            }
            throw new FormatException($"'{json.GetString()}' is no {property.Enum!.Name}.");
        }

        private static string[] Texts(ref Utf8JsonReader json)
        {
            List<string> texts = [];
            while (json.Read() && json.TokenType is not JsonTokenType.EndArray)
                texts.Add(json.GetString()!);
            return [.. texts];
        }

        private static int[] Numbers(ref Utf8JsonReader json)
        {
            List<int> numbers = [];
            while (json.Read() && json.TokenType is not JsonTokenType.EndArray)
                numbers.Add(json.GetInt32());
            return [.. numbers];
        }
    }
}
