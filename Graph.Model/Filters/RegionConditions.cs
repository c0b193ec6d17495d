using System.Collections.Frozen;

namespace Graph.Model;

/// <summary>Conditions on where something lies, asked for as people call a place: 如东 or Rudong for 如东县.</summary>
public static class RegionConditions
{
    private static readonly FrozenSet<string> _properties = GraphSchema.Kinds
        .Select(kind => kind.FindProperty(ValueDomain.Region)?.Name).OfType<string>().ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a condition, or one in it, compares a region with a name.</summary>
    public static bool AreIn(Filter filter) => filter switch
    {
        Filter.And and => and.Parts.Any(AreIn),
        Filter.Or or => or.Parts.Any(AreIn),
        Filter.Not not => AreIn(not.Part),
        Filter.Related { Where: { } where } => AreIn(where),
        Filter.Compare compare => IsName(compare),
        Filter.In list => _properties.Contains(list.Property),
        _ => false,
    };

    /// <summary>The condition with each place called as the data set calls it; parts of names (<see cref="ComparisonOperator.Contains"/>,
    /// <see cref="ComparisonOperator.StartsWith"/>) stay.</summary>
    /// <param name="filter">The condition.</param>
    /// <param name="set">The data set whose places are meant; null where there is none.</param>
    public static Filter Called(Filter filter, DataSet? set) => set is null || !AreIn(filter) ? filter : filter switch
    {
        Filter.And and => new Filter.And([.. and.Parts.Select(part => Called(part, set))]),
        Filter.Or or => new Filter.Or([.. or.Parts.Select(part => Called(part, set))]),
        Filter.Not not => new Filter.Not(Called(not.Part, set)),
        Filter.Related { Where: { } where } related => related with { Where = Called(where, set) },
        Filter.Compare compare => compare with { Value = Name(compare.Value, set) },
        Filter.In list => list with { Values = [.. list.Values.Select(value => Name(value, set))] },
        _ => filter,
    };

    private static bool IsName(Filter.Compare compare) =>
        compare.Operator is ComparisonOperator.Eq or ComparisonOperator.Ne && _properties.Contains(compare.Property);

    private static object Name(object value, DataSet set) => value is string called ? set.RegionCalled(called) : value;
}
