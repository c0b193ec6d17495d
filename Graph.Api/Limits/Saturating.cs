namespace Graph.Api.Limits;

/// <summary>Arithmetic on counts that stops at the largest number instead of wrapping round. Counts are never negative.</summary>
internal static class Saturating
{
    public static long Add(long left, long right) => left > long.MaxValue - right ? long.MaxValue : left + right;

    public static long Multiply(long left, long right) =>
        left == 0 || right == 0 ? 0 : left > long.MaxValue / right ? long.MaxValue : left * right;
}
