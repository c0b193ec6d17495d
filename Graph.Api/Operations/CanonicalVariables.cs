using System.Globalization;
using System.Numerics;
using System.Text;

namespace Graph.Api.Operations;

/// <summary>The values of variables as one text: the same for the same values, regardless of the order and the spaces they were sent
/// in.</summary>
/// <remarks>Every value says its type, as <c>1</c> and <c>1.0</c> are not the same to a schema, and texts say their length, so that no two
/// sets of values share a text.</remarks>
internal static class CanonicalVariables
{
    public static string Of(IReadOnlyDictionary<string, object?> variables)
    {
        var text = new StringBuilder();
        Append(text, variables);
        return text.ToString();
    }

    private static void Append(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null:
                text.Append('n');
                break;
            case string characters:
                text.Append('s').Append(CultureInfo.InvariantCulture, $"{characters.Length}:").Append(characters);
                break;
            case bool truth:
                text.Append(truth ? 't' : 'f');
                break;
            case int or long or BigInteger:
                text.Append('i').Append(CultureInfo.InvariantCulture, $"{value};");
                break;
            case double real:
                text.Append('d').Append(CultureInfo.InvariantCulture, $"{real:R};");
                break;
            case IReadOnlyDictionary<string, object?> members:
                Append(text, members);
                break;
            case IEnumerable<object?> items:
                text.Append('[');
                foreach (var item in items)
                    Append(text, item);
                text.Append(']');
                break;
            default: // the reader of JSON makes no others; a response under the wrong key would be worse than none
                throw new ArgumentException($"A variable has a value of the type {value.GetType()}.", nameof(value));
        }
    }

    private static void Append(StringBuilder text, IReadOnlyDictionary<string, object?> members)
    {
        text.Append('{');
        IEnumerable<KeyValuePair<string, object?>> sorted =
            members.Count < 2 ? members : members.OrderBy(member => member.Key, StringComparer.Ordinal);
        foreach (var (name, value) in sorted)
        {
            Append(text, name);
            Append(text, value);
        }
        text.Append('}');
    }
}
