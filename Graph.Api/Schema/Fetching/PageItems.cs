using System.Collections;
using Graph.Api.Execution;
using Graph.Model;

namespace Graph.Api.Schema.Fetching;

/// <summary>A node with the page that it stands on.</summary>
/// <param name="Page">The page.</param>
/// <param name="Item">The node, and the edge to it.</param>
/// <param name="Row">The row of the edge, as <see cref="SnapshotItems.RowAt"/> says.</param>
internal readonly record struct PageItem(FetchedPage Page, FetchedItem Item, int Row)
{
    /// <summary>The citations of the edge; none where the list follows no edge.</summary>
    public IReadOnlyList<FetchedCitation> Citations => Item.EdgeCitations.Count == 0 ? [] : Item.EdgeCitations[0];

    /// <summary>A property of the edge; null where the list follows no edge, as lists at the root do.</summary>
    public object? EdgeValue(int slot) => Item.EdgeValues.Length == 0 ? null : Item.EdgeValues[slot];
}

/// <summary>The items of a page, each with the page.</summary>
internal sealed class PageItems(FetchedPage page) : IReadOnlyList<PageItem>
{
    private readonly SnapshotItems? _records = page.Items as SnapshotItems;

    /// <inheritdoc/>
    public int Count => page.Items.Count;

    /// <inheritdoc/>
    public PageItem this[int index] => new(page, page.Items[index], _records?.RowAt(index) ?? SnapshotItems.NoRow);

    /// <inheritdoc/>
    public IEnumerator<PageItem> GetEnumerator() => Enumerable.Range(0, Count).Select(index => this[index]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Writes the node of an item.</summary>
internal sealed class PageNodeWriter(NodeWriter node) : ValueWriter<PageItem>
{
    /// <inheritdoc/>
    public override bool Gathers => node.Gathers;

    /// <inheritdoc/>
    public override string? Selection => node.Selection;

    /// <inheritdoc/>
    public override bool Write(DataWriter data, PageItem source) => node.Write(data, source.Item.Node);

    /// <inheritdoc/>
    public override void Gather(RootRun run, PageItem source) => node.Gather(run, source.Item.Node);
}

/// <summary>Writes the items of a page. Where the JSON of all of them is kept, it is copied, and no item is made.</summary>
/// <param name="list">Writes them one by one.</param>
internal abstract class PageListWriter(ValueWriter<FetchedPage> list) : ValueWriter<FetchedPage>
{
    /// <inheritdoc/>
    public override bool Gathers => list.Gathers;

    /// <inheritdoc/>
    public override bool Write(DataWriter data, FetchedPage source) =>
        (source.Items is SnapshotItems items && Copies(data, items)) || list.Write(data, source);

    /// <inheritdoc/>
    public override void Gather(RootRun run, FetchedPage source) => list.Gather(run, source);

    /// <summary>What is kept of the records of the page; null where nothing is.</summary>
    protected abstract KeptTable? TableOf(RootRun run);

    /// <summary>The number of a record of the page; negative where it has none.</summary>
    protected abstract int RecordAt(SnapshotItems items, int place);

    private bool Copies(DataWriter data, SnapshotItems items)
    {
        if (TableOf(data.Run) is not { } table)
            return false;
        var (json, start) = (data.Json, data.Json.Length);
        json.Raw((byte)'[');
        for (var place = 0; place < items.Count; place++)
        {
            if (RecordAt(items, place) is not (>= 0 and var record) || table.Find(record) is not { } kept)
            {
                json.Truncate(start);
                return false;
            }
            if (place > 0)
                json.Raw((byte)',');
            json.Raw(kept);
        }
        json.Raw((byte)']');
        return true;
    }
}

/// <summary>Writes the nodes of a page.</summary>
internal sealed class NodeListWriter : PageListWriter
{
    private readonly NodeWriter _node;

    private NodeListWriter(NodeWriter node, ValueWriter<FetchedPage> list) : base(list) => _node = node;

    /// <summary>A writer of nodes.</summary>
    public static NodeListWriter Of(SelectionCompiler compiler, SelectedField field, NodeWriter node) => new(node,
        compiler.List<FetchedPage, FetchedItem>(field, static (_, page) => page.Items, new ItemNodeWriter(node)));

    /// <inheritdoc/>
    protected override KeptTable? TableOf(RootRun run) => _node.Whole is { } whole ? run.TableOf(whole) : null;

    /// <inheritdoc/>
    protected override int RecordAt(SnapshotItems items, int place) => items.OrdinalAt(place);
}

/// <summary>Writes the nodes of a page with what the edges to them say.</summary>
internal sealed class EdgeListWriter : PageListWriter
{
    private readonly KeptPlace _place;

    private EdgeListWriter(KeptPlace place, ValueWriter<FetchedPage> list) : base(list) => _place = place;

    /// <summary>A writer of items.</summary>
    /// <param name="compiler">Compiles the operation.</param>
    /// <param name="field">The field that it is.</param>
    /// <param name="relation">The relation that the list follows; null where it follows none.</param>
    /// <param name="item">Writes an item.</param>
    public static ValueWriter<FetchedPage> Of(
        SelectionCompiler compiler, SelectedField field, Relation? relation, ValueWriter<PageItem> item)
    {
        if (item.Selection is null || relation is not { IsDerived: false })
            return List(compiler, field, item);
        var step = relation.Paths[0][0];
        var kept = compiler.Kept(relation.ToString(), item, static item => item.Row, graph => new(0, graph.Relation(step).Count));
        return new EdgeListWriter(kept.Place, List(compiler, field, kept));
    }

    /// <inheritdoc/>
    protected override KeptTable? TableOf(RootRun run) => run.TableOf(_place);

    /// <inheritdoc/>
    protected override int RecordAt(SnapshotItems items, int place) => items.RowAt(place);

    private static ValueWriter<FetchedPage> List(SelectionCompiler compiler, SelectedField field, ValueWriter<PageItem> item) =>
        compiler.List<FetchedPage, PageItem>(field, static (_, page) => new PageItems(page), item);
}
