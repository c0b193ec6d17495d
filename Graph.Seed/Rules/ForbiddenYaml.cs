namespace Graph.Seed;

/// <summary>SEED005: files use the plain part of YAML alone.</summary>
internal static class ForbiddenYaml
{
    public static Rule Rule { get; } = new("SEED005");

    public static void Report(Place place, YamlFeature feature, FindingList findings) =>
        findings.Add(Rule, place, FindingTexts.Forbidden(feature), feature is YamlFeature.Documents ? HintTexts.Split : HintTexts.WriteOut);
}
