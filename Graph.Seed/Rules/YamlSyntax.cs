using YamlDotNet.Core;

namespace Graph.Seed;

/// <summary>SEED004: files are valid YAML.</summary>
internal static class YamlSyntax
{
    public static Rule Rule { get; } = new("SEED004");

    public static void Report(Place place, YamlException error, FindingList findings) => findings.Add(Rule, place, FindingTexts.Syntax(error.Message));
}
