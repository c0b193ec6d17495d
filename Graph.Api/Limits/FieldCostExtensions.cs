using GraphQL.Types;

namespace Graph.Api.Limits;

/// <summary>How the declaration of a field says what it costs. Each call adds to what an earlier one said.</summary>
/// <remarks>A field that says nothing costs 1; where it is a list of objects, what is below it counts as often as the page of the
/// connection that it is a direct part of (<c>edges</c>, <c>nodes</c>), and outside of connections
/// <see cref="UndeclaredItems"/> times.</remarks>
public static class FieldCostExtensions
{
    /// <summary>How many items a list of objects is counted as that declares nothing.</summary>
    public const int UndeclaredItems = 10;

    private const string Key = "Graph.Api.Cost";

    /// <summary>The field is a page: a connection, or a list with <c>first</c> or <c>last</c>. What is below it counts once for each item
    /// asked for; below a connection that goes for its lists (<c>edges</c>, <c>nodes</c>), not for <c>totalCount</c> or
    /// <c>pageInfo</c>.</summary>
    public static T WithPageCost<T>(this T field) where T : IProvideMetadata => field.Declare(cost => cost with { IsPage = true });

    /// <summary>The field is a list without paging, or one that is whole unless <c>first</c> is given. What is below it then counts
    /// <paramref name="items"/> times: about how long it gets.</summary>
    public static T WithListCost<T>(this T field, int items) where T : IProvideMetadata
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(items);
        return field.Declare(cost => cost with { Items = items });
    }

    /// <summary>The field has one item for each id in a list given to it. More than <see cref="GraphQLLimits.MaxIds"/> are
    /// refused.</summary>
    public static T WithIdsCost<T>(this T field, string argument = "ids") where T : IProvideMetadata =>
        field.Declare(cost => cost with { IdsArgument = argument });

    /// <summary>The field has <c>first</c> items for each two items of a list given to it.</summary>
    public static T WithPairsCost<T>(this T field, string argument) where T : IProvideMetadata =>
        field.Declare(cost => cost with { PairsArgument = argument });

    /// <summary>The field itself costs <paramref name="cost"/> instead of 1: for what is computed rather than read.</summary>
    public static T WithOwnCost<T>(this T field, int cost) where T : IProvideMetadata
    {
        ArgumentOutOfRangeException.ThrowIfNegative(cost);
        return field.Declare(declared => declared with { Own = cost });
    }

    /// <summary>Each item of the page adds <paramref name="each"/> to what the field itself costs, whatever is asked of it: for items that
    /// are computed.</summary>
    public static T WithItemCost<T>(this T field, int each) where T : IProvideMetadata
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(each);
        return field.Declare(cost => cost with { EachItem = each });
    }

    /// <summary>Each item of the lists in an argument, at any depth, adds <paramref name="each"/> to what the field itself costs: for work
    /// that grows with the argument.</summary>
    public static T WithArgumentCost<T>(this T field, string argument, int each) where T : IProvideMetadata =>
        field.WithCostOf(argument, ArgumentMeasure.Items, each);

    /// <summary>Each member of the condition in an argument, at any depth, adds <paramref name="each"/> to what the field itself
    /// costs.</summary>
    public static T WithConditionCost<T>(this T field, string argument, int each) where T : IProvideMetadata =>
        field.WithCostOf(argument, ArgumentMeasure.Conditions, each);

    /// <summary>Each character of the texts in an argument adds <paramref name="each"/> to what the field itself costs.</summary>
    public static T WithTextCost<T>(this T field, string argument, int each) where T : IProvideMetadata =>
        field.WithCostOf(argument, ArgumentMeasure.Characters, each);

    /// <summary>An argument that is given, and is not null, adds <paramref name="cost"/> to what the field itself costs.</summary>
    public static T WithCostOf<T>(this T field, string argument, int cost) where T : IProvideMetadata =>
        field.WithCostOf(argument, ArgumentMeasure.Given, cost);

    internal static FieldCost DeclaredCost(this IProvideMetadata field) =>
        field.Metadata.TryGetValue(Key, out var cost) && cost is FieldCost declared ? declared : FieldCost.Undeclared;

    private static T WithCostOf<T>(this T field, string argument, ArgumentMeasure measure, int each) where T : IProvideMetadata
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(each);
        return field.Declare(cost => cost with { Arguments = [.. cost.Arguments, new(argument, measure, each)] });
    }

    private static T Declare<T>(this T field, Func<FieldCost, FieldCost> change) where T : IProvideMetadata
    {
        field.Metadata[Key] = change(field.DeclaredCost());
        return field;
    }
}
