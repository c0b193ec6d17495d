using Graph.Model;
using Graph.Search;

namespace Graph.Analysis;

/// <summary>The places that stand as regions in a graph, by what people call them: 如皋 for 如皋市, Shanghai for 上海.</summary>
internal sealed class Places
{
    private const int MostSpellings = 8;
    private static readonly char[] _suffixes = ['市', '县', '区', '省'];
    private readonly Dictionary<string, SortedSet<string>> _regions = new(StringComparer.Ordinal);
    private readonly GraphView _graph;

    /// <summary>The places of a graph.</summary>
    public Places(GraphView graph, HomeRegion? home)
    {
        _graph = graph;
        foreach (var region in graph.All.Select(NodeRegion.Of).OfType<string>().Distinct(StringComparer.Ordinal))
            Add(region);
        foreach (var named in graph.Snapshot.DataSet?.Regions ?? [])
            Put(named.NameEn.ToLowerInvariant(), named.Name);
        if (home is null)
            return;
        Add(home.Name);
        foreach (var county in home.Counties)
        {
            Add(county.Name);
            if (county.NameEn is { } english)
                Put(english.Split(' ')[0].ToLowerInvariant(), county.Name);
        }
    }

    /// <summary>The names under which the places are asked for.</summary>
    public IEnumerable<string> Names => _regions.Keys;

    /// <summary>The regions that a folded word names; empty where it names none.</summary>
    public IReadOnlyCollection<string> Find(string word) => _regions.TryGetValue(word, out var regions) ? regions : [];

    /// <summary>Where a node lies: a project where its leader does, a collaboration where its parties do.</summary>
    public IEnumerable<string> RegionsOf(Node node) => node switch
    {
        Project => _graph.From<LedBy>(node.Id).Select(edge => _graph.Find(edge.To)).OfType<Node>().Select(NodeRegion.Of).OfType<string>(),
        Collaboration => _graph.From<Involves>(node.Id).Select(edge => _graph.Find(edge.To)).OfType<Node>().Select(NodeRegion.Of)
            .OfType<string>(),
        _ => NodeRegion.Of(node) is { } region ? [region] : [],
    };

    private void Add(string region)
    {
        var folded = WordText.Of(region).Text;
        var plain = folded.TrimEnd(_suffixes);
        Put(folded, region);
        if (plain.Length < 2)
            return;
        Put(plain, region);
        foreach (var spelling in Spellings(plain))
            Put(spelling, region);
    }

    private void Put(string name, string region)
    {
        if (!_regions.TryGetValue(name, out var regions))
            _regions[name] = regions = new(StringComparer.Ordinal);
        regions.Add(region);
    }

    // In pinyin; a character with several readings gives several spellings.
    private static IEnumerable<string> Spellings(string place)
    {
        List<string> spellings = [""];
        foreach (var character in place)
        {
            List<string> readings = [];
            foreach (var reading in HanTable.Shared.ReadingsOf(character))
            {
                if (!reading.IsRare)
                    readings.Add(reading.Syllable);
            }

            spellings = [.. spellings.SelectMany(start => readings.Select(reading => start + reading)).Take(MostSpellings)];
        }

        return spellings;
    }
}
