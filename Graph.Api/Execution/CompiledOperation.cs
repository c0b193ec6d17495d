using System.Runtime.ExceptionServices;
using Graph.Api.Versions;
using GraphQL;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace Graph.Api.Execution;

/// <summary>An operation, compiled for one choice of <c>@skip</c> and <c>@include</c>: what each field of the query type reads, and what
/// writes it.</summary>
/// <remarks>Holds nothing of a request; safe for concurrent use.</remarks>
internal sealed class CompiledOperation
{
    private const int Margin = 512; // for what a response says about itself
    private const int MaxUsualLength = 256 * 1024;
    private const int FirstRuns = 8; // of an operation that comes fewer times, keeping JSON takes longer than it saves

    private readonly List<RootField> _roots = [];
    private readonly ObjectWriter<RootRun[]> _writer;
    private readonly IReadOnlyList<ArgumentSlot> _slots;
    private readonly GraphQLDocument _document;
    private readonly int _keptPlaces;
    private volatile int _runs;
    private volatile int _usualLength = JsonBuffer.StartLength;

    /// <param name="compiler">Compiles its selections.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="introspection">Compiles the fields that ask about the schema.</param>
    public CompiledOperation(SelectionCompiler compiler, GraphQLOperationDefinition operation, RootCompiler introspection)
    {
        List<FieldWriter<RootRun[]>> fields = [];
        foreach (var field in compiler.RootFields(operation))
            fields.Add(new(field, compiler.Document, isFirst: fields.Count == 0, Root(compiler, field, introspection)));
        (_writer, _slots, _document) = (new([.. fields]), compiler.Slots, compiler.Document);
        _keptPlaces = compiler.KeptPlaces;
    }

    /// <summary>The values of the arguments for a request.</summary>
    public OperationValues Bind(Variables variables, Inputs inputs)
    {
        var bound = _slots.Count == 0 ? [] : new FieldArguments[_slots.Count];
        for (var i = 0; i < bound.Length; i++)
            bound[i] = _slots[i].Bind(variables, _document);
        return new(inputs, bound);
    }

    /// <summary>Reads all that the fields need.</summary>
    /// <exception cref="OperationCanceledException">The request has ended.</exception>
    public async ValueTask<RootRun[]> ReadAsync(OperationValues values, ResponseVersions versions, CancellationToken cancellationToken)
    {
        var runs = new RootRun[_roots.Count];
        var reads = new Task?[_roots.Count];
        var keptPlaces = KeptPlaces();
        for (var i = 0; i < runs.Length; i++)
        {
            var read = ReadAsync(_roots[i], runs[i] = new(values, versions, keptPlaces, cancellationToken));
            reads[i] = read.IsCompletedSuccessfully ? null : read.AsTask();
        }
        foreach (var read in reads)
        {
            if (read is not null)
                await read;
        }
        return runs;
    }

    /// <summary>Bytes that suffice for most of its responses so far.</summary>
    public int UsualLength => _usualLength;

    /// <summary>Writes the data of the response.</summary>
    /// <returns>False where it is null.</returns>
    public bool Write(DataWriter data, RootRun[] runs)
    {
        var isWritten = _writer.Write(data, runs);
        var length = data.Json.Length + Margin;
        if (length > _usualLength)
            _usualLength = Math.Min(length, MaxUsualLength);
        return isWritten;
    }

    /// <summary>How many places there are for which JSON of records is kept: none in the first runs.</summary>
    private int KeptPlaces()
    {
        if (_runs == FirstRuns)
            return _keptPlaces;
        _runs++; // two at the same moment may count as one
        return 0;
    }

    /// <summary>A field that cannot be read is null, and the others go on.</summary>
    private static async ValueTask ReadAsync(RootField root, RootRun run)
    {
        try
        {
            await root.ReadAsync(run);
        }
        catch (Exception error) when (!run.CancellationToken.IsCancellationRequested)
        {
            run.Error = error;
        }
    }

    private ValueWriter<RootRun[]> Root(SelectionCompiler compiler, SelectedField field, RootCompiler introspection)
    {
        if (compiler.IsTypeName(field))
            return SelectionCompiler.TypeName<RootRun[]>(compiler.QueryType);
        _roots.Add((field.Definition.RootCompiler() ?? introspection)(compiler, field));
        return new RootWriter(_roots.Count - 1, _roots[^1]);
    }

    private sealed class RootWriter(int index, RootField root) : ValueWriter<RootRun[]>
    {
        public override bool Write(DataWriter data, RootRun[] source)
        {
            data.Run = source[index];
            if (data.Run.Error is { } error)
                ExceptionDispatchInfo.Throw(error);
            return root.Write(data);
        }
    }
}
