using System.CommandLine;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Graph.Seed.Exporting;
using Graph.Seed.Failures;
using Graph.Seed.Output;
using Graph.Seed.Tables;
using Graph.Seed.Texts;

namespace Graph.Seed.Commands;

/// <summary>Writes the answer of a named operation as tables or as YAML. A running API answers it.</summary>
internal static class QueryExport
{
    private const string UsualAddress = "http://127.0.0.1:5080";

    /// <summary>Asks and writes; gives an <see cref="ExitCode"/>.</summary>
    public static async Task<int> RunAsync(string operation, ParseResult result, ExportOptions options, SeedOutput output,
        CancellationToken cancellationToken)
    {
        var to = result.GetRequiredValue(options.To);
        if (await VariablesAsync(result.GetValue(options.Variables), cancellationToken) is not { } variables)
            return output.Refuse(ExportCommand.Name, CommandTexts.BadVariables);
        var answer = await AskAsync(result.GetValue(options.Api) ?? UsualAddress, operation, variables, cancellationToken);
        if (answer["errors"] is JsonArray { Count: > 0 } errors)
            return output.Refuse(ExportCommand.Name, CommandTexts.QueryFailed(errors[0]!["message"]!.ToString()));
        var data = answer["data"]!.AsObject();
        if (data.All(field => field.Value is null))
            return output.Refuse(ExportCommand.Name, CommandTexts.EmptyAnswer);
        var files = await WriteAsync(to, options.FormatOf(result), data, cancellationToken);
        output.Finish(new(ExportCommand.Name, true) { Files = files, Version = answer["extensions"]?["version"]?.ToString() },
            CommandTexts.Exported(files.Count, to));
        return ExitCode.Ok;
    }

    /// <summary>The values of variables: an object; null where the text is none.</summary>
    private static async ValueTask<JsonObject?> VariablesAsync(string? text, CancellationToken cancellationToken)
    {
        if (text?.StartsWith('@') ?? false)
            text = await File.ReadAllTextAsync(text[1..], cancellationToken);
        try
        {
            return JsonNode.Parse(text ?? "{}") as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Asks the API.</summary>
    /// <returns>Its answer, which has <c>data</c> or <c>errors</c>.</returns>
    /// <exception cref="SeedFailure">There is no API at the address.</exception>
    private static async ValueTask<JsonObject> AskAsync(string api, string operation, JsonObject variables,
        CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate($"{api.TrimEnd('/')}/graphql", UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            throw new SeedFailure(CommandTexts.NoAddress(api));
        try
        {
            using HttpClient http = new();
            using var response = await http.PostAsJsonAsync(address,
                new JsonObject { ["documentId"] = operation, ["variables"] = variables }, cancellationToken);
            return await response.Content.ReadFromJsonAsync<JsonNode>(cancellationToken) is JsonObject answer
                && (answer["data"] is JsonObject || answer["errors"] is JsonArray)
                ? answer : throw new SeedFailure(CommandTexts.OtherApi(api));
        }
        catch (HttpRequestException error)
        {
            throw new SeedFailure(CommandTexts.NoApi(api, error.Message), error);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw new SeedFailure(CommandTexts.OtherApi(api), error);
        }
    }

    private static async ValueTask<IReadOnlyList<string>> WriteAsync(string to, ExportFormat format, JsonObject data,
        CancellationToken cancellationToken)
    {
        if (format is ExportFormat.Yaml)
        {
            await NewFile.WriteAsync(to, async stream =>
                await stream.WriteAsync(Encoding.UTF8.GetBytes(AnswerYaml.Of(data)), cancellationToken));
            return [to];
        }
        var tables = AnswerTables.Of(data);
        if (format is ExportFormat.Xlsx)
            await WriteBookAsync(to, tables, cancellationToken);
        else if (Path.HasExtension(to))
            await SheetFiles.WriteTextAsync(to, tables[0].Headers, tables[0].Rows, cancellationToken);
        else
            return await WriteTextsAsync(to, tables, cancellationToken);
        return [to];
    }

    private static async ValueTask<IReadOnlyList<string>> WriteTextsAsync(string folder, IReadOnlyList<AnswerTable> tables,
        CancellationToken cancellationToken)
    {
        List<string> files = [];
        foreach (var table in tables)
        {
            files.Add(Path.Combine(folder, $"{table.Name}.csv"));
            await SheetFiles.WriteTextAsync(files[^1], table.Headers, table.Rows, cancellationToken);
        }
        return files;
    }

    private static ValueTask WriteBookAsync(string to, IReadOnlyList<AnswerTable> tables, CancellationToken cancellationToken) =>
        NewFile.WriteAsync(to, async stream =>
        {
            await using var book = await BookWriter.CreateAsync(stream, cancellationToken);
            foreach (var table in tables)
            {
                await book.SheetAsync(table.Name, [.. table.Headers.Select(_ => 24)], 1, false, cancellationToken);
                await book.RowAsync(table.Headers, CellLook.Header, cancellationToken);
                foreach (var row in table.Rows)
                    await book.RowAsync(row, CellLook.Plain, cancellationToken);
            }
            await book.FinishAsync(cancellationToken);
        });
}
