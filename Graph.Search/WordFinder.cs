namespace Graph.Search;

/// <summary>Tells whether one of many words stands in a text.</summary>
/// <remarks>Immutable and safe for any number of threads. Words and texts are compared as they are: both are folded before.</remarks>
public sealed class WordFinder
{
    private readonly WordTable _words;

    /// <summary>A finder of some words, in any order; none is empty.</summary>
    public WordFinder(IReadOnlyCollection<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var list = new WordList(words.Sum(word => word.Length + 1));
        foreach (var word in words)
            list.Add(word, 0, isFunction: false);
        (_words, IsEmpty) = (WordTable.Of(list), words.Count == 0);
    }

    /// <summary>Whether there are no words.</summary>
    public bool IsEmpty { get; }

    /// <summary>Whether one of the words stands in a text, within longer words too.</summary>
    public bool IsIn(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (_words.At(text[at..]).MoveNext())
                return true;
        }

        return false;
    }
}
