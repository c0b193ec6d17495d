using System.Security.Cryptography;
using Graph.Model;

namespace Graph.Api.Schema.Cursors;

/// <summary>What a cursor is bound to: a list, its filter and its order, as a short hash.</summary>
internal static class CursorScope
{
    public static string Of(string listName, IDictionary<string, object?>? where, IReadOnlyList<object?> order,
        IDictionary<string, object?>? edgeWhere = null, IReadOnlyList<object?>? edgeOrder = null)
    {
        var byEdge = edgeWhere is not null || edgeOrder is { Count: > 0 };
        if (where is null && order.Count == 0 && !byEdge)
            return listName;
        object?[] list = [listName, Canonical(where), order.Select(Canonical).ToList()];
        var text = JsonValues.ToUtf8(byEdge ? [.. list, Canonical(edgeWhere), edgeOrder?.Select(Canonical).ToList()] : list);
        return Convert.ToHexStringLower(SHA256.HashData(text).AsSpan(0, 8));
    }

    // The order in which an input object's members are in a request means nothing.
    private static object? Canonical(object? value) => value switch
    {
        IDictionary<string, object?> map =>
            map.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new[] { pair.Key, Canonical(pair.Value) }).ToList(),
        string text => text,
        IEnumerable<object?> list => list.Select(Canonical).ToList(),
        _ => value,
    };
}
