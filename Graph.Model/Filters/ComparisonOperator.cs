namespace Graph.Model;

/// <summary>How a filter compares a property with a value.</summary>
public enum ComparisonOperator
{
    /// <summary>Equal.</summary>
    Eq,

    /// <summary>There, and not equal.</summary>
    Ne,

    /// <summary>Greater.</summary>
    Gt,

    /// <summary>Greater or equal.</summary>
    Gte,

    /// <summary>Less.</summary>
    Lt,

    /// <summary>Less or equal.</summary>
    Lte,

    /// <summary>The text contains the value.</summary>
    Contains,

    /// <summary>The text starts with the value.</summary>
    StartsWith,
}
