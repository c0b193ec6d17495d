using System.Text;
using Graph.Api.Execution;
using Graph.Model;

namespace Graph.Api.Schema.Fetching;

/// <summary>Writes nodes, as the kind of each is asked for.</summary>
internal sealed class NodeWriter : ValueWriter<FetchedNode>
{
    private readonly KindWriter?[] _kinds = new KindWriter?[GraphSchema.Kinds.Count];
    private readonly KindWriter? _only;

    public NodeWriter(IEnumerable<KindWriter> kinds)
    {
        var count = 0;
        foreach (var writer in kinds)
        {
            _kinds[GraphSnapshot.NumberOf(writer.Kind)] = writer;
            _only = count++ == 0 ? writer : null;
        }
        Gathers = _kinds.Any(writer => writer?.Gathers is true);
        Selection = _kinds.All(writer => writer is null || writer.Selection is not null)
            ? string.Concat(_kinds.Select(writer => writer is null ? "" : $"{writer.Kind.Label} {writer.Selection}")) : null;
    }

    /// <inheritdoc/>
    public override bool Gathers { get; }

    /// <inheritdoc/>
    public override string? Selection { get; }

    /// <inheritdoc/>
    public override bool Write(DataWriter data, FetchedNode source) => Of(source).Write(data, source);

    /// <inheritdoc/>
    public override void Gather(RootRun run, FetchedNode source) => Of(source).Gather(run, source);

    /// <summary>The place for whole nodes, where all are of one kind and nothing is asked for that does not depend on the record alone;
    /// otherwise null.</summary>
    public KeptPlace? Whole => _only?.Whole;

    private KindWriter Of(FetchedNode node) => _only ?? _kinds[GraphSnapshot.NumberOf(node.Kind)]!;
}

/// <summary>Writes nodes of one kind. Fields one after the other that depend on nothing but the node's record are written in one go, with
/// what stands between them, and their JSON is kept.</summary>
internal sealed class KindWriter : ValueWriter<FetchedNode>
{
    private readonly (ValueWriter<FetchedNode> Run, FieldWriter<FetchedNode>? Then)[] _parts;
    private readonly FieldWriter<FetchedNode>[] _gathering;

    /// <param name="compiler">Compiles the operation.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="fields">The fields asked for.</param>
    public KindWriter(SelectionCompiler compiler, NodeKind kind, FieldWriter<FetchedNode>[] fields)
    {
        (Kind, _gathering) = (kind, [.. fields.Where(field => field.Gathers)]);
        List<(ValueWriter<FetchedNode>, FieldWriter<FetchedNode>?)> parts = [];
        List<FieldWriter<FetchedNode>> run = [];
        foreach (var field in fields)
        {
            if (field.Selection is not null)
            {
                run.Add(field);
                continue;
            }
            parts.Add((Run(compiler, new([.. run], field.Name)), field));
            run.Clear();
        }
        NodeRun last = new([.. run], fields.Length == 0 ? "{}"u8.ToArray() : "}"u8.ToArray());
        _parts = [.. parts, (Run(compiler, last), null)];
        Selection = _parts.Length == 1 ? last.Selection : null;
        Whole = _parts is [(KeptWriter<FetchedNode> whole, null)] ? whole.Place : null;
    }

    /// <summary>The kind.</summary>
    public NodeKind Kind { get; }

    /// <inheritdoc/>
    public override bool Gathers => _gathering.Length > 0;

    /// <inheritdoc/>
    public override string? Selection { get; }

    /// <summary>The place for whole nodes; null where something is asked for that does not depend on the record alone.</summary>
    public KeptPlace? Whole { get; }

    /// <inheritdoc/>
    public override bool Write(DataWriter data, FetchedNode source)
    {
        foreach (var (run, field) in _parts)
        {
            if (!run.Write(data, source) || (field is not null && !field.WriteValue(data, source)))
                return false;
        }
        return true;
    }

    /// <inheritdoc/>
    public override void Gather(RootRun run, FetchedNode source)
    {
        foreach (var field in _gathering)
            field.Gather(run, source);
    }

    private ValueWriter<FetchedNode> Run(SelectionCompiler compiler, NodeRun run)
    {
        var kind = GraphSnapshot.NumberOf(Kind);
        return run.IsConstant ? run : compiler.Kept(Kind.Label, run, static node => node.Ordinal, graph => graph.RangeAt(kind));
    }
}

/// <summary>Writes fields of a node that depend on nothing but its record, and what stands behind them.</summary>
/// <param name="fields">The fields.</param>
/// <param name="end">What stands behind them: the end of the object, or the name of the next field.</param>
internal sealed class NodeRun(FieldWriter<FetchedNode>[] fields, ReadOnlyMemory<byte> end) : ValueWriter<FetchedNode>
{
    /// <summary>Whether there is nothing of the node in it.</summary>
    public bool IsConstant => fields.Length == 0;

    /// <inheritdoc/>
    public override string? Selection { get; } =
        string.Concat(fields.Select(one => one.Selection).Append(Encoding.UTF8.GetString(end.Span)));

    /// <inheritdoc/>
    public override bool Write(DataWriter data, FetchedNode source)
    {
        foreach (var field in fields)
        {
            if (!field.Write(data, source))
                return false;
        }
        data.Json.Raw(end.Span);
        return true;
    }
}

/// <summary>Writes the id of a node.</summary>
internal sealed class IdWriter : ValueWriter<FetchedNode>
{
    /// <inheritdoc/>
    public override bool IsPlain => true;

    /// <inheritdoc/>
    public override string? Selection => "id";

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
