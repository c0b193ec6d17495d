using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Graph.Api.Errors;
using GraphQLParser.AST;

namespace Graph.Api.Limits;

/// <summary>A document that has been parsed and found not too large; remembers which of its operations fit the schema.</summary>
/// <remarks>Safe for concurrent use: nothing changes the syntax tree.</remarks>
internal sealed class PreparedDocument
{
    private const long MemoryOfByte = 10; // of text: the syntax tree
    private const long MemoryOfField = 2_000; // compiled, with fragments in each place; 1,100 to 1,500 were measured

    private readonly ConcurrentDictionary<string, bool> _valid = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<GraphQLOperationDefinition, OperationPace> _paces = [];

    private readonly List<GraphQLOperationDefinition> _operations;

    private PreparedDocument(string text, GraphQLDocument syntax, long fields)
    {
        (Text, Syntax) = (text, syntax);
        var bytes = Encoding.UTF8.GetBytes(text);
        (Memory, Hash) = ((bytes.Length * MemoryOfByte) + (fields * MemoryOfField), SHA256.HashData(bytes));
        _operations = [.. syntax.Definitions.OfType<GraphQLOperationDefinition>()];
    }

    /// <summary>The text as it was sent.</summary>
    public string Text { get; }

    /// <summary>About how many bytes of memory it takes with what is compiled for it: estimated from its text and its fields.</summary>
    public long Memory { get; }

    /// <summary>SHA-256 of the text in UTF-8.</summary>
    public byte[] Hash { get; }

    /// <summary>What its operations cost whose cost depends on no variable, once it is known.</summary>
    public ConcurrentDictionary<GraphQLOperationDefinition, long> Costs { get; } = [];

    /// <summary>What stands for its operations in the keys of kept responses, once they are asked for.</summary>
    public ConcurrentDictionary<GraphQLOperationDefinition, OperationQuestions> Questions { get; } = [];

    /// <summary>The syntax tree.</summary>
    public GraphQLDocument Syntax { get; }

    /// <exception cref="RefusedException">The text is no document, or too large a one.</exception>
    public static PreparedDocument Parse(string text, GraphQLLimits limits)
    {
        var syntax = DocumentParser.Parse(text, limits);
        return new(text, syntax, DocumentGuard.Check(syntax, limits).Fields);
    }

    /// <summary>The operation that a request names, or the only one.</summary>
    /// <exception cref="RefusedException">There is none of this name, or several and none is named.</exception>
    public GraphQLOperationDefinition Operation(string? name)
    {
        if (string.IsNullOrEmpty(name))
        {
            return _operations switch
            {
                [var only] => only,
                [] => throw new RefusedException(ErrorCodes.ValidationError, "The document has no operation."),
                _ => throw new RefusedException(ErrorCodes.ValidationError,
                    "The document has several operations; say which in 'operationName'."),
            };
        }

        return _operations.Find(operation => operation.Name?.StringValue == name)
            ?? throw new RefusedException(ErrorCodes.ValidationError, "The document has no operation of the name in 'operationName'.");
    }

    /// <summary>How long an operation took lately.</summary>
    public OperationPace PaceOf(GraphQLOperationDefinition operation) => _paces.GetOrAdd(operation, static _ => new());

    /// <summary>Whether an operation has been found to fit the schema, whatever values its variables have.</summary>
    public bool IsValid(GraphQLOperationDefinition operation) => _valid.ContainsKey(operation.Name?.StringValue ?? "");

    public void MarkValid(GraphQLOperationDefinition operation) => _valid.TryAdd(operation.Name?.StringValue ?? "", true);
}
