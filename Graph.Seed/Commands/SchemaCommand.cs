using System.CommandLine;
using Graph.Seed.Output;
using Graph.Seed.Texts;

namespace Graph.Seed.Commands;

/// <summary><c>schema</c>: the approved GraphQL schema, which the build puts into the program.</summary>
internal static class SchemaCommand
{
    public const string Name = "schema";

    /// <summary>The name of the resource.</summary>
    public const string Resource = "schema.graphql";

    public static Command Create(SeedEnvironment environment, SharedOptions shared) =>
        SeedCommand.Create(Name, CommandTexts.Schema, environment, shared, async (_, output, cancellationToken) =>
        {
            if (typeof(SchemaCommand).Assembly.GetManifestResourceStream(Resource) is not { } stream)
            {
                output.Fail(Name, CommandTexts.NoSchema);
                return ExitCode.Failed;
            }
            using var reader = new StreamReader(stream);
            var schema = (await reader.ReadToEndAsync(cancellationToken)).TrimEnd('\n');
            output.Print(new(Name, true) { Schema = schema }, schema);
            return ExitCode.Ok;
        });
}
