namespace Graph.Search;

/// <summary>How much a find is worth: first by how the text was read and where in the name it stands, then by how much of the name it
/// covers.</summary>
/// <remarks>The bands of one reading do not overlap: whole above short name above beginning above within.</remarks>
internal static class MatchScore
{
    /// <summary>What is taken off where only the simplified forms agree.</summary>
    public const double VariantLoss = 0.005;

    /// <summary>The least score of a name that begins with the text as it is, or is it.</summary>
    public const double Beginning = 0.7;

    private const double CoverageShare = 0.85;

    // A whole term stands just below a name that begins with the text; the rest of a term below what stands within a name.
    private const double WholeTerm = 0.77;
    private const double WholeBroaderTerm = 0.51;
    private const double OfTerm = 0.55;
    private const double OfBroaderTerm = 0.4;

    // Whole and short name are fixed, the others the lower end of a band of some width.
    private static readonly Band[] _bands =
    [
        new(Whole: 0.99, Short: 0.92, Start: 0.78, Within: 0.52, InWord: 0.42, Width: 0.10), // Literal
        new(Whole: 0.76, Short: 0.74, Start: 0.64, Within: 0.40, InWord: 0.40, Width: 0.09), // Sound
        new(Whole: 0.35, Short: 0.345, Start: 0.31, Within: 0.25, InWord: 0.25, Width: 0.03), // RareSound
        new(Whole: 0.71, Short: 0.70, Start: 0.54, Within: 0.30, InWord: 0.30, Width: 0.09), // Initials
        new(Whole: 0.41, Short: 0.41, Start: 0.36, Within: 0.36, InWord: 0.36, Width: 0.03), // Words
        new(Whole: 0.87, Short: 0.59, Start: 0.54, Within: 0.54, InWord: 0.54, Width: 0.03),
            // Abbreviation; whole: initials of an English name
        new(Whole: 0.24, Short: 0.23, Start: 0.15, Within: 0.08, InWord: 0.05, Width: 0.07), // Typo
        new(Whole: 0.05, Short: 0.04, Start: 0.02, Within: 0.02, InWord: 0.02, Width: 0.02), // SomeWords
    ];

    /// <summary>The score and the kind of a find.</summary>
    /// <param name="value">The name.</param>
    /// <param name="start">Where the find begins in it.</param>
    /// <param name="end">Where the find ends in it.</param>
    /// <param name="atWord">Whether a word begins there.</param>
    /// <param name="covered">How many characters of the name the text accounts for, from <paramref name="start"/> to
    /// <paramref name="end"/>.</param>
    /// <param name="reading">How the text was read.</param>
    public static (double Score, MatchKind How) Of(in NameValue value, int start, int end, int covered, bool atWord, Reading reading)
    {
        if (IsTerm(value.Field) && start == 0 && end == value.Length && covered == value.Length && reading is Reading.Literal)
            return (value.Field is NameField.Terms ? WholeTerm : WholeBroaderTerm, MatchKind.Term);
        var (score, how) = OfName(value, start, end, covered, atWord, reading);
        return (value.Field switch { NameField.Terms => OfTerm, NameField.BroaderTerms => OfBroaderTerm, _ => 1 } * score, how);
    }

    /// <summary>Whether a value is no name but a word of the trade.</summary>
    public static bool IsTerm(NameField field) => field is NameField.Terms or NameField.BroaderTerms;

    private static (double Score, MatchKind How) OfName(
        in NameValue value, int start, int end, int covered, bool atWord, Reading reading)
    {
        var band = _bands[(int)reading];
        var spread = band.Width * Quality(value, start, end, covered);
        if (start == 0 && end == value.Length && covered == value.Length)
        {
            return (band.Whole - WholeLoss(value.Field),
                Kind(reading, value.Field is NameField.Aliases ? MatchKind.Alias : MatchKind.Exact));
        }

        if (IsStart(value, start))
        {
            return IsEnd(value, end) && covered == end - start
                ? (band.Short - (WholeLoss(value.Field) / 4), Kind(reading, MatchKind.Alias))
                : (band.Start + spread, Kind(reading, MatchKind.Prefix));
        }
        return ((atWord ? band.Within : band.InWord) + spread, Kind(reading, MatchKind.Substring));
    }

    /// <summary>The score of a name that is in a longer text; at most that of some of the words.</summary>
    /// <param name="share">How much of the text the name makes up, above 0 and at most 1.</param>
    public static double OfMention(double share) => 0.02 + (0.03 * share);

    /// <summary>Whether a name or its short name begins at a place.</summary>
    public static bool IsStart(in NameValue value, int start) => start == 0 || start == value.ShortStart;

    /// <summary>Whether a name or its short name ends at a place.</summary>
    public static bool IsEnd(in NameValue value, int end) => end == value.Length || end == value.ShortEnd;

    private static double WholeLoss(NameField field) => field switch { NameField.Name => 0, NameField.NameEn => 0.01, _ => 0.02 };

    private static double Quality(in NameValue value, int start, int end, int covered)
    {
        var reach = Math.Max(end, (int)value.ShortEnd) - Math.Min(start, (int)value.ShortStart);
        var field = value.Field switch { NameField.Name => 0.10, NameField.Aliases => 0.08, _ => 0.05 };
        return (CoverageShare * covered / reach) + field + (start == 0 ? 0.05 : 0);
    }

    private static MatchKind Kind(Reading reading, MatchKind literal) => reading switch
    {
        Reading.Literal => literal,
        Reading.Sound or Reading.RareSound => MatchKind.Pinyin,
        Reading.Initials => MatchKind.PinyinInitials,
        Reading.Words or Reading.SomeWords => MatchKind.Words,
        Reading.Abbreviation => MatchKind.Abbreviation,
        _ => MatchKind.Fuzzy,
    };

    private sealed record Band(double Whole, double Short, double Start, double Within, double InWord, double Width);
}

/// <summary>How the text was read in order to be found; in the order of the bands of <see cref="MatchScore"/>.</summary>
internal enum Reading : byte
{
    Literal,
    Sound,
    RareSound,
    Initials,
    Words,
    Abbreviation,
    Typo,
    SomeWords,
}
