namespace Graph.Analysis;

/// <summary>Names in quotation marks, in Chinese sentences.</summary>
internal static class Quotation
{
    /// <summary>A name in “…”; marks within it become ‘…’, as GB/T 15834 asks.</summary>
    public static string Chinese(string name) => $"“{name.Replace('“', '‘').Replace('”', '’')}”";
}
