using System.Globalization;
using Graph.Seed.Diagnostics;
using Graph.Seed.Yaml;

namespace Graph.Seed.Rules;

/// <summary>SEED020: nobody has read a document in the future.</summary>
/// <remarks>One day ahead is accepted: where the file was written it may be tomorrow already.</remarks>
internal static class FutureDate
{
    private const int DaysAhead = 1;

    public static DiagnosticDescriptor Descriptor { get; } =
        new("SEED020", new("{0:yyyy-MM-dd} 在将来。", "{0:yyyy-MM-dd} lies in the future."));

    /// <summary>Whether the day is good.</summary>
    public static bool Check(LocatedScalar scalar, DateOnly day, DateOnly today, DiagnosticList diagnostics)
    {
        if (day.DayNumber <= today.DayNumber + DaysAhead)
            return true;
        var shown = today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        diagnostics.Add(Descriptor.At(scalar.Location, day) with
        {
            Hint = new($"今天是 {shown}；请写实际核对的日期。", $"Today is {shown}; write the day on which the place was read."),
        });
        return false;
    }
}
