using System.Text;
using Graph.Search;

namespace Graph.Seed.Sheets;

/// <summary>What names that people take for the same have in common: their letters and digits, simplified, of half width, in lower
/// case.</summary>
internal static class NameKey
{
    /// <summary>The key of a text; empty where it has no letter and no digit.</summary>
    public static string Of(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (HanTable.Shared.Fold(character) is { } plain)
                Add(key, plain);
            else
                Add(key, character);
        }
        return key.ToString();
    }

    private static void Add(StringBuilder key, string plain)
    {
        foreach (var character in plain)
            Add(key, character);
    }

    private static void Add(StringBuilder key, char character)
    {
        if (char.IsLetterOrDigit(character) || char.IsSurrogate(character) || character is '+')
            key.Append(char.ToLowerInvariant(HanTable.Shared.Simplify(character)));
    }
}
