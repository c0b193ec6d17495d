using GraphQL;
using GraphQLParser;
using GraphQLParser.AST;

namespace Graph.Api.Execution;

/// <summary>Where a field stands in the document: for errors.</summary>
/// <param name="Key">Its response key.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsNullable">Whether it may be null.</param>
/// <param name="Document">The document.</param>
/// <param name="Node">The first place that asks for it.</param>
internal sealed record FieldPlace(string Key, string Name, bool IsNullable, GraphQLDocument Document, GraphQLField Node)
{
    public static FieldPlace Of(SelectedField field, GraphQLDocument document) =>
        new(field.Key, field.Definition.Name, field.IsNullable, document, field.Nodes[0]);
}

/// <summary>The data of a response while it is written: the JSON so far, where in the response it stands, and the errors.</summary>
/// <remarks>Belongs to one thread.</remarks>
internal sealed class DataWriter(JsonBuffer json, CancellationToken cancellationToken)
{
    private (string? Key, int Index)[] _path = new (string?, int)[32];
    private int _depth;
    private int _ticks;
    private bool _isFailing;

    /// <summary>The JSON so far.</summary>
    public JsonBuffer Json => json;

    /// <summary>The errors so far; null where there are none.</summary>
    public ExecutionErrors? Errors { get; private set; }

    /// <summary>The run of the root field that is being written.</summary>
    public RootRun Run { get; set; } = null!;

    /// <summary>Whether the request has ended.</summary>
    public bool IsCancelled => cancellationToken.IsCancellationRequested;

    /// <summary>Goes into a field.</summary>
    /// <returns>The depth to leave to.</returns>
    public int Enter(string key) => Push(key);

    /// <summary>Goes into a list.</summary>
    /// <returns>The depth to leave to.</returns>
    public int EnterList() => Push(null);

    /// <summary>Goes to an item of the list; looks now and then whether the request has ended.</summary>
    /// <exception cref="OperationCanceledException">The request has ended.</exception>
    public void At(int index)
    {
        _path[_depth - 1].Index = index;
        if ((++_ticks & 0x3FF) == 0)
            cancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>Goes back to a depth.</summary>
    /// <returns>False, for callers that leave because of a null.</returns>
    public bool Leave(int depth)
    {
        _depth = depth;
        return false;
    }

    /// <summary>Notes that a field failed; its value is null.</summary>
    /// <returns>False.</returns>
    public bool Fail(Exception error, FieldPlace place)
    {
        var shown = new ExecutionError($"Error trying to resolve field '{place.Name}'.", error)
        {
            Path = [.. _path.Take(_depth).Select(step => step.Key ?? (object)step.Index)],
        };
        shown.AddLocation(Location.FromLinearPosition(place.Document.Source, place.Node.Location.Start));
        (Errors ??= []).Add(shown);
        _isFailing = true;
        return false;
    }

    /// <summary>Puts null in the place of a value, or makes its parent null where the value cannot be.</summary>
    /// <param name="start">Where the value begins; what was written of it is taken back.</param>
    /// <param name="isNullable">Whether it may be null.</param>
    /// <param name="place">The field that it is, or is an item of.</param>
    /// <returns>False where the parent is null.</returns>
    public bool Null(int start, bool isNullable, FieldPlace place)
    {
        if (!isNullable)
            return _isFailing ? false : Fail(new InvalidOperationException("Cannot return null for a non-null type."), place);
        _isFailing = false;
        json.Truncate(start);
        json.Raw("null"u8);
        return true;
    }

    private int Push(string? key)
    {
        if (_depth == _path.Length)
            Array.Resize(ref _path, 2 * _depth);
        _path[_depth] = (key, 0);
        return _depth++;
    }
}
