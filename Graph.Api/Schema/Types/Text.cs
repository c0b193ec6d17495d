namespace Graph.Api.Schema.Types;

/// <summary>Descriptions as the schema shows them: English, then the Chinese term.</summary>
internal static class Text
{
    public static string Of(string english, string chinese) => $"{english} {chinese}";
}
