namespace Graph.Seed;

/// <summary>A sentence for people, in both languages.</summary>
/// <param name="English">In English.</param>
/// <param name="Chinese">In Chinese.</param>
internal readonly record struct Message(string English, string Chinese)
{
    /// <summary>The sentence in one of them.</summary>
    public string In(Language language) => language is Language.Chinese ? Chinese : English;
}
