using Graph.Model;

namespace Graph.Api.Schema.Views;

/// <summary>A node of a page and the edge to it, as one place of an answer sees them.</summary>
/// <param name="Item">What the plan brought.</param>
/// <param name="List">The page it is on.</param>
/// <param name="Prefix">The path of response keys under which this place asked for more.</param>
internal sealed record EdgeView(FetchedItem Item, PageView List, string Prefix)
{
    public string Cursor => Cursors.Cursor.Write(Item.Position, List.Query.CursorScope);

    /// <summary>The value of an edge property that was requested; null where the list follows no edge, as lists at the root do.</summary>
    public object? Value(string property)
    {
        if (Item.EdgeValues.Length == 0)
            return null;
        for (var i = 0; i < List.Edge.Properties.Count; i++)
        {
            if (List.Edge.Properties[i] == property)
                return Item.EdgeValues[i];
        }
        throw new ArgumentException($"The plan did not ask for '{property}' of the edge.", nameof(property));
    }

    /// <summary>The requested citations under this response key; none where the list follows no edge.</summary>
    public IEnumerable<CitationView> Citations(string key) =>
        Item.EdgeCitations.Count == 0 ? [] : CitationView.Of(List.Edge.Citations, Item.EdgeCitations, Prefix + key);
}
