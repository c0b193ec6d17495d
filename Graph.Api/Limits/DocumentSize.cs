namespace Graph.Api.Limits;

/// <summary>What a document, or a part of one, asks for after its fragments are expanded. Counts stop at the largest number.</summary>
/// <param name="Fields">Fields, introspection apart.</param>
/// <param name="Depth">Fields below one another, introspection apart.</param>
/// <param name="Aliases">Fields with an alias.</param>
/// <param name="Directives">Directives, in any place.</param>
/// <param name="Spreads">Spreads of named fragments.</param>
/// <param name="Introspection">What it asks of the schema itself.</param>
internal readonly record struct DocumentSize(
    long Fields, int Depth, long Aliases, long Directives, long Spreads, IntrospectionSize Introspection)
{
    /// <summary>Both beside each other.</summary>
    public static DocumentSize operator +(DocumentSize left, DocumentSize right) => new(
        Saturating.Add(left.Fields, right.Fields), Math.Max(left.Depth, right.Depth), Saturating.Add(left.Aliases, right.Aliases),
        Saturating.Add(left.Directives, right.Directives), Saturating.Add(left.Spreads, right.Spreads),
        left.Introspection + right.Introspection);
}
