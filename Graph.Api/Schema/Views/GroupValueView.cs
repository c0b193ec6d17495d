using System.Globalization;
using Graph.Model;

namespace Graph.Api.Schema.Views;

/// <summary>What the nodes of a group have in common.</summary>
internal sealed record GroupValueView(string Key, object? RawValue, FetchedNode? Node, string Prefix)
{
    public string? Value => RawValue switch
    {
        null => null,
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(RawValue, CultureInfo.InvariantCulture),
    };

    public NodeView? NodeAt(string key) => Node is null ? null : new(Node, $"{Prefix}{key}.");
}
