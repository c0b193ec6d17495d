using System.Globalization;
using Graph.Api.Schema.Cursors;
using Graph.Api.Schema.Views;

namespace Graph.Api.Schema.Results;

/// <summary>A page of computed results.</summary>
/// <param name="Items">The results on the page.</param>
/// <param name="Start">How many come before the first.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Scope">What its cursors are bound to.</param>
/// <param name="Extra">What the connection tells beside its items; null for nothing.</param>
internal sealed record ResultPage(IReadOnlyList<object> Items, int Start, int Total, string Scope, object? Extra = null)
{
    public PageInfoView Info => new(Start + Items.Count < Total, Start > 0 && Total > 0,
        () => Items.Count > 0 ? CursorAt(0) : null, () => Items.Count > 0 ? CursorAt(Items.Count - 1) : null);

    public IEnumerable<ResultEdge> Edges => Items.Select((item, index) => new ResultEdge(CursorAt(index), item));

    private string CursorAt(int index) => Cursor.Write(new([], (Start + index + 1).ToString(CultureInfo.InvariantCulture)), Scope);
}
