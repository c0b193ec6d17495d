namespace Graph.Api.Limits;

/// <summary>What a field declares about its cost.</summary>
/// <param name="Own">What the field itself costs, without the fields below it.</param>
/// <param name="IsPage">Whether its arguments <c>first</c> and <c>last</c> say how many items it has.</param>
/// <param name="EachItem">What each item adds to the field's own cost.</param>
/// <param name="Items">How many items a plain list is counted as, or a page of which neither <c>first</c> nor <c>last</c> is given; null:
/// not declared.</param>
/// <param name="IdsArgument">The argument whose length is the number of items; null: none.</param>
/// <param name="PairsArgument">The argument of which each two items have <c>first</c> items; null: none.</param>
internal sealed record FieldCost(
    int Own = 1, bool IsPage = false, int EachItem = 0, int? Items = null, string? IdsArgument = null, string? PairsArgument = null)
{
    /// <summary>A field that declares nothing.</summary>
    public static FieldCost Undeclared { get; } = new();

    /// <summary>What its arguments add to the field's own cost.</summary>
    public IReadOnlyList<ArgumentCost> Arguments { get; init; } = [];
}

/// <summary>What an argument adds to the own cost of its field.</summary>
/// <param name="Argument">Its name.</param>
/// <param name="Measure">What is counted of its value.</param>
/// <param name="Each">What each of those costs.</param>
internal sealed record ArgumentCost(string Argument, ArgumentMeasure Measure, int Each);

/// <summary>What is counted of the value of an argument.</summary>
internal enum ArgumentMeasure
{
    /// <summary>1 where it is given and not null.</summary>
    Given,

    /// <summary>The items of its lists, at any depth.</summary>
    Items,

    /// <summary>The members of its objects, and the items that are objects, at any depth.</summary>
    Conditions,

    /// <summary>The characters of its texts.</summary>
    Characters,
}
