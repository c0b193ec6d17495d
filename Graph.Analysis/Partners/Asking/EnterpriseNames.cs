using Graph.Model;
namespace Graph.Analysis.Partners;

/// <summary>Reads the trade of an enterprise off its name: 江苏万达特种轴承股份有限公司 makes bearings, whatever else is known of it.</summary>
/// <remarks>Places and legal forms are left out. What counts as a place is what stands as a region somewhere in the graph.</remarks>
internal sealed class EnterpriseNames
{
    private static readonly string[] _forms = ["有限责任公司", "股份有限公司", "有限公司", "公司", "股份", "集团", "控股", "科技", "实业", "发展", "中国"];
    private static readonly char[] _suffixes = ['市', '县', '区', '省'];

    private readonly string[] _places;

    /// <summary>The names as a graph with its regions has them.</summary>
    public EnterpriseNames(GraphView graph, HomeRegion? home) => _places =
    [
        .. graph.Nodes<Enterprise>().Select(node => node.Region)
            .Concat(graph.Nodes<Institution>().Select(node => node.Region))
            .Concat(graph.Nodes<Lab>().Select(node => node.Region))
            .Append(home?.Name)
            .OfType<string>()
            .SelectMany(region => new[] { region, region.TrimEnd(_suffixes) })
            .Where(place => place.Length > 1)
            .Distinct(StringComparer.Ordinal)
            .OrderByDescending(place => place.Length).ThenBy(place => place, StringComparer.Ordinal),
    ];

    /// <summary>The words of its name that may tell its trade; blank where none do.</summary>
    public string TradeOf(Enterprise enterprise) =>
        _places.Concat(_forms).Aggregate(enterprise.Name, (name, part) => name.Replace(part, " ", StringComparison.Ordinal));
}
