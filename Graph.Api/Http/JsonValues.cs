using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;
using Graph.Api.Errors;

namespace Graph.Api.Http;

/// <summary>Reads JSON into the values that the engine takes: text, numbers, Booleans, null, lists, and maps by name.</summary>
/// <remarks>Stricter than most readers: a name that occurs twice in an object, half of a surrogate pair and numbers without a value are
/// errors, each with its place.</remarks>
internal ref struct JsonValues
{
    private const int MaxDepth = 64;
    private const int MaxNumberLength = 64;

    private readonly ReadOnlySpan<byte> _text;
    private Utf8JsonReader _reader;

    public JsonValues(ReadOnlySpan<byte> text)
    {
        JsonPlace.CheckUtf8(text);
        _text = text;
        _reader = new(text, new JsonReaderOptions { MaxDepth = MaxDepth });
    }

    /// <summary>Goes to the first value and says of what kind it is.</summary>
    public JsonTokenType Start()
    {
        Advance();
        return _reader.TokenType;
    }

    /// <summary>Nothing but space may follow.</summary>
    public void End() => Advance();

    /// <summary>An error at the value that is read now.</summary>
    public readonly RefusedException Error(string what, string code = ErrorCodes.BadRequest) =>
        JsonPlace.Error(what, _text, _reader.TokenStartIndex, code);

    /// <summary>The value that the reader is on.</summary>
    public object? Read() => _reader.TokenType switch
    {
        JsonTokenType.StartObject => ReadObject(),
        JsonTokenType.StartArray => ReadArray(),
        JsonTokenType.String => ReadText(),
        JsonTokenType.Number => ReadNumber(),
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => null,
    };

    private Dictionary<string, object?> ReadObject()
    {
        var members = new Dictionary<string, object?>(StringComparer.Ordinal);
        for (Advance(); _reader.TokenType != JsonTokenType.EndObject; Advance())
        {
            var name = ReadText();
            if (members.ContainsKey(name))
                throw Error($"The name '{(name.Length > 80 ? name[..80] : name)}' occurs twice in one object");
            Advance();
            members.Add(name, Read());
        }
        return members;
    }

    private List<object?> ReadArray()
    {
        var items = new List<object?>();
        for (Advance(); _reader.TokenType != JsonTokenType.EndArray; Advance())
            items.Add(Read());
        return items;
    }

    private readonly string ReadText()
    {
        try
        {
            return _reader.GetString()!;
        }
        catch (InvalidOperationException) // what the reader throws for an escape such as \ud800 without its other half
        {
            throw Error("The text has half of a surrogate pair, which is no character");
        }
    }

    private readonly object ReadNumber()
    {
        if (_reader.TryGetInt32(out var small))
            return small;
        if (_reader.TryGetInt64(out var large))
            return large;
        var digits = _reader.ValueSpan;
        if (digits.Length > MaxNumberLength)
            throw Error($"The number has {digits.Length} characters; at most {MaxNumberLength} are allowed", ErrorCodes.BadVariable);
        if (!digits.ContainsAny(".eE"u8))
            return BigInteger.Parse(Encoding.ASCII.GetString(digits), CultureInfo.InvariantCulture);
        return _reader.TryGetDouble(out var real) && double.IsFinite(real)
            ? real
            : throw Error("The number is too large", ErrorCodes.BadVariable);
    }

    private void Advance()
    {
        try
        {
            _reader.Read();
        }
        catch (JsonException error)
        {
            var reason = error.Message.Split(" LineNumber:")[0];
            throw new RefusedException(ErrorCodes.BadRequest,
                $"The text is not valid JSON: {reason} (line {error.LineNumber + 1}, byte {error.BytePositionInLine + 1})");
        }
    }
}
