namespace Graph.Seed;

/// <summary>A key of an entry with its value, ready to be written.</summary>
/// <param name="Key">The key.</param>
/// <param name="Inline">The value on the key's line; null where it is a list of lines.</param>
/// <param name="Items">The lines of the list; empty where the value is inline.</param>
internal sealed record FileValue(string Key, string? Inline, IReadOnlyList<string> Items)
{
    /// <summary>A value on the key's line.</summary>
    public static FileValue Of(string key, string inline) => new(key, inline, []);

    /// <summary>A list, one item a line.</summary>
    public static FileValue List(string key, IEnumerable<string> items) => new(key, null, [.. items]);

    /// <summary>Several in braces, on one line.</summary>
    public static string Braces(IEnumerable<FileValue> values) => $"{{{string.Join(", ", values.Select(value => $"{value.Key}: {value.Inline ?? Brackets(value.Items)}"))}}}";

    /// <summary>Several in brackets, on one line.</summary>
    public static string Brackets(IEnumerable<string> items) => $"[{string.Join(", ", items)}]";
}
