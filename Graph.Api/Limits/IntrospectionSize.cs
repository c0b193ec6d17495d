namespace Graph.Api.Limits;

/// <summary>What a document asks of the schema itself (<c>__schema</c>, <c>__type</c>), fragments expanded.</summary>
/// <param name="Roots"><c>__schema</c> and <c>__type</c> fields.</param>
/// <param name="Fields">Fields in and below them.</param>
/// <param name="Lists">Those of them that list types, fields or enum values.</param>
/// <param name="Nesting">Such lists below one another.</param>
internal readonly record struct IntrospectionSize(long Roots, long Fields, long Lists, int Nesting)
{
    public static IntrospectionSize operator +(IntrospectionSize left, IntrospectionSize right) => new(
        Saturating.Add(left.Roots, right.Roots), Saturating.Add(left.Fields, right.Fields),
        Saturating.Add(left.Lists, right.Lists), Math.Max(left.Nesting, right.Nesting));

    /// <summary>A field of the schema's description around what is below it.</summary>
    public static IntrospectionSize Of(string field, IntrospectionSize below)
    {
        var list = IntrospectionBounds.IsList(field) ? 1 : 0;
        var root = IntrospectionBounds.IsRoot(field) ? 1 : 0;
        return below with
        {
            Roots = Saturating.Add(below.Roots, root),
            Fields = Saturating.Add(below.Fields, 1),
            Lists = Saturating.Add(below.Lists, list),
            Nesting = below.Nesting + list,
        };
    }
}
