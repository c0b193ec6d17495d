using Graph.Api.Errors;
using Graph.Model;

namespace Graph.Api.Schema.Inputs;

/// <summary>Reads ids.</summary>
internal static class IdInput
{
    /// <summary>Reads an id that must be of one of these kinds; of any, where none are given.</summary>
    /// <exception cref="InputException">It is no id, or of another kind.</exception>
    public static NodeId Read(string text, string argument, params IReadOnlyList<NodeKind> kinds)
    {
        if (!NodeId.TryParse(text, out var id) || GraphSchema.FindKind(id.Kind) is not { } kind)
        {
            throw new InputException($"'{argument}' is no id of the graph: an id is a kind and a name, such as "
                + $"{(kinds is [var only] ? only.Name : "technology")}:….");
        }

        return kinds.Count == 0 || kinds.Contains(kind) ? id
            : throw new InputException($"'{argument}' is an id of the kind {kind.Label}; this field takes the kind "
                + $"{string.Join(" or ", kinds)}.");
    }
}
