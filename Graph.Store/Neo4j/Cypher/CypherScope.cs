using System.Globalization;
using Graph.Model;

namespace Graph.Store.Neo4j.Cypher;

/// <summary>The names and the parameters of one statement.</summary>
/// <remarks>Names are numbered in the order in which they are needed, so that equal plans give equal text, for which the server has a
/// cached plan.</remarks>
/// <param name="dataSet">The data set by which places are called; null where none is known.</param>
internal sealed class CypherScope(DataSet? dataSet = null)
{
    private readonly Dictionary<string, object?> _parameters = new(StringComparer.Ordinal);
    private int _names;

    public IReadOnlyDictionary<string, object?> Parameters => _parameters;

    /// <summary>Whether the statement asks for a place by its name, so that it needs the data set.</summary>
    public bool NamesPlaces { get; private set; }

    /// <summary>A condition with its places as the data set calls them.</summary>
    public Filter Called(Filter filter)
    {
        NamesPlaces |= RegionConditions.AreIn(filter);
        return RegionConditions.Called(filter, dataSet);
    }

    /// <summary>A name that occurs nowhere else in the statement.</summary>
    public string Name(char first) => string.Create(CultureInfo.InvariantCulture, $"{first}{_names++}");

    /// <summary>A parameter with this value, as it is written in the statement: <c>$p0</c>.</summary>
    public string Parameter(object? value)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"p{_parameters.Count}");
        _parameters.Add(name, value);
        return "$" + name;
    }
}
