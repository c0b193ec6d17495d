using System.Globalization;
using System.Text;
using System.Text.Json;
using Graph.Model;
using GraphQL;
using GraphQL.Types;

namespace Graph.Api.Tests.Execution;

/// <summary>A document with the values of its variables.</summary>
/// <param name="Text">The document.</param>
/// <param name="Variables">The variables.</param>
internal sealed record RandomDocument(string Text, IReadOnlyDictionary<string, object?> Variables)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Text}\n{JsonSerializer.Serialize(Variables)}";
}

/// <summary>Makes valid documents at random from the schema: aliases, fragments, merged selections, directives, arguments as literals and
/// as variables. A few have arguments that make no sense, so that their fields fail.</summary>
internal sealed class RandomDocuments
{
    /// <summary>How many documents a run compares: <c>RANDOM_DOCUMENTS</c>, or as many as a run of all tests has time for.</summary>
    public static int Count { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("RANDOM_DOCUMENTS"), CultureInfo.InvariantCulture, out var count) ? count : 300;

    private readonly Random _random;
    private readonly ISchema _schema;
    private readonly IReadOnlyDictionary<string, IReadOnlyList<string>> _idsByKind;
    private readonly StringBuilder _fragments = new();
    private readonly List<(string Name, string Type)> _spreads = [];
    private readonly List<string> _declarations = [];
    private readonly Dictionary<string, object?> _variables = new(StringComparer.Ordinal);
    private int _names;
    private int _fields;

    private RandomDocuments(int seed, ISchema schema, IReadOnlyDictionary<string, IReadOnlyList<string>> idsByKind) =>
        (_random, _schema, _idsByKind) = (new(seed), schema, idsByKind);

    /// <summary>Documents over a graph, one for each seed from 0 on, without end.</summary>
    public static IEnumerable<RandomDocument> Over(ISchema schema, GraphSnapshot graph)
    {
        var idsByKind = graph.Nodes().GroupBy(node => node.Id.Kind)
            .ToDictionary(nodes => nodes.Key, nodes => (IReadOnlyList<string>)[.. nodes.Select(node => node.Id.ToString())]);
        for (var seed = 0; ; seed++)
            yield return new RandomDocuments(seed, schema, idsByKind).Make();
    }

    private RandomDocument Make()
    {
        var roots = new StringBuilder();
        for (var i = _random.Next(1, 4); i > 0; i--)
            AppendField(roots, _schema.Query, Pick(_schema.Query.Fields.ToList()), 5, isAliased: true);
        if (Chance(0.1))
            roots.Append("__typename ");
        if (Chance(0.05))
        {
            var type = Pick(_schema.AllTypes.ToList()).Name;
            roots.Append(CultureInfo.InvariantCulture, $"a{_names++}: __type(name: \"{type}\") {{ kind name }} ");
        }
        var declarations = _declarations.Count == 0 ? "" : $"({string.Join(", ", _declarations)})";
        return new($"query Random{declarations} {{ {roots}}}{_fragments}", _variables);
    }

    private void AppendSelection(StringBuilder text, IGraphType type, int depth)
    {
        text.Append("{ ");
        if (type is IAbstractGraphType several)
        {
            text.Append(Chance(0.5) ? "__typename " : "");
            foreach (var possible in several.PossibleTypes.Where(_ => Chance(0.4)).ToList())
                AppendFragment(text, possible, depth, isAliased: true);
            text.Append("t: __typename ");
            if (type is IInterfaceGraphType shared && Chance(0.5))
                AppendFields(text, shared, depth, isAliased: true);
        }
        else
        {
            AppendFields(text, (IComplexGraphType)type, depth, isAliased: false);
        }
        text.Append("} ");
    }

    private void AppendFields(StringBuilder text, IComplexGraphType type, int depth, bool isAliased)
    {
        var wanted = _random.Next(1, 5);
        var before = text.Length;
        for (var i = 0; i < wanted; i++)
        {
            if (type is IObjectGraphType one && depth > 0 && Chance(0.15))
                AppendFragment(text, one, depth - 1, isAliased);
            else if (Pick(type.Fields.ToList()) is { } field && (depth > 0 || IsLeaf(field)))
                AppendField(text, type, field, depth, isAliased);
        }
        if (text.Length == before || Chance(0.1))
            text.Append("__typename ");
    }

    private void AppendField(StringBuilder text, IComplexGraphType type, FieldType field, int depth, bool isAliased)
    {
        if (++_fields > 60 && !IsLeaf(field))
        {
            text.Append("__typename ");
            return;
        }
        var arguments = Arguments(type, field);
        if (isAliased || arguments.Length > 0 || Chance(0.2))
            text.Append(CultureInfo.InvariantCulture, $"a{_names++}: ");
        text.Append(field.Name).Append(arguments).Append(Directive()).Append(' ');
        if (!IsLeaf(field))
            AppendSelection(text, field.ResolvedType!.GetNamedType(), depth - 1);
    }

    private void AppendFragment(StringBuilder text, IObjectGraphType type, int depth, bool isAliased)
    {
        if (Chance(0.5))
        {
            text.Append(Chance(0.3) && !isAliased ? "..." : $"... on {type.Name}").Append(Directive()).Append(" { ");
            AppendFields(text, type, depth, isAliased);
            text.Append("} ");
            return;
        }
        if (_spreads.Find(known => known.Type == type.Name) is { Name: { } name } && Chance(0.5))
        {
            text.Append($"...{name} ");
            return;
        }
        name = string.Create(CultureInfo.InvariantCulture, $"F{_names++}");
        var fragment = new StringBuilder($" fragment {name} on {type.Name} {{ ");
        AppendFields(fragment, type, Math.Min(depth, 2), isAliased: true);
        _fragments.Append(fragment).Append('}');
        _spreads.Add((name, type.Name)); // only now: it must not spread itself
        text.Append($"...{name}{Directive()} ");
    }

    private string Directive() => !Chance(0.1) ? ""
        : $" @{(Chance(0.5) ? "skip" : "include")}(if: {Written("Boolean!", Chance(0.5), 0.6)})";

    private string Arguments(IComplexGraphType type, FieldType field)
    {
        List<string> given = [];
        foreach (var argument in field.Arguments?.ToList() ?? [])
        {
            var isNeeded = argument.ResolvedType is NonNullGraphType;
            if (!isNeeded && (!Chance(0.3) || argument.Name is "after" or "before" || (argument.Name is "last" && HasFirst(given))))
                continue;
            if (argument.Name is "edgeWhere" or "edgeOrder" && !Chance(0.2)) // most edges lack the property that is drawn
                continue;
            given.Add($"{argument.Name}: {Written(argument.ResolvedType!.ToString()!, Value(type, field, argument), 0.3)}");
        }
        return given.Count == 0 ? "" : $"({string.Join(", ", given)})";

        static bool HasFirst(List<string> given) => given.Exists(text => text.StartsWith("first", StringComparison.Ordinal));
    }

    private object? Value(IComplexGraphType type, FieldType field, QueryArgument argument) => argument.Name switch
    {
        "first" or "last" => Chance(0.03) ? 1_000 : _random.Next(0, 5),
        "keys" => Some(Enumeration(argument.ResolvedType!), 1, 2),
        "id" when field.Name is not "node" => Chance(0.05) ? "lab:nowhere" : Id(field.Name),
        "chainId" => Id("chain"),
        "of" or "from" or "to" when field.Name is not ("paths" or "pathSearch")
            && argument.ResolvedType!.GetNamedType() is IdGraphType => Id("technology"),
        "text" => Pick(["光刻", "tongfu", "gkj", "resin", "芯片"]),
        "for" => new Dictionary<string, object?> { ["technologyIds"] = new object?[] { Id("technology") } },
        "change" => new Dictionary<string, object?> { ["masterTechnologyIds"] = new object?[] { Id("technology") } },
        "minSeverity" => 0.5,
        "where" when argument.ResolvedType!.GetNamedType().Name is "PartnerMatchFilter" => Without("notMeant", argument.ResolvedType!),
        _ => Value(argument.ResolvedType!, 2),
    };

    private object? Value(IGraphType type, int depth) => type switch
    {
        NonNullGraphType { ResolvedType: { } inner } => Value(inner, depth),
        ListGraphType { ResolvedType: { } item } => Enumerable.Range(0, _random.Next(0, 3)).Select(_ => Value(item, depth)).ToArray(),
        EnumerationGraphType values => new EnumName(Pick(values.Values.ToList()).Name),
        IInputObjectGraphType input => Members(input, depth),
        IntGraphType => _random.Next(0, 6),
        FloatGraphType => 0.25,
        BooleanGraphType => Chance(0.5),
        IdGraphType => Id(Pick(GraphSchema.Kinds.ToList()).Name),
        StringGraphType => Pick(["东区", "通", "a", "光"]),
        _ when type.Name == "Date" => "2026-11-24",
        _ => 3,
    };

    private Dictionary<string, object?> Members(IInputObjectGraphType input, int depth)
    {
        var fields = input.Fields.Where(field => depth > 0 || field.ResolvedType!.GetNamedType() is not IInputObjectGraphType).ToList();
        Dictionary<string, object?> members = new(StringComparer.Ordinal);
        if (fields.Count > 0)
        {
            for (var i = input.IsOneOf ? 1 : _random.Next(1, 3); i > 0; i--)
            {
                var field = Pick(fields);
                var isOfIds = field.ResolvedType!.GetNamedType() is IdGraphType && (field.Name.EndsWith("Id", StringComparison.Ordinal)
                    || field.Name.EndsWith("Ids", StringComparison.Ordinal));
                members[field.Name] = isOfIds ? IdOf(field) : Value(field.ResolvedType!, depth - 1);
            }
        }
        return members;
    }

    /// <summary>An input object without the member that takes ids of nodes that are there.</summary>
    private Dictionary<string, object?> Without(string member, IGraphType input)
    {
        var members = Members((IInputObjectGraphType)input.GetNamedType(), 1);
        members.Remove(member);
        return members;
    }

    private object IdOf(FieldType field)
    {
        var kind = field.Name is "removeIds" ? "enterprise" : field.Name[..field.Name.IndexOf("Id", StringComparison.Ordinal)];
        var id = Id(_idsByKind.ContainsKey(kind) ? kind : "technology");
        return field.Name.EndsWith('s') ? new object?[] { id } : id;
    }

    private static List<object?> Enumeration(IGraphType type) =>
        [.. ((EnumerationGraphType)type.GetNamedType()).Values.Select(value => (object?)new EnumName(value.Name))];

    private object?[] Some(List<object?> of, int least, int most) =>
        [.. of.OrderBy(_ => _random.Next()).Take(_random.Next(least, most + 1))];

    private string Id(string kind) => _idsByKind.TryGetValue(kind, out var ids) && ids.Count > 0 ? Pick(ids) : "technology:none";

    /// <summary>A value as it stands in the document: itself, or a variable that has it.</summary>
    private string Written(string type, object? value, double share)
    {
        if (!Chance(share))
            return Literal(value);
        var name = string.Create(CultureInfo.InvariantCulture, $"v{_names++}");
        var hasDefault = type[^1] != '!' && Chance(0.2);
        _declarations.Add($"${name}: {type}{(hasDefault ? $" = {Literal(value)}" : "")}");
        if (!hasDefault && (type[^1] == '!' || !Chance(0.1)))
            _variables[name] = Plain(value);
        return $"${name}";
    }

    private static string Literal(object? value) => value switch
    {
        null => "null",
        EnumName name => name.Name,
        string text => JsonSerializer.Serialize(text),
        bool flag => flag ? "true" : "false",
        IReadOnlyDictionary<string, object?> members =>
            $"{{{string.Join(", ", members.Select(member => $"{member.Key}: {Literal(member.Value)}"))}}}",
        object?[] list => $"[{string.Join(", ", list.Select(Literal))}]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static object? Plain(object? value) => value switch
    {
        EnumName name => name.Name,
        IReadOnlyDictionary<string, object?> members => members.ToDictionary(member => member.Key, member => Plain(member.Value)),
        object?[] list => list.Select(Plain).ToArray(),
        _ => value,
    };

    private bool Chance(double share) => _random.NextDouble() < share;

    private T Pick<T>(IReadOnlyList<T> of) => of[_random.Next(of.Count)];

    private static bool IsLeaf(FieldType field) => field.ResolvedType!.GetNamedType() is ScalarGraphType;

    private sealed record EnumName(string Name);
}
