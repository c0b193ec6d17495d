namespace Graph.Model.Tests;

public sealed class CitationTests
{
    [Theory]
    [InlineData("plan-2026", null, null)]
    [InlineData("plan-2026#第3节", "第3节", null)]
    [InlineData("plan-2026#第3节@2024-02-29", "第3节", "2024-02-29")]
    [InlineData("plan-2026#第3节@2023-02-29", "第3节@2023-02-29", null)] // no such day: it belongs to the locator
    [InlineData("plan-2026#第3节@2023-13-01", "第3节@2023-13-01", null)]
    [InlineData("plan-2026#第3节@0000-01-01", "第3节@0000-01-01", null)]
    [InlineData("plan-2026#第3节@2023-1-001", "第3节@2023-1-001", null)]
    [InlineData("plan-2026#第3节@２０２３-01-01", "第3节@２０２３-01-01", null)] // digits of full width
    [InlineData("plan-2026#第3节@2023-01-01@", "第3节@2023-01-01", null)]
    public void The_day_of_a_check_is_one_that_there_is(string text, string? locator, string? checkedOn)
    {
        var citation = Citation.Parse(text);

        Assert.Equal(locator, citation.Locator);
        Assert.Equal(checkedOn, citation.CheckedOn?.ToString("yyyy-MM-dd", null));
        Assert.Equal(text, citation.ToString());
    }
}
