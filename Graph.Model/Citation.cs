using System.Globalization;

namespace Graph.Model;

/// <summary>Where a fact stands: a source, a place in it, and the day someone read that place and found it so.</summary>
/// <param name="Source">The document.</param>
/// <param name="Locator">Section, box or item, so that a reader finds it in a minute; null where none is recorded.</param>
/// <param name="CheckedOn">The day the place was last read and found to say this; null where none is recorded.</param>
public sealed record Citation(NodeId Source, string? Locator = null, DateOnly? CheckedOn = null)
{
    private const int DateLength = 11; // with the @ before it

    /// <summary>The citation as edges carry it: <c>source-slug#locator@2026-11-24</c>, locator and date where known.</summary>
    /// <remarks>A slug holds no <c>#</c>, and a date is taken from the end only where the text has that exact form, so the text can be
    /// read back regardless of what the locator says; a locator that itself ends in <c>@yyyy-mm-dd</c> gets an empty date: a closing
    /// <c>@</c>.</remarks>
    public override string ToString()
    {
        var locator = Locator is null ? "" : $"#{Locator}";
        var date = CheckedOn is { } day ? "@" + day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : EndsInDate(locator) || locator.EndsWith('@') ? "@" : "";
        return Source.Slug + locator + date;
    }

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    /// <exception cref="FormatException">The text does not begin with a source's slug.</exception>
    public static Citation Parse(string text)
    {
        var parts = PartsOf(text);
        return new(NodeId.Of(GraphNames.Source, parts.Slug.ToString()),
            parts.HasLocator ? parts.Locator.ToString() : null, parts.CheckedOn);
    }

    /// <summary>Takes apart what <see cref="ToString"/> writes, without making texts of the parts.</summary>
    internal static CitationParts PartsOf(ReadOnlySpan<char> text)
    {
        DateOnly? day = null;
        if (TryReadDate(text, out var date))
        {
            text = text[..^DateLength];
            day = date;
        }
        else if (text is [.., '@'])
        {
            text = text[..^1];
        }
        var hash = text.IndexOf('#');
        return hash < 0 ? new(text, false, [], day) : new(text[..hash], true, text[(hash + 1)..], day);
    }

    private static bool EndsInDate(string text) => TryReadDate(text, out _);

    // Read by hand: a graph has a million of them, and the general parser takes longer than all else in a citation.
    private static bool TryReadDate(ReadOnlySpan<char> text, out DateOnly date)
    {
        date = default;
        if (text.Length < DateLength || text[^DateLength] != '@' || text[^6] != '-' || text[^3] != '-')
            return false;
        var (year, month, day) = (NumberIn(text[^10..^6]), NumberIn(text[^5..^3]), NumberIn(text[^2..]));
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;
        date = new(year, month, day);
        return true;
    }

    // Negative where it is no number.
    private static int NumberIn(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit(digit))
                return -1;
            number = (10 * number) + digit - '0';
        }
        return number;
    }
}

/// <summary>The parts of a citation's text.</summary>
internal readonly ref struct CitationParts(ReadOnlySpan<char> slug, bool hasLocator, ReadOnlySpan<char> locator, DateOnly? checkedOn)
{
    /// <summary>The slug of the source.</summary>
    public ReadOnlySpan<char> Slug { get; } = slug;

    /// <summary>Whether there is a locator, which may be empty.</summary>
    public bool HasLocator { get; } = hasLocator;

    /// <summary>The locator; empty where there is none.</summary>
    public ReadOnlySpan<char> Locator { get; } = locator;

    /// <summary>The day of the check; null where none is recorded.</summary>
    public DateOnly? CheckedOn { get; } = checkedOn;
}
