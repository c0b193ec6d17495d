namespace Graph.Seed;

/// <summary>What was found, all of it at once.</summary>
/// <remarks>Keeps the first thousand and counts the rest: nobody reads more, and a broken file may yield a finding a byte.</remarks>
internal sealed class FindingList
{
    /// <summary>So many findings are kept.</summary>
    public const int Limit = 1000;

    private readonly List<Finding> _kept = [];

    /// <summary>How many errors there are, kept or not.</summary>
    public int Errors { get; private set; }

    /// <summary>How many warnings there are, kept or not.</summary>
    public int Warnings { get; private set; }

    /// <summary>Whether the files are refused.</summary>
    public bool HasErrors => Errors > 0;

    /// <summary>How many were counted but not kept.</summary>
    public int LeftOut => Errors + Warnings - _kept.Count;

    /// <summary>Those kept, by place.</summary>
    public IReadOnlyList<Finding> InOrder() => [.. _kept.OrderBy(finding => finding.Place).ThenBy(finding => finding.Rule.Code, StringComparer.Ordinal)];

    public void Add(Rule rule, Place place, Message text, Message? hint = null)
    {
        _ = rule.Severity is Severity.Error ? Errors++ : Warnings++;
        if (_kept.Count < Limit)
            _kept.Add(new(rule, place, text, hint));
    }
}
