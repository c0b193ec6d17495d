using System.Text;
using System.Text.Encodings.Web;
using Graph.Model;

namespace Graph.Store.Neo4j.Query;

/// <summary>What the Query API takes.</summary>
/// <param name="Statement">The text of the statement.</param>
/// <param name="Parameters">Its values, as <see cref="JsonValues"/> writes them.</param>
/// <param name="AccessMode">Read or Write; null within a transaction, which has its mode.</param>
/// <param name="Bookmarks">The writes that must be seen; null where there are none.</param>
internal sealed record QueryRequest(
    string Statement, IReadOnlyDictionary<string, object?> Parameters, string? AccessMode, IReadOnlyList<string>? Bookmarks)
{
    /// <summary>Parameters as JSON.</summary>
    public static string TextOf(IEnumerable<KeyValuePair<string, object?>> parameters) => Encoding.UTF8.GetString(Write(parameters));

    public byte[] ToUtf8()
    {
        Dictionary<string, object?> members = new() { ["statement"] = Statement, ["parameters"] = Parameters };
        if (AccessMode is not null)
            members["accessMode"] = AccessMode;
        if (Bookmarks is not null)
            members["bookmarks"] = Bookmarks;
        return Write(members);
    }

    /// <summary>Chinese as it is, instead of six characters for each.</summary>
    private static byte[] Write(IEnumerable<KeyValuePair<string, object?>> members) =>
        JsonValues.ToUtf8(members, JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
}
