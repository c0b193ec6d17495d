using Graph.Search;

namespace Graph.Analysis.Partners;

/// <summary>Words that came to those of a graph, and words that went.</summary>
/// <remarks>A text is cut in the most likely way. A word that came can change that wherever it stands in the text; the way stays the most
/// likely one when a word goes that it does not have.</remarks>
/// <param name="added">Folded words that were not there before.</param>
/// <param name="removed">Folded words that were there before.</param>
internal sealed class WordChange(IReadOnlySet<string> added, IReadOnlySet<string> removed)
{
    private WordFinder? _anywhere;
    private WordFinder? _gone;

    /// <summary>Folded words that were not there before.</summary>
    public IReadOnlySet<string> Added => added;

    /// <summary>Folded words that were there before.</summary>
    public IReadOnlySet<string> Removed => removed;

    /// <summary>Whether the words are the same.</summary>
    public bool IsEmpty => Added.Count == 0 && Removed.Count == 0;

    /// <summary>Whether a text may be cut in another way because it has a word that came, or one that went and is no part of texts, since
    /// it is so common.</summary>
    public bool MayCut(string text)
    {
        var words = _anywhere ??= new([.. Cutting(Added), .. Cutting(Removed).Where(word => CommonWords.Contains(word))]);
        return !words.IsEmpty && words.IsIn(WordText.Of(text).Text);
    }

    /// <summary>Whether a part of a text is a word that went or has one within, so that the text may be cut in another way.</summary>
    public bool MayCutPart(string key) => (_gone ??= new([.. Cutting(Removed)])).IsIn(key);

    // Texts are cut at the same places with a word of general Chinese as an own one and without it.
    private static IEnumerable<string> Cutting(IReadOnlySet<string> words) => words.Where(word => !WordSegmenter.IsGeneral(word));
}

/// <summary>The texts of a library that may be taken apart in another way once words came or went; no other can be.</summary>
/// <remarks>For one thread at a time.</remarks>
/// <param name="keys">The keys of the parts of the library, by number.</param>
/// <param name="change">The words.</param>
internal sealed class ChangedTexts(string[] keys, WordChange change)
{
    private readonly bool?[] _isCut = new bool?[keys.Length]; // texts share most of their parts

    /// <summary>Whether a text is one of them.</summary>
    /// <param name="text">The text.</param>
    /// <param name="parts">The numbers of its parts.</param>
    public bool Has(string text, ReadOnlySpan<int> parts)
    {
        foreach (var part in parts)
        {
            if (_isCut[part] ??= change.MayCutPart(keys[part]))
                return true;
        }

        return change.MayCut(text);
    }
}
