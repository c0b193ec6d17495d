using Graph.Model;

namespace Graph.Store.Neo4j.Cypher;

/// <summary>Comparisons of text by code point.</summary>
/// <remarks>Neo4j compares a stored text with a parameter by UTF-16 unit, but two stored texts, and a text with the keys of an index, by
/// code point. The two differ only where, at the first difference, one text has a surrogate and the other a unit from U+E000 on; a
/// parameter that has neither compares alike both ways and needs no more than an operator.</remarks>
internal static class CypherText
{
    private const string FirstAstral = "\U00010000";
    private const string FirstPrivate = "\uE000";

    /// <summary>An expression: the text comes after the value.</summary>
    public static string Greater(CypherScope scope, string text, string value) =>
        IsPlain(value) ? $"{text} > {scope.Parameter(value)}" : Exact(scope, text, value);

    /// <summary>An expression: the text comes before the value.</summary>
    public static string Less(CypherScope scope, string text, string value) =>
        IsPlain(value) ? $"{text} < {scope.Parameter(value)}"
            : $"({text} <> {scope.Parameter(value)} AND NOT {Exact(scope, text, value)})";

    /// <summary>By unit, forced by <c>substring</c> so that no index answers, and put right at the places where that is wrong.</summary>
    private static string Exact(CypherScope scope, string text, string value)
    {
        var (astral, high) = (scope.Parameter(FirstAstral), scope.Parameter(FirstPrivate));
        var wronglyLess = scope.Parameter(PrefixesBefore(value, unit => unit >= 0xE000));
        var wronglyGreater = scope.Parameter(PrefixesBefore(value, char.IsHighSurrogate));
        var prefix = scope.Name('s');
        string At(string test)
        {
            var rest = $"substring({text}, size({prefix}))";
            return $"{text} STARTS WITH {prefix} AND {test.Replace("@", rest, StringComparison.Ordinal)}";
        }
        return $"(any({prefix} IN {wronglyLess} WHERE {At($"@ >= {astral} AND @ < {high}")})"
            + $" OR (substring({text}, 0) > {scope.Parameter(value)} AND NOT any({prefix} IN {wronglyGreater} WHERE "
                + $"{At($"@ >= {high}")})))";
    }

    private static List<string> PrefixesBefore(string value, Func<char, bool> isSuch) =>
        [.. Enumerable.Range(0, value.Length).Where(place => isSuch(value[place])).Select(place => value[..place])];

    /// <summary>An expression: a property of this type comes after, or before, a value, which is not null.</summary>
    public static string Compare(CypherScope scope, string expression, bool after, PropertyType type, object value) => value switch
    {
        string text when type is not PropertyType.Id => after ? Greater(scope, expression, text) : Less(scope, expression, text),
        DateOnly day => $"{expression} {(after ? '>' : '<')} date({scope.Parameter(day)})",
        _ => $"{expression} {(after ? '>' : '<')} {scope.Parameter(value)}",
    };

    /// <summary>An expression: the property is equal to a value.</summary>
    public static string Equal(CypherScope scope, string expression, object value) =>
        value is DateOnly ? $"{expression} = date({scope.Parameter(value)})" : $"{Stored(expression, value)} = {scope.Parameter(value)}";

    /// <summary>An expression: the property is one of several values.</summary>
    public static string In(CypherScope scope, string expression, PropertyType type, IReadOnlyList<object> values)
    {
        var list = scope.Parameter(values);
        return type is PropertyType.Date ? $"{expression} IN [day IN {list} | date(day)]"
            : $"{Stored(expression, values.FirstOrDefault(value => value is string text && !IsPlain(text)) ?? "")} IN {list}";
    }

    /// <summary>What an index finds by equality has the parameter for its value, and would then be put in order by unit; where that
    /// matters, no index is to answer.</summary>
    private static string Stored(string expression, object value) =>
        value is string text && !IsPlain(text) ? $"substring({expression}, 0)" : expression;

    private static bool IsPlain(string value) => value.All(unit => unit < 0xD800);
}
