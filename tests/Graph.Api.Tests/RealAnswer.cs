using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Graph.Api.Tests;

/// <summary>An answer of the real program.</summary>
public sealed record RealAnswer(int Status, JsonObject Body)
{
    private static readonly JsonSerializerOptions _readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The values of the root fields; empty where the operation did not run.</summary>
    public JsonObject Data => Body["data"] as JsonObject ?? [];

    /// <summary>The errors as they were sent; empty where there is none.</summary>
    public string Errors => Body["errors"]?.ToJsonString(_readable) ?? "";

    /// <summary>The code of each error; empty where there is none.</summary>
    public IReadOnlyList<string> Codes => [.. (Body["errors"] as JsonArray ?? []).Select(error => (string)error!["extensions"]!["code"]!)];

    /// <summary>The code of the first error; null where there is none.</summary>
    public string? Code => Codes is [var first, ..] ? first : null;

    /// <summary>Whether it was kept from before, since the store cannot be read.</summary>
    public bool IsStale => Body["extensions"]?["stale"] is not null;

    /// <summary>The version of the graph that it is of.</summary>
    public string? Version => (string?)Body["extensions"]?["version"];

    /// <summary>The whole answer but the version of the graph, for people to read.</summary>
    public string WithoutVersion()
    {
        var copy = Body.DeepClone().AsObject();
        copy["extensions"]?.AsObject().Remove("version");
        return copy.ToJsonString(_readable);
    }

    public static RealAnswer Read(int status, string text) => new(status, JsonNode.Parse(text)!.AsObject());
}
