namespace Graph.Api.Limits;

/// <summary>What a field declares about its cost.</summary>
/// <param name="Own">What the field itself costs, without the fields below it.</param>
/// <param name="IsPage">Whether its arguments <c>first</c> and <c>last</c> say how many items it has.</param>
/// <param name="Items">How many items a plain list is counted as; null: not declared.</param>
/// <param name="IdsArgument">The argument whose length is the number of items; null: none.</param>
/// <param name="CostlyArgument">The argument whose list items each add <paramref name="EachItem"/> to the field's own cost; null:
/// none.</param>
/// <param name="EachItem">What each of those items costs.</param>
/// <param name="DearArgument">The argument that adds <paramref name="WhenGiven"/> to the field's own cost where it is given; null:
/// none.</param>
/// <param name="WhenGiven">What it costs.</param>
internal sealed record FieldCost(
    int Own = 1, bool IsPage = false, int? Items = null, string? IdsArgument = null, string? CostlyArgument = null, int EachItem = 0,
    string? DearArgument = null, int WhenGiven = 0)
{
    /// <summary>A field that declares nothing.</summary>
    public static FieldCost Undeclared { get; } = new();
}
