using Graph.Model;

namespace Graph.Api.Schema.Planning;

/// <summary>Gathers what to bring of the edges of a list.</summary>
internal sealed class EdgeShapeBuilder
{
    private readonly List<string> _properties = [];
    private readonly List<FetchCitations> _citations = [];

    public void Add(string property)
    {
        if (!_properties.Contains(property))
            _properties.Add(property);
    }

    public void Add(FetchCitations citations) => _citations.Add(citations);

    public EdgeShape Build() => _properties.Count + _citations.Count == 0 ? EdgeShape.None : new(_properties, _citations);
}
