using System.Globalization;
using GraphQL.Types;
using GraphQLParser.AST;

namespace Graph.Api.Schema.Types;

/// <summary>A day: <c>2026-11-24</c>.</summary>
internal sealed class DateType : ScalarGraphType
{
    private const string Format = "yyyy-MM-dd";

    public DateType()
    {
        Name = "Date";
        Description = Text.Of("A day, such as 2026-11-24 (ISO 8601).", "日期");
    }

    public override object? ParseLiteral(GraphQLValue value) => value switch
    {
        GraphQLStringValue text => ParseValue(text.Value.ToString()),
        GraphQLNullValue => null,
        _ => ThrowLiteralConversionError(value),
    };

    public override object? ParseValue(object? value) => value switch
    {
        null => null,
        string text when DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => day,
        _ => ThrowValueConversionError(value),
    };

    public override object? Serialize(object? value) => value is DateOnly day ? day.ToString(Format, CultureInfo.InvariantCulture) : null;
}
