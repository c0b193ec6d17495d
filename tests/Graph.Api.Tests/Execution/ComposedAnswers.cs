using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Graph.Api.Tests.Http;
using GraphQL;
using GraphQL.Resolvers;
using GraphQL.SystemTextJson;
using GraphQL.Types;
using GraphQLParser.AST;
using GraphQLParser.Visitors;

namespace Graph.Api.Tests.Execution;

/// <summary>What GraphQL.NET's executor answers to a document where each field has the value that a document has which asks for nothing
/// else: the specification of execution, made from the smallest questions there are.</summary>
/// <param name="schema">A schema of its own: its fields get resolvers.</param>
/// <param name="ask">Answers a document.</param>
internal sealed partial class ComposedAnswers(ISchema schema, Func<string, IReadOnlyDictionary<string, object?>, Task<TinyAnswer>> ask)
{
    // The engine resolves fields at the same time.
    private readonly ConcurrentDictionary<string, Task<JsonElement>> _answers = new(StringComparer.Ordinal);
    private volatile bool _failsBelow;
    private readonly SDLPrinter _printer = new();
    private readonly GraphQLSerializer _serializer = new();
    private IReadOnlyDictionary<string, object?> _variables = new Dictionary<string, object?>();

    /// <summary>The answer; null where a field below the query type fails: that is an error of its root field, which reads all, and the
    /// engine has it in another place.</summary>
    public async Task<ExecutionResult?> AnswerAsync(string document, IReadOnlyDictionary<string, object?> variables)
    {
        _answers.Clear(); // variables of the same name have other values
        _failsBelow = false;
        _variables = variables;
        var result = await new DocumentExecuter().ExecuteAsync(new ExecutionOptions
        {
            Schema = schema,
            Query = document,
            Variables = _serializer.Deserialize<Inputs>(JsonSerializer.Serialize(variables))!,
        });
        return _failsBelow ? null : result;
    }

    /// <summary>Gives each field of the schema its resolver.</summary>
    public void Attach()
    {
        foreach (var type in schema.AllTypes.Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal)))
        {
            if (type is IAbstractGraphType several)
                several.ResolveType = value => (IObjectGraphType)schema.AllTypes[((Value)value).TypeName]!;
            foreach (var field in (type as IObjectGraphType)?.Fields.ToList() ?? [])
                field.Resolver = new FuncFieldResolver<object?>(async context => await ResolveAsync(context));
        }
    }

    private async Task<object?> ResolveAsync(IResolveFieldContext context)
    {
        var parent = context.Source as Value;
        var scalar = context.FieldDefinition.ResolvedType!.GetNamedType() as ScalarGraphType;
        var step = $"... on {context.ParentType.Name} {{ k: {context.FieldAst.Name.StringValue}{await ArgumentsAsync(context)}";
        List<string> steps = [.. parent?.Steps ?? [], step];
        List<string> declarations = [.. parent?.Declarations ?? [], .. await DeclarationsAsync(context)];
        var answer = await AskAsync(steps, declarations, scalar is not null);
        if (answer.TryGetProperty("errors", out var errors))
        {
            _failsBelow |= steps.Count > 1;
            throw new ExecutionError(errors[0].GetProperty("message").GetString()!)
            {
                Code = errors[0].GetProperty("extensions").GetProperty("code").GetString(),
            };
        }
        var found = Find(answer.GetProperty("data"), parent?.Places ?? []);
        return scalar is not null ? Leaf(found, scalar) : Part(found, steps, declarations, parent?.Places ?? []);
    }

    private async Task<JsonElement> AskAsync(List<string> steps, List<string> declarations, bool isLeaf)
    {
        var text = new StringBuilder("query");
        if (declarations.Count > 0)
            text.Append('(').AppendJoin(", ", declarations.Distinct()).Append(')');
        text.Append(" { ").AppendJoin(" { ", steps).Append(isLeaf ? "" : " { __typename }");
        text.Insert(text.Length, " }", 2 * steps.Count);
        var document = text.ToString();
        var names = declarations.Select(declaration => declaration[1..declaration.IndexOf(':', StringComparison.Ordinal)]).ToHashSet();
        return await _answers.GetOrAdd(document,
            async _ => (await ask(document, _variables.Where(variable => names.Contains(variable.Key)).ToDictionary())).Json);
    }

    /// <summary>Follows the field of each step, and the places in lists in between.</summary>
    private static JsonElement Find(JsonElement data, IReadOnlyList<int[]> places)
    {
        var found = data.GetProperty("k");
        foreach (var place in places)
        {
            foreach (var index in place)
                found = found[index];
            found = found.GetProperty("k");
        }
        return found;
    }

    private static object? Part(JsonElement found, List<string> steps, List<string> declarations, IReadOnlyList<int[]> places,
        params int[] place) => found.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.Array => found.EnumerateArray().Select((item, index) =>
                Part(item, steps, declarations, places, [.. place, index])).ToList(),
            _ => new Value(steps, declarations, [.. places, place], found.GetProperty("__typename").GetString()!),
        };

    private static object? Leaf(JsonElement found, ScalarGraphType type) => found.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.Array => found.EnumerateArray().Select(item => Leaf(item, type)).ToList(),
        JsonValueKind.String when type is EnumerationGraphType names => names.Values[found.GetString()!]!.Value,
        JsonValueKind.String when type.Name is "Date" => type.ParseValue(found.GetString()),
        JsonValueKind.String => found.GetString(),
        JsonValueKind.True or JsonValueKind.False => found.GetBoolean(),
        _ => found.TryGetInt32(out var number) ? (object)number : found.TryGetInt64(out var large) ? (object)large : found.GetDouble(),
    };

    private async Task<string> ArgumentsAsync(IResolveFieldContext context) =>
        context.FieldAst.Arguments is { Count: > 0 } arguments ? await PrintAsync(arguments) : "";

    private async Task<IEnumerable<string>> DeclarationsAsync(IResolveFieldContext context)
    {
        List<string> declarations = [];
        foreach (var name in VariableNames.Matches(await ArgumentsAsync(context)).Select(match => match.Groups[1].Value))
            declarations.Add(await PrintAsync(context.Operation.Variables!.Items.Single(one => one.Variable.Name.StringValue == name)));
        return declarations;
    }

    private async Task<string> PrintAsync(ASTNode node)
    {
        await using var text = new StringWriter();
        await _printer.PrintAsync(node, text);
        return text.ToString();
    }

    [GeneratedRegex("\\$(\\w+)")]
    private static partial Regex VariableNames { get; }

    /// <summary>An object of the answer: how to ask for it.</summary>
    private sealed record Value(
        IReadOnlyList<string> Steps, IReadOnlyList<string> Declarations, IReadOnlyList<int[]> Places, string TypeName);
}
