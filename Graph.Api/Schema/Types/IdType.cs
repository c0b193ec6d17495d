using System.Globalization;
using GraphQL.Types;
using GraphQLParser.AST;

namespace Graph.Api.Schema.Types;

/// <summary>The scalar <c>ID</c>: whole numbers are read as their text, as the GraphQL specification says (3.5.5).</summary>
internal sealed class IdType : IdGraphType
{
    /// <summary>The name that the specification gives it.</summary>
    public IdType() => Name = "ID";

    /// <inheritdoc/>
    public override object? ParseLiteral(GraphQLValue value) => AsText(base.ParseLiteral(value));

    /// <inheritdoc/>
    public override object? ParseValue(object? value) => AsText(base.ParseValue(value));

    private static string? AsText(object? value) =>
        Convert.ToString(value, CultureInfo.InvariantCulture) is { } text && value is not null ? text : null;
}
