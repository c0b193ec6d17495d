using System.CommandLine;
using Graph.Model;
using Graph.Seed.Diagnostics;
using Graph.Seed.Exporting;
using Graph.Seed.Output;
using Graph.Seed.Sheets;
using Graph.Seed.Texts;

namespace Graph.Seed.Commands;

/// <summary><c>template [KIND …] --out FILE.xlsx [--from STORE|DIR]</c>.</summary>
internal static class TemplateCommand
{
    public const string Name = "template";

    public static Command Create(SeedEnvironment environment, SharedOptions shared)
    {
        var kinds = new Argument<string[]>("KIND")
        {
            Description = environment.Say(ImportTexts.TemplateKinds),
            Arity = ArgumentArity.ZeroOrMore
        };
        var file = new Option<string>("--out")
        {
            Description = environment.Say(ImportTexts.TemplateOut),
            Required = true,
            HelpName = "FILE.xlsx"
        };
        var from = new Option<string?>("--from") { Description = environment.Say(ImportTexts.TemplateFrom), HelpName = "PATH|neo4j|DIR" };
        var place = new GraphPlace(environment);
        var command = SeedCommand.Create(Name, ImportTexts.Template, environment, shared, async (result, output, cancellationToken) =>
        {
            var shapes = result.GetValue(kinds) is { Length: > 0 } asked ? TemplateBook.With([.. asked.SelectMany(SheetNames.Find)])
                : SheetShape.All;
            var known = result.GetValue(from) is not { } target ? null
                : await output.StepsAsync(step => place.ReadAsync(result, target, step, cancellationToken).AsTask());
            var path = result.GetRequiredValue(file);
            await NewFile.WriteAsync(path, stream => new TemplateBook(shapes, known).WriteAsync(stream, cancellationToken));
            output.Finish(new(Name, true) { Files = [path] }, ImportTexts.TemplateWritten(path, [.. shapes.Select(shape =>
                shape.Chinese)]));
            return ExitCode.Ok;
        });
        command.Arguments.Add(kinds);
        command.Options.Add(file);
        command.Options.Add(from);
        place.AddTo(command, result => result.GetValue(from), environment);
        file.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !token.Value.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase))
                result.AddError(environment.Say(ImportTexts.NoWorkbook(token.Value)));
        });
        kinds.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => SheetNames.Find(token.Value).Count == 0))
                result.AddError(environment.Say(UnknownKind(token.Value)));
        });
        return command;
    }

    /// <summary>Says that a word means no kind and no relation.</summary>
    public static Bilingual UnknownKind(string name)
    {
        var known = SheetShape.All.SelectMany(shape => new[] { shape.Chinese, shape.English, shape.Kind?.Name ?? shape.English }).ToList();
        var near = SpellingSuggestion.Nearest(name, known);
        return ImportTexts.UnknownKind(name, near is null ? null : Hints.DidYouMean(near), [.. SheetShape.All.Select(shape =>
            $"{shape.Chinese}={shape.Kind?.Name ?? shape.English}")]);
    }
}
