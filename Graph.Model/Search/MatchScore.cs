namespace Graph.Model.Search;

/// <summary>How much a find is worth: first by how the text was read and where in the name it stands, then by how much of the name it covers.</summary>
/// <remarks>The bands of one reading do not overlap: whole above short name above beginning above within.</remarks>
internal static class MatchScore
{
    /// <summary>What is taken off where only the simplified forms agree.</summary>
    public const double VariantLoss = 0.005;

    /// <summary>The least score of a name that begins with the text as it is, or is it.</summary>
    public const double Beginning = 0.7;

    private const double CoverageShare = 0.85;

    // Whole, short name, beginning, within, within a word; the first two are fixed, the others the lower end of a band.
    private static readonly Dictionary<Reading, (double Whole, double Short, double Start, double Within, double InWord)> _bands = new()
    {
        [Reading.Literal] = (0.99, 0.92, 0.78, 0.52, 0.42),
        [Reading.Sound] = (0.76, 0.74, 0.64, 0.40, 0.40),
        [Reading.Initials] = (0.71, 0.70, 0.54, 0.30, 0.30),
        [Reading.Words] = (0.41, 0.41, 0.36, 0.36, 0.36),
        // Whole: the initials of all the words of an English name.
        [Reading.Abbreviation] = (0.87, 0.59, 0.54, 0.54, 0.54),
        [Reading.Typo] = (0.24, 0.23, 0.15, 0.08, 0.05),
        [Reading.SomeWords] = (0.04, 0.04, 0.02, 0.02, 0.02),
    };

    /// <summary>The width of the bands of a reading.</summary>
    private static double Width(Reading reading) => reading switch
    {
        Reading.Literal => 0.10,
        Reading.Typo => 0.07,
        Reading.Words or Reading.Abbreviation => 0.03,
        Reading.SomeWords => 0.02,
        _ => 0.09,
    };

    /// <summary>The score and the kind of a find.</summary>
    /// <param name="value">The name.</param>
    /// <param name="start">Where the find begins in it.</param>
    /// <param name="end">Where the find ends in it.</param>
    /// <param name="atWord">Whether a word begins there.</param>
    /// <param name="covered">How many characters of the name the text accounts for, from <paramref name="start"/> to <paramref name="end"/>.</param>
    /// <param name="reading">How the text was read.</param>
    public static (double Score, MatchKind How) Of(in NameValue value, int start, int end, int covered, bool atWord, Reading reading)
    {
        var band = _bands[reading];
        var spread = Width(reading) * Quality(value, start, end, covered);
        if (start == 0 && end == value.Length && covered == value.Length)
            return (band.Whole - WholeLoss(value.Field), Kind(reading, value.Field is NameField.Aliases ? MatchKind.Alias : MatchKind.Exact));
        if (IsStart(value, start))
        {
            return IsEnd(value, end) && covered == end - start
                ? (band.Short - (WholeLoss(value.Field) / 4), Kind(reading, MatchKind.Alias))
                : (band.Start + spread, Kind(reading, MatchKind.Prefix));
        }
        return ((atWord ? band.Within : band.InWord) + spread, Kind(reading, MatchKind.Substring));
    }

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
        Reading.Sound => MatchKind.Pinyin,
        Reading.Initials => MatchKind.PinyinInitials,
        Reading.Words or Reading.SomeWords => MatchKind.Words,
        Reading.Abbreviation => MatchKind.Abbreviation,
        _ => MatchKind.Fuzzy,
    };
}
