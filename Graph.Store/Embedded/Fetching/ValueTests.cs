using Graph.Model;

namespace Graph.Store.Embedded.Fetching;

/// <summary>Tests of a property's value, which is there.</summary>
internal static class ValueTests
{
    /// <summary>The test that a comparison makes.</summary>
    /// <exception cref="ArgumentException">The value cannot be compared with those of the property.</exception>
    public static Func<object, bool> Of(Filter.Compare filter, Property property)
    {
        FilterValues.EnsureFits(property, filter.Value, filter.Operator);
        var value = filter.Value;
        return OfElements(property, filter.Operator switch
        {
            ComparisonOperator.Eq => found => ValueOrder.Same(found, value),
            ComparisonOperator.Ne => found => !ValueOrder.Same(found, value),
            ComparisonOperator.Gt => found => ValueOrder.Compare(found, value) > 0,
            ComparisonOperator.Gte => found => ValueOrder.Compare(found, value) >= 0,
            ComparisonOperator.Lt => found => ValueOrder.Compare(found, value) < 0,
            ComparisonOperator.Lte => found => ValueOrder.Compare(found, value) <= 0,
            ComparisonOperator.Contains => OfText(value, (found, part) => found.Contains(part, StringComparison.Ordinal)),
            ComparisonOperator.StartsWith => OfText(value, (found, part) => found.StartsWith(part, StringComparison.Ordinal)),
            _ => throw new ArgumentException($"There is no operator {filter.Operator}."),
        });
    }

    /// <summary>The test whether the value is one of several, or none of them.</summary>
    /// <exception cref="ArgumentException">A value cannot be compared with those of the property.</exception>
    public static Func<object, bool> Of(Filter.In filter, Property property)
    {
        foreach (var value in filter.Values)
            FilterValues.EnsureFits(property, value, ComparisonOperator.Eq);
        var isText = FilterValues.IsText(property);
        HashSet<object> values = [.. filter.Values.Select(value => isText || value is bool or DateOnly ? value : Convert.ToInt64(value, null))];
        return OfElements(property, found => values.Contains(found is int number ? (long)number : found) != filter.Negated);
    }

    private static Func<object, bool> OfElements(Property property, Func<object, bool> test) => property.Type switch
    {
        PropertyType.TextList => list => AnyOf((IReadOnlyList<string>)list, test),
        PropertyType.IntegerList => list => AnyOf((IReadOnlyList<int>)list, test),
        _ => test,
    };

    private static bool AnyOf<T>(IReadOnlyList<T> list, Func<object, bool> test) where T : notnull
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (test(list[i]))
                return true;
        }
        return false;
    }

    private static Func<object, bool> OfText(object value, Func<string, string, bool> test)
    {
        var text = (string)value;
        return found => test((string)found, text);
    }
}
