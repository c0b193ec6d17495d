using System.Globalization;

namespace Graph.Store.Neo4j.Cypher;

/// <summary>The names and the parameters of one statement.</summary>
/// <remarks>Names are numbered in the order in which they are needed, so that equal plans give equal text, for which the server has a
/// cached plan.</remarks>
internal sealed class CypherScope
{
    private readonly Dictionary<string, object?> _parameters = new(StringComparer.Ordinal);
    private int _names;

    public IReadOnlyDictionary<string, object?> Parameters => _parameters;

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
