using Graph.Api.Execution;
using Graph.Model;

namespace Graph.Api.Schema.Fetching;

/// <summary>Writes nodes, as the kind of each is asked for.</summary>
internal sealed class NodeWriter : ValueWriter<FetchedNode>
{
    private readonly ObjectWriter<FetchedNode>?[] _kinds = new ObjectWriter<FetchedNode>?[GraphSchema.Kinds.Count];
    private readonly ObjectWriter<FetchedNode>? _only;

    public NodeWriter(IEnumerable<(NodeKind Kind, ObjectWriter<FetchedNode> Writer)> kinds)
    {
        var count = 0;
        foreach (var (kind, writer) in kinds)
        {
            _kinds[GraphSnapshot.NumberOf(kind)] = writer;
            _only = count++ == 0 ? writer : null;
        }
        Gathers = _kinds.Any(writer => writer?.Gathers is true);
    }

    /// <inheritdoc/>
    public override bool Gathers { get; }

    /// <inheritdoc/>
    public override bool Write(DataWriter data, FetchedNode source) => Of(source).Write(data, source);

    /// <inheritdoc/>
    public override void Gather(RootRun run, FetchedNode source) => Of(source).Gather(run, source);

    private ObjectWriter<FetchedNode> Of(FetchedNode node) => _only ?? _kinds[GraphSnapshot.NumberOf(node.Kind)]!;
}

/// <summary>Writes a property of a node.</summary>
/// <param name="slot">Its place among the properties that are read.</param>
/// <param name="column">Where its JSON is kept, if the store holds a snapshot.</param>
internal sealed class PropertyWriter(int slot, PropertyColumn column) : ValueWriter<FetchedNode>
{
    /// <inheritdoc/>
    public override bool IsPlain => true;

    /// <inheritdoc/>
    public override bool Write(DataWriter data, FetchedNode source)
    {
        if (source.Ordinal >= 0 && data.Run.Properties is { } properties)
            return properties.Write(data.Json, column, source.Ordinal);
        if (source.ValueAt(slot) is not { } value)
            return false;
        data.Json.Value(value);
        return true;
    }
}

/// <summary>Writes the id of a node.</summary>
internal sealed class IdWriter : ValueWriter<FetchedNode>
{
    /// <inheritdoc/>
    public override bool IsPlain => true;

    /// <inheritdoc/>
    public override bool Write(DataWriter data, FetchedNode source)
    {
        data.Json.Ascii(source.Id.ToString());
        return true;
    }
}

/// <summary>Writes the node of an item.</summary>
internal sealed class ItemNodeWriter(ValueWriter<FetchedNode> node) : ValueWriter<FetchedItem>
{
    /// <inheritdoc/>
    public override bool Gathers => node.Gathers;

    /// <inheritdoc/>
    public override bool Write(DataWriter data, FetchedItem source) => node.Write(data, source.Node);

    /// <inheritdoc/>
    public override void Gather(RootRun run, FetchedItem source) => node.Gather(run, source.Node);
}

/// <summary>Writes what a relation leads to.</summary>
internal sealed class RelationWriter(int slot, ValueWriter<FetchedPage> page) : ValueWriter<FetchedNode>
{
    /// <inheritdoc/>
    public override bool Gathers => page.Gathers;

    /// <inheritdoc/>
    public override bool Write(DataWriter data, FetchedNode source) => page.Write(data, source.Relations[slot]);

    /// <inheritdoc/>
    public override void Gather(RootRun run, FetchedNode source) => page.Gather(run, source.Relations[slot]);
}
