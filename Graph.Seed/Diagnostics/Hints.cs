using Graph.Model;

namespace Graph.Seed.Diagnostics;

/// <summary>The hints that several diagnostics share.</summary>
internal static class Hints
{
    public static Bilingual Remove { get; } = new("请删除。", "Remove it.");

    public static Bilingual Split { get; } = new("请拆分。", "Split it.");

    public static Bilingual LeaveOut { get; } = new("取值未知时请不要写这个键。", "Leave the key out where the value is not known.");

    public static Bilingual RenameOne { get; } = new("请改其中一个；如为同一事物请合并。", "Rename one of them, or merge them if they are the same thing.");

    public static Bilingual DidYouMean(string candidate) => new($"是否应为“{candidate}”？", $"Did you mean '{candidate}'?");

    public static Bilingual OneOf(IReadOnlyList<string> values) =>
        new($"可用的有：{TypeNames.OneOf(values).Zh}。", $"It is one of {TypeNames.OneOf(values).En}.");

    /// <summary>The candidate that is most like a wrong word, else the list of all if it is short, else nothing.</summary>
    /// <param name="wrong">The word.</param>
    /// <param name="candidates">What it could have been.</param>
    /// <param name="listUpTo">The length of the longest list that is shown.</param>
    public static Bilingual? Suggest(string wrong, IEnumerable<string> candidates, int listUpTo = 0)
    {
        IReadOnlyList<string> all = [.. candidates];
        return SpellingSuggestion.Nearest(wrong, all) is { } nearest ? DidYouMean(nearest)
            : all.Count > 0 && all.Count <= listUpTo ? OneOf(all) : null;
    }
}
