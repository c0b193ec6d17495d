namespace Graph.Model;

/// <summary>The order of values that have a rank, and not that of their names. Of an enum it is that of the declaration (a leader before a
/// participant, upstream before downstream), of a grade the best first.</summary>
public sealed class ValueRanks
{
    private static readonly ValueRanks _grades = new(["A+", "A", "A-", "B+", "B", "B-", "C+", "C", "C-"]);

    private readonly Dictionary<string, int> _ranks = new(StringComparer.Ordinal);

    private ValueRanks(IEnumerable<string> names)
    {
        foreach (var name in names)
            _ranks.TryAdd(name, _ranks.Count);
        Names = [.. _ranks.OrderBy(pair => pair.Value).Select(pair => pair.Key)];
    }

    /// <summary>The values by rank.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The rank of a value, counted from 0; behind all others for one that is not known.</summary>
    public int Of(string name) => _ranks.GetValueOrDefault(name, _ranks.Count);

    /// <summary>The ranks of a property in a list of nodes; null where its values have none there. In a list of several kinds, the
    /// values of the first kind stand first.</summary>
    public static ValueRanks? Of(string property, IReadOnlyList<NodeKind> kinds)
    {
        var enums = kinds.Select(kind => kind.FindProperty(property)?.Enum).OfType<EnumType>().ToList();
        return enums.Count == 0 ? null : Of(enums);
    }

    /// <summary>The ranks of a property of edges; null where its values have none.</summary>
    public static ValueRanks? Of(Property property) => property.Enum is { } type ? Of([type])
        : property.Domain is ValueDomain.Grade ? _grades : null;

    private static ValueRanks Of(IEnumerable<EnumType> enums) => new(enums.SelectMany(type => type.Values).Select(value => value.Name));
}
