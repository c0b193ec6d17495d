using System.Text.Json;

namespace Graph.Api.Tests.Schema;

/// <summary>Reads lists of objects in answers.</summary>
internal static class AnswerNodes
{
    /// <summary>A property of each, which is a text.</summary>
    public static List<string> Texts(JsonElement nodes, string property) =>
        [.. nodes.EnumerateArray().Select(node => node.GetProperty(property).GetString()!)];
}
