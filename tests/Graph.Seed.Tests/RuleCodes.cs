using System.Reflection;
using Graph.Seed.Diagnostics;

namespace Graph.Seed.Tests;

/// <summary>The codes of all diagnostics there are.</summary>
internal static class RuleCodes
{
    public static IReadOnlyList<string> All { get; } =
    [
        .. typeof(DiagnosticDescriptor).Assembly.GetTypes()
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Static))
            .Where(property => property.PropertyType == typeof(DiagnosticDescriptor))
            .Select(property => ((DiagnosticDescriptor)property.GetValue(null)!).Code).Distinct(),
    ];
}
