using Graph.Model;
using Graph.Seed.Diagnostics;

namespace Graph.Seed.Yaml;

/// <summary>A value of a file, with its place.</summary>
/// <param name="Location">Where it begins.</param>
internal abstract record LocatedNode(SourceLocation Location)
{
    /// <summary>What it is, in a few words.</summary>
    public abstract Bilingual Describe();
}

/// <summary>A single value.</summary>
/// <param name="Location">Where it begins.</param>
/// <param name="Text">The text, without quotes and escapes.</param>
/// <param name="IsPlain">Whether it is written without quotes, and so may be a number, a date or a truth value.</param>
internal sealed record LocatedScalar(SourceLocation Location, string Text, bool IsPlain) : LocatedNode(Location)
{
    /// <inheritdoc/>
    public override Bilingual Describe() => (IsPlain, Text) switch
    {
        (true, "") => TypeNames.Nothing,
        (false, _) => new($"文本“{Quote.Of(Text)}”", $"the text \"{Quote.Of(Text)}\""),
        _ => new($"“{Quote.Of(Text)}”", $"'{Quote.Of(Text)}'"),
    };
}

/// <summary>A list.</summary>
/// <param name="Location">Where it begins.</param>
/// <param name="Items">What it holds, in the order of the file.</param>
internal sealed record LocatedList(SourceLocation Location, IReadOnlyList<LocatedNode> Items) : LocatedNode(Location)
{
    /// <inheritdoc/>
    public override Bilingual Describe() => TypeNames.List;
}

/// <summary>Keys and their values.</summary>
/// <param name="Location">Where it begins.</param>
/// <param name="Pairs">Its pairs, in the order of the file; no key occurs twice.</param>
internal sealed record LocatedMapping(SourceLocation Location, IReadOnlyList<(LocatedScalar Key, LocatedNode Value)> Pairs)
    : LocatedNode(Location)
{
    /// <inheritdoc/>
    public override Bilingual Describe() => TypeNames.Mapping;

    /// <summary>The value under a key; null where the key is not there.</summary>
    public LocatedNode? Find(string key)
    {
        foreach (var (name, value) in Pairs)
        {
            if (name.Text == key)
                return value;
        }
        return null;
    }
}
