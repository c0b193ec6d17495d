using Graph.Model;

namespace Graph.Seed.Sheets;

/// <summary>The words for the values of an enum, as people write them.</summary>
internal static class EnumWords
{
    /// <summary>The word by which a value is written: the first of its Chinese terms.</summary>
    public static string Label(EnumType type, EnumValue value)
    {
        var first = Terms(value).First();
        return type.Values.Any(other => other != value && Terms(other).First() == first) ? value.Chinese : first;
    }

    /// <summary>The one value that a text means: one of its terms in either language, or a part of only one; null where there is
    /// none, or more than one.</summary>
    public static EnumValue? Find(EnumType type, string text)
    {
        var key = NameKey.Of(text);
        if (key.Length == 0)
            return null;
        if (type.Values.FirstOrDefault(value => Words(value).Any(word => NameKey.Of(word) == key)) is { } exact)
            return exact;
        return type.Values.Where(value => Terms(value).Select(NameKey.Of).Any(word => IsNear(word, key))).ToList() is [var near]
            ? near : null;
    }

    private static bool IsNear(string word, string key) =>
        word.StartsWith(key, StringComparison.Ordinal) || (key.Length > 1 && word.Contains(key, StringComparison.Ordinal))
            || (key.StartsWith(word, StringComparison.Ordinal) && key.Length <= word.Length + 3);

    private static IEnumerable<string> Words(EnumValue value) =>
        [value.Name, value.FileName, value.Chinese, value.Description, .. Terms(value)];

    private static string[] Terms(EnumValue value) => value.Chinese.Split('、');
}
