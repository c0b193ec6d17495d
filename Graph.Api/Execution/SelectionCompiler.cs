using System.Text;
using Graph.Api.Limits;
using Graph.Model;
using GraphQL.Types;
using GraphQLParser.AST;

namespace Graph.Api.Execution;

/// <summary>Compiles the selections of one operation, for one choice of <c>@skip</c> and <c>@include</c>.</summary>
/// <param name="schema">The schema.</param>
/// <param name="selection">Reads what is asked for.</param>
/// <param name="limits">The limits on requests.</param>
internal sealed class SelectionCompiler(ISchema schema, SelectionReader selection, GraphQLLimits limits)
{
    private readonly List<ArgumentSlot> _slots = [];

    /// <summary>The limits on requests.</summary>
    public GraphQLLimits Limits => limits;

    /// <summary>The arguments in which variables stand, in the order of their places.</summary>
    public IReadOnlyList<ArgumentSlot> Slots => _slots;

    /// <summary>How many places ask for nothing but what stands in single records.</summary>
    public int KeptPlaces { get; private set; }

    /// <summary>The document.</summary>
    public GraphQLDocument Document => selection.Document;

    /// <summary>The query type.</summary>
    public IObjectGraphType QueryType => schema.Query;

    /// <summary>Whether a field is <c>__typename</c>.</summary>
    public bool IsTypeName(SelectedField field) => field.Definition == schema.TypeNameMetaFieldType;

    /// <summary>The object type of a name.</summary>
    public IObjectGraphType ObjectType(string name) => (IObjectGraphType)schema.AllTypes[name]!;

    /// <summary>What is asked for of objects of a type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="scope">What the fields add their needs to.</param>
    /// <param name="sets">What is asked for.</param>
    public ObjectWriter<TSource> Object<TScope, TSource>(IObjectGraphType type, TScope scope, IReadOnlyList<GraphQLSelectionSet> sets) =>
        new(Fields<TScope, TSource>(type, scope, sets));

    /// <summary>The fields asked for of objects of a type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="scope">What the fields add their needs to.</param>
    /// <param name="sets">What is asked for.</param>
    public FieldWriter<TSource>[] Fields<TScope, TSource>(IObjectGraphType type, TScope scope, IReadOnlyList<GraphQLSelectionSet> sets)
    {
        List<FieldWriter<TSource>> fields = [];
        foreach (var field in selection.Fields(type, sets).Select(field => field.Complete()))
        {
            fields.Add(new(field, selection.Document, isFirst: fields.Count == 0, IsTypeName(field)
                ? TypeName<TSource>(type) : field.Definition.Compiler<TScope, TSource>()(this, scope, field)));
        }
        return [.. fields];
    }

    /// <summary>Writes what depends on a record alone, so that its JSON can be kept.</summary>
    /// <param name="owner">Tells records of one sort from those of others: a kind, or a relation.</param>
    /// <param name="writer">Writes it.</param>
    /// <param name="record">The number of the record that a value is of; negative where the store holds no snapshot.</param>
    /// <param name="recordsOf">The numbers of a snapshot's records.</param>
    public KeptWriter<TSource> Kept<TSource>(string owner, ValueWriter<TSource> writer, Func<TSource, int> record,
        Func<GraphSnapshot, OrdinalRange> recordsOf) => new(new(KeptPlaces++, $"{owner} {writer.Selection}", recordsOf), record, writer);

    /// <summary>The fields asked for of the query type.</summary>
    public IEnumerable<SelectedField> RootFields(GraphQLOperationDefinition operation) =>
        selection.Fields(schema.Query, [operation.SelectionSet]).Select(field => field.Complete());

    /// <summary>The arguments of a field.</summary>
    public ArgumentSlot Arguments(SelectedField field)
    {
        var slot = ArgumentSlot.Of(field, selection.Document, _slots.Count);
        if (slot.Constant is null)
            _slots.Add(slot);
        return slot;
    }

    /// <summary>A list below a field.</summary>
    public ValueWriter<TSource> List<TSource, TItem>(
        SelectedField field, Func<RootRun, TSource, IReadOnlyList<TItem>?> read, ValueWriter<TItem> item) =>
        new ListWriter<TSource, TItem>(field, Document, read, item);

    /// <summary>Writes the name of a type.</summary>
    public static ValueWriter<TSource> TypeName<TSource>(IGraphType type) =>
        new ConstantWriter<TSource>(Encoding.UTF8.GetBytes($"\"{type.Name}\""));
}
