namespace Graph.Model;

/// <summary>Which values a property can be compared with, in every store.</summary>
public static class FilterValues
{
    /// <summary>Checks that a filter or a position compares a property with a value of its own type.</summary>
    /// <exception cref="ArgumentException">The value cannot be compared so with those of the property.</exception>
    public static void EnsureFits(Property property, object? value, ComparisonOperator comparison)
    {
        if (comparison is ComparisonOperator.Contains or ComparisonOperator.StartsWith && !IsText(property))
            throw new ArgumentException($"{property} is no text.");
        var fits = property.Type switch
        {
            PropertyType.Boolean => value is bool,
            PropertyType.Date => value is DateOnly,
            PropertyType.Integer or PropertyType.IntegerList or PropertyType.Long => value is int or long,
            _ => value is string,
        };
        if (!fits)
            throw new ArgumentException($"{property} is of type {property.Type} and cannot be compared with {value ?? "null"}.");
    }

    /// <summary>Whether its values are texts.</summary>
    public static bool IsText(Property property) =>
        property.Type is PropertyType.Text or PropertyType.TextList or PropertyType.Enum or PropertyType.Id;
}
