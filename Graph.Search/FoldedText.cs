using System.Globalization;

namespace Graph.Search;

/// <summary>A text as the index compares it: letters and digits only, of half width, in lower case, without accents,
/// in simplified characters.</summary>
/// <remarks>Lone surrogates, control characters, emoji and punctuation part words and leave nothing else behind.</remarks>
internal sealed class FoldedText
{
    /// <summary>The number of code points of a text that are looked at, and the greatest length of <see cref="Text"/>.</summary>
    public const int Bound = 200;

    private readonly List<int> _origins;

    private FoldedText(string source, string text, List<int> origins, bool[] wordStarts, bool[] afterGap, bool hasVariant) =>
        (Source, Text, _origins, WordStarts, AfterGap, HasVariant) = (source, text, origins, wordStarts, afterGap, hasVariant);

    /// <summary>The text as it was written.</summary>
    public string Source { get; }

    /// <summary>The folded characters.</summary>
    public string Text { get; }

    /// <summary>Whether a word begins at each character of <see cref="Text"/>. Every ideograph begins a word.</summary>
    public bool[] WordStarts { get; }

    /// <summary>Whether a blank, punctuation or the beginning comes before each character of <see cref="Text"/>.</summary>
    public bool[] AfterGap { get; }

    /// <summary>Whether a traditional character was read as a simplified one.</summary>
    public bool HasVariant { get; }

    /// <summary>Folds a text.</summary>
    public static FoldedText Of(string source) => new Folder(source, simplify: true).Fold();

    /// <summary>Folds a text but keeps traditional characters as they are.</summary>
    public static string KeepingVariants(string source) => new Folder(source, simplify: false).Fold().Text;

    /// <summary>Whether a character is written without spaces around it: ideographs, kana and what lies beyond.</summary>
    public static bool IsIdeographic(char character) => character >= '\u2e80';

    /// <summary>The part of the source from which a part of the folded text comes.</summary>
    public string SourceOf(int start, int end)
    {
        var last = _origins[end - 1];
        var length = char.IsSurrogatePair(Source, last) ? 2 : 1;
        var stop = last + length;
        // Combining marks belong to the letter before them.
        while (stop < Source.Length && CharUnicodeInfo.GetUnicodeCategory(Source[stop]) is UnicodeCategory.NonSpacingMark)
            stop++;
        return Source[_origins[start]..stop];
    }

    private sealed class Folder(string source, bool simplify)
    {
        private readonly char[] _text = new char[Bound];
        private readonly bool[] _wordStarts = new bool[Bound];
        private readonly bool[] _gaps = new bool[Bound];
        private readonly List<int> _origins = [];
        private bool _afterGap = true;
        private bool _hasVariant;

        public FoldedText Fold()
        {
            var (at, points) = (Start(), 0);
            while (at < source.Length && points++ < Bound && _origins.Count < Bound)
            {
                var isPair = char.IsSurrogatePair(source, at);
                if (isPair)
                    AddPair(at);
                else
                    Add(at);
                at += isPair ? 2 : 1;
            }
            var count = _origins.Count;
            return new(source, new string(_text, 0, count), _origins, _wordStarts[..count], _gaps[..count], _hasVariant);
        }

        // Blanks in front must not use up the bound.
        private int Start()
        {
            var at = 0;
            while (at < source.Length && char.IsWhiteSpace(source[at]))
                at++;
            return at;
        }

        private void AddPair(int at)
        {
            if (!char.IsLetterOrDigit(source, at) || _origins.Count + 2 > Bound)
            {
                _afterGap = true;
                return;
            }
            Emit(source[at], at);
            Emit(source[at + 1], at);
        }

        private void Add(int at)
        {
            if (HanTable.Shared.Fold(source[at]) is not { } plain)
            {
                AddPlain(source[at], at);
                return;
            }
            foreach (var character in plain)
                AddPlain(character, at);
        }

        private void AddPlain(char character, int at)
        {
            if (char.IsLetter(character) || char.IsNumber(character))
                Emit(simplify ? Simplify(character) : char.ToLowerInvariant(character), at);
            else if (!JoinsLetters(character))
                _afterGap = true;
        }

        private char Simplify(char character)
        {
            var simple = HanTable.Shared.Simplify(character);
            _hasVariant |= simple != character;
            return char.ToLowerInvariant(simple);
        }

        private void Emit(char character, int at)
        {
            var count = _origins.Count;
            if (count == Bound)
                return;
            _wordStarts[count] = !char.IsLowSurrogate(character)
                && (_afterGap || IsIdeographic(character) || (count > 0 && IsIdeographic(_text[count - 1])));
            _gaps[count] = _afterGap;
            _text[count] = character;
            _origins.Add(at);
            _afterGap = false;
        }

        // Accents typed apart, and the apostrophe of Hai'an and Xi’an.
        private static bool JoinsLetters(char character) => character is '\'' or '’'
            || CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format;
    }
}
