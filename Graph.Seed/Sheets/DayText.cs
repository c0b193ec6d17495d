using System.Globalization;
using System.Text.RegularExpressions;

namespace Graph.Seed.Sheets;

/// <summary>Days as people write them: <c>2026-3-5</c>, <c>2026/03/05</c>, <c>2026.3.5</c>, <c>2026年3月5日</c>, <c>20260305</c>.</summary>
internal static partial class DayText
{
    private static readonly DateTime _firstDayOfSpreadsheets = new(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified);

    /// <summary>Reads a day.</summary>
    public static bool TryRead(string text, out DateOnly day)
    {
        day = default;
        var match = Form.Match(CellText.HalfWidthSigns(text).Replace(" ", "", StringComparison.Ordinal));
        return match.Success && DateOnly.TryParseExact(
            $"{match.Groups[1].Value}-{match.Groups[2].Value.PadLeft(2, '0')}-{match.Groups[3].Value.PadLeft(2, '0')}", "yyyy-MM-dd",
            CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
    }

    /// <summary>The day that a spreadsheet keeps as a number; null outside the years 1950 to 2100, where it is hardly a day.</summary>
    public static DateOnly? OfNumber(double number) =>
        number is >= 18264 and <= 73415 ? DateOnly.FromDateTime(_firstDayOfSpreadsheets.AddDays(Math.Floor(number))) : null;

    [GeneratedRegex(@"^(\d{4})(?:[-/.年]|(?=\d{4}\z))(\d{1,2})(?:[-/.月]|(?<=\d{6})(?=\d{2}\z))(\d{1,2})日?(?:0{1,2}:00(:00)?)?\z")]
    private static partial Regex Form { get; }
}
