using System.Security.Cryptography;
using System.Text.Json.Nodes;
using GraphQLParser;
using GraphQLParser.AST;

namespace Graph.Api.Tests.Queries;

/// <summary>An operation in <c>queries/</c>, with the example of its variables beside it.</summary>
/// <param name="Audience">The folder: whom it serves.</param>
/// <param name="Name">The file without its ending.</param>
/// <param name="Text">The document.</param>
/// <param name="Hash">SHA-256 of the file, in lower-case hexadecimal.</param>
/// <param name="Example">Variables for which the answer is not empty.</param>
internal sealed record QueryFile(string Audience, string Name, string Text, string Hash, JsonObject Example)
{
    /// <summary>The folder of all operations, in the sources.</summary>
    public static string Folder { get; } = Path.Combine(FindRoot(), "queries");

    /// <summary>All operations, by path.</summary>
    public static IReadOnlyList<QueryFile> All { get; } =
        [.. Directory.EnumerateFiles(Folder, "*.graphql", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(Read)];

    /// <summary>The audience and the name: <c>investment/chain-overview</c>.</summary>
    public string Id => $"{Audience}/{Name}";

    /// <summary>The operations of the document; its fragments are left out.</summary>
    public IReadOnlyList<GraphQLOperationDefinition> Operations => [.. Parser.Parse(Text).Definitions.OfType<GraphQLOperationDefinition>()];

    /// <summary>The variables that the operation declares.</summary>
    public IReadOnlyList<GraphQLVariableDefinition> Variables => Operations[0].Variables?.Items ?? [];

    /// <summary>The example without what has a default or may be left out.</summary>
    public JsonObject RequiredExample => new(Variables
        .Where(variable => variable is { Type: GraphQLNonNullType, DefaultValue: null })
        .Select(variable => variable.Variable.Name.StringValue)
        .Select(name => KeyValuePair.Create(name, Example[name]?.DeepClone())));

    public static QueryFile Find(string id) => All.Single(file => file.Id == id);

    private static QueryFile Read(string path)
    {
        var example = File.ReadAllText(Path.ChangeExtension(path, ".variables.json"));
        return new(Path.GetFileName(Path.GetDirectoryName(path))!, Path.GetFileNameWithoutExtension(path), File.ReadAllText(path),
            Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))), JsonNode.Parse(example)!.AsObject());
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "IndustryGraph.slnx")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests do not run below the folder of the sources.");
        return folder.FullName;
    }
}
