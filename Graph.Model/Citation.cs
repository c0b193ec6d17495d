using System.Globalization;

namespace Graph.Model;

/// <summary>Where a fact stands: a source, a place in it, and the day someone read that place and found it so.</summary>
/// <param name="Source">The document.</param>
/// <param name="Locator">Section, box or item, so that a reader finds it in a minute; null where none is recorded.</param>
/// <param name="CheckedOn">The day the place was last read and found to say this; null where none is recorded.</param>
public sealed record Citation(NodeId Source, string? Locator = null, DateOnly? CheckedOn = null)
{
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
        DateOnly? day = null;
        if (EndsInDate(text))
            (text, day) = (text[..^11], DateOnly.ParseExact(text.AsSpan(text.Length - 10), "yyyy-MM-dd", CultureInfo.InvariantCulture));
        else if (text.EndsWith('@'))
            text = text[..^1];
        var hash = text.IndexOf('#');
        var slug = hash < 0 ? text : text[..hash];
        return new(NodeId.Of(GraphNames.Source, slug), hash < 0 ? null : text[(hash + 1)..], day);
    }

    private static bool EndsInDate(string text) => text.Length >= 11 && text[^11] == '@'
        && DateOnly.TryParseExact(text.AsSpan(text.Length - 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
