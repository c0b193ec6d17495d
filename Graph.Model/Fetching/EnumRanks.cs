namespace Graph.Model;

/// <summary>The order of the values of an enum property: that of the declaration, which is their rank (a leader before a participant,
/// upstream before downstream), and not that of their names.</summary>
public sealed class EnumRanks
{
    private readonly Dictionary<string, int> _ranks = new(StringComparer.Ordinal);

    private EnumRanks(IEnumerable<string> names)
    {
        foreach (var name in names)
            _ranks.TryAdd(name, _ranks.Count);
        Names = [.. _ranks.OrderBy(pair => pair.Value).Select(pair => pair.Key)];
    }

    /// <summary>The values by rank.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The rank of a value, counted from 0; behind all others for one that no kind has.</summary>
    public int Of(string name) => _ranks.GetValueOrDefault(name, _ranks.Count);

    /// <summary>The ranks of a property in a list of nodes; null where it is no enum there. In a list of several kinds, the values of the
    /// first kind stand first.</summary>
    public static EnumRanks? Of(string property, IReadOnlyList<NodeKind> kinds)
    {
        var enums = kinds.Select(kind => kind.FindProperty(property)?.Enum).OfType<EnumType>().ToList();
        return enums.Count == 0 ? null : Of(enums);
    }

    /// <summary>The ranks of a property of edges; null where it is no enum.</summary>
    public static EnumRanks? Of(Property property) => property.Enum is { } type ? Of([type]) : null;

    private static EnumRanks Of(IEnumerable<EnumType> enums) => new(enums.SelectMany(type => type.Values).Select(value => value.Name));
}
