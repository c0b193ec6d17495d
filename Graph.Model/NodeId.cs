using System.Diagnostics.CodeAnalysis;

namespace Graph.Model;

/// <summary>The id of a node: a kind and a slug of lower-case ASCII words joined by hyphens: <c>technology:photoresist</c>.</summary>
/// <remarks>Ordered by code point, which for ASCII is byte order, so that every store sorts ids alike.</remarks>
public readonly record struct NodeId : IComparable<NodeId>
{
    /// <summary>The longest id accepted, in characters.</summary>
    public const int MaxLength = 200;

    private readonly string? _text;

    private NodeId(string text) => _text = text;

    /// <summary>The name of the kind, such as <c>technology</c>; empty for the default value.</summary>
    public string Kind => _text?[.._text.IndexOf(':')] ?? "";

    /// <summary>What tells it from the others of its kind, such as <c>photoresist</c>; empty for the default value.</summary>
    public string Slug => _text?[(_text.IndexOf(':') + 1)..] ?? "";

    /// <summary>Whether it is the id of a node of a kind.</summary>
    public bool IsOf(NodeKind kind) => _text is not null && _text.StartsWith(kind.Name, StringComparison.Ordinal)
        && _text[kind.Name.Length] == ':'; // which comes in each id, and in no name of a kind

    /// <summary>The id of a kind's node with this slug.</summary>
    /// <exception cref="FormatException">The slug is not lower-case ASCII words joined by hyphens.</exception>
    public static NodeId Of(string kind, string slug) => Parse($"{kind}:{slug}");

    /// <summary>Reads an id.</summary>
    /// <exception cref="FormatException">The text is not a kind and a slug.</exception>
    public static NodeId Parse(string text) => TryParse(text, out var id) ? id
        : throw new FormatException($"'{text}' is not an id such as technology:photoresist.");

    /// <summary>Reads an id; false where the text is none.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out NodeId id)
    {
        id = text is { Length: <= MaxLength } && IsId(text) ? new(text) : default;
        return id._text is not null;
    }

    /// <summary>Whether a text is letters, a colon, and words of letters and digits joined by hyphens.</summary>
    private static bool IsId(ReadOnlySpan<char> text)
    {
        var colon = text.IndexOfAnyExceptInRange('a', 'z');
        if (colon <= 0 || text[colon] != ':')
            return false;
        var isInWord = false;
        foreach (var character in text[(colon + 1)..])
        {
            var isOfWord = char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character);
            if (!isOfWord && (character != '-' || !isInWord))
                return false;
            isInWord = isOfWord;
        }
        return isInWord;
    }

    /// <inheritdoc/>
    public int CompareTo(NodeId other) => string.CompareOrdinal(_text, other._text);

    /// <summary>The id as it is written: <c>technology:photoresist</c>.</summary>
    public override string ToString() => _text ?? "";
}
