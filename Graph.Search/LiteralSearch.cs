namespace Graph.Search;

/// <summary>Finds names that contain the text as it is.</summary>
internal static class LiteralSearch
{
    /// <summary>Adds the names that contain the text: at the beginning of a word, or from three letters on anywhere.</summary>
    public static void Find(NameCorpus corpus, HitSet hits)
    {
        var text = hits.Query.Text;
        hits.Add(corpus.WordNames, corpus.Words.Find(text), Reading.Literal);
        if (text.Length >= NameCorpus.MinInnerLetters && !text.AsSpan(0, NameCorpus.MinInnerLetters)
            .ContainsAnyInRange('\u2e80', char.MaxValue))
        {
            hits.Add(corpus.InnerNames, corpus.Inner.Find(text), Reading.Literal);
        }
    }
}
