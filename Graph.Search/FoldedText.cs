using System.Globalization;

namespace Graph.Search;

/// <summary>A text as the index compares it: letters and digits only, of half width, in lower case, without accents,
/// in simplified characters.</summary>
/// <remarks>Lone surrogates, control characters, emoji and punctuation part words and leave nothing else behind.</remarks>
internal sealed class FoldedText
{
    /// <summary>The number of code points of a text that are looked at, and the greatest length of <see cref="Text"/>.</summary>
    public const int Bound = 200;

    private bool[]? _afterGap;

    private FoldedText(string source, string text, bool[] wordStarts, bool hasVariant) =>
        (Source, Text, WordStarts, HasVariant) = (source, text, wordStarts, hasVariant);

    /// <summary>The text as it was written.</summary>
    public string Source { get; }

    /// <summary>The folded characters.</summary>
    public string Text { get; }

    /// <summary>Whether a word begins at each character of <see cref="Text"/>. Every ideograph begins a word.</summary>
    public bool[] WordStarts { get; }

    /// <summary>Whether a blank, punctuation or the beginning comes before each character of <see cref="Text"/>.</summary>
    /// <remarks>Worked out when needed: for what is searched for, and not for all names.</remarks>
    public bool[] AfterGap => _afterGap ??= Folder.GapsOf(Source);

    /// <summary>Whether a traditional character was read as a simplified one.</summary>
    public bool HasVariant { get; }

    /// <summary>Folds a text.</summary>
    public static FoldedText Of(string source) => Folder.Fold(source, simplify: true);

    /// <summary>Folds a text but keeps traditional characters as they are.</summary>
    public static string KeepingVariants(string source) => Folder.Fold(source, simplify: false).Text;

    /// <summary>Whether a character is written without spaces around it: ideographs, kana and what lies beyond.</summary>
    public static bool IsIdeographic(char character) => character >= '\u2e80';

    /// <summary>The part of the source from which a part of the folded text comes.</summary>
    public string SourceOf(int start, int end)
    {
        var origins = Folder.OriginsOf(Source);
        var last = origins[end - 1];
        var length = char.IsSurrogatePair(Source, last) ? 2 : 1;
        var stop = last + length;
        // Combining marks belong to the letter before them.
        while (stop < Source.Length && CharUnicodeInfo.GetUnicodeCategory(Source[stop]) is UnicodeCategory.NonSpacingMark)
            stop++;
        return Source[origins[start]..stop];
    }

    /// <summary>Folds one text after another; each thread has one, so that folding leaves nothing behind but its result.</summary>
    private sealed class Folder
    {
        [ThreadStatic]
        private static Folder? _ofThread;

        private readonly char[] _text = new char[Bound];
        private readonly bool[] _wordStarts = new bool[Bound];
        private readonly bool[] _gaps = new bool[Bound];
        private readonly int[] _origins = new int[Bound];
        private int _count;
        private readonly HanTable _han = HanTable.Shared;
        private bool _simplify;
        private bool _afterGap;
        private bool _hasVariant;

        public static FoldedText Fold(string source, bool simplify)
        {
            var folder = Of(source, simplify);
            return new(source, new string(folder._text, 0, folder._count), folder._wordStarts[..folder._count], folder._hasVariant);
        }

        /// <summary>Whether a gap comes before each folded character of a text.</summary>
        public static bool[] GapsOf(string source)
        {
            var folder = Of(source, simplify: true);
            return folder._gaps[..folder._count];
        }

        /// <summary>From which place of a text each of its folded characters comes.</summary>
        public static int[] OriginsOf(string source)
        {
            var folder = Of(source, simplify: true);
            return folder._origins[..folder._count];
        }

        private static Folder Of(string source, bool simplify)
        {
            var folder = _ofThread ??= new();
            (folder._count, folder._simplify, folder._afterGap, folder._hasVariant) = (0, simplify, true, false);
            folder.Fold(source);
            return folder;
        }

        private void Fold(string source)
        {
            var (at, points) = (Start(source), 0);
            while (at < source.Length && points++ < Bound && _count < Bound)
            {
                var isPair = char.IsSurrogatePair(source, at);
                if (isPair)
                    AddPair(source, at);
                else
                    Add(source[at], at);
                at += isPair ? 2 : 1;
            }
        }

        // Blanks in front must not use up the bound.
        private static int Start(string source)
        {
            var at = 0;
            while (at < source.Length && char.IsWhiteSpace(source[at]))
                at++;
            return at;
        }

        private void AddPair(string source, int at)
        {
            if (!char.IsLetterOrDigit(source, at) || _count + 2 > Bound)
            {
                _afterGap = true;
                return;
            }
            Emit(source[at], at);
            Emit(source[at + 1], at);
        }

        private void Add(char written, int at)
        {
            if (_han.Fold(written) is not { } plain)
            {
                AddPlain(written, at);
                return;
            }
            foreach (var character in plain)
                AddPlain(character, at);
        }

        private void AddPlain(char character, int at)
        {
            if (char.IsLetter(character) || char.IsNumber(character))
                Emit(_simplify ? Simplify(character) : char.ToLowerInvariant(character), at);
            else if (!JoinsLetters(character))
                _afterGap = true;
        }

        private char Simplify(char character)
        {
            var simple = _han.Simplify(character);
            _hasVariant |= simple != character;
            return char.ToLowerInvariant(simple);
        }

        private void Emit(char character, int at)
        {
            if (_count == Bound)
                return;
            _wordStarts[_count] = !char.IsLowSurrogate(character)
                && (_afterGap || IsIdeographic(character) || (_count > 0 && IsIdeographic(_text[_count - 1])));
            _gaps[_count] = _afterGap;
            _text[_count] = character;
            _origins[_count++] = at;
            _afterGap = false;
        }

        // Accents typed apart, and the apostrophe of Hai'an and Xi’an.
        private static bool JoinsLetters(char character) => character is '\'' or '’'
            || CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format;
    }
}
