using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Graph.Seed.Output;
using Graph.Seed.Texts;

namespace Graph.Seed.Commands;

/// <summary>The program: its commands and how it ends.</summary>
internal static class SeedProgram
{
    /// <summary>How long a command may take to stop cleanly after Ctrl-C.</summary>
    private static readonly TimeSpan _timeToStop = TimeSpan.FromSeconds(10);

    /// <summary>Runs a command line; gives an <see cref="ExitCode"/>.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, SeedEnvironment environment,
        CancellationToken cancellationToken)
    {
        // '@' begins a value of an option, such as @FILE, and no file of further arguments.
        var result = Commands(environment).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        // Errors of the command line, and help, come from the library: its words are put into those of this program.
        using StringWriter output = new() { NewLine = environment.Out.NewLine }, error = new() { NewLine = environment.Error.NewLine };
        var isLibrarys = result.Action is ParseErrorAction or HelpAction;
        var configuration = new InvocationConfiguration
        {
            Output = isLibrarys ? output : environment.Out,
            Error = isLibrarys ? error : environment.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = _timeToStop,
        };
        var code = await result.InvokeAsync(configuration, cancellationToken);
        await environment.Error.WriteAsync(CommandLineTexts.Say(error.ToString(), environment.Language));
        await environment.Out.WriteAsync(CommandLineTexts.Say(output.ToString(), environment.Language));
        return result.Errors.Count > 0 ? ExitCode.Usage : code;
    }

    /// <summary>A check of a command reads its options. Where one cannot be read (no value, a second one, none of those allowed), the
    /// library throws; the parser reports that option then.</summary>
    private static void CheckOnlyWhatCanBeRead(Command command)
    {
        for (var i = 0; i < command.Validators.Count; i++)
        {
            var check = command.Validators[i];
            command.Validators[i] = result =>
            {
                try
                {
                    check(result);
                }
                catch (InvalidOperationException)
                {
                }
            };
        }
        foreach (var inner in command.Subcommands)
            CheckOnlyWhatCanBeRead(inner);
    }

    /// <summary>An empty value, such as that of an unset variable in a script, means no file, folder or server.</summary>
    private static void RefuseEmptyValues(Command command, SeedEnvironment environment)
    {
        foreach (var option in command.Options)
            option.Validators.Add(result => RefuseEmptyValue(result, option.Name, environment));
        foreach (var argument in command.Arguments)
            argument.Validators.Add(result => RefuseEmptyValue(result, argument.Name, environment));
        foreach (var inner in command.Subcommands)
            RefuseEmptyValues(inner, environment);
    }

    private static void RefuseEmptyValue(SymbolResult result, string name, SeedEnvironment environment)
    {
        if (result.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value)))
            result.AddError(environment.Say(CommandTexts.EmptyValue(name)));
    }

    private static RootCommand Commands(SeedEnvironment environment)
    {
        var shared = new SharedOptions(environment);
        var root = new RootCommand(environment.Say(CommandTexts.Root))
        {
            ValidateCommand.Create(environment, shared),
            LoadCommand.Create(environment, shared),
            ImportCommand.Create(environment, shared),
            TemplateCommand.Create(environment, shared),
            ExportCommand.Create(environment, shared),
            CheckCommand.Create(environment, shared),
            MergeCommand.Create(environment, shared),
            LogCommand.Create(environment, shared),
            DiffCommand.Create(environment, shared),
            RevertCommand.Create(environment, shared),
            StatsCommand.Create(environment, shared),
            SchemaCommand.Create(environment, shared),
            GenerateCommand.Create(environment, shared),
            EvaluateCommand.Create(environment, shared),
            McpCommand.Create(environment, shared),
        };
        foreach (var command in BackupCommands.Create(environment, shared))
            root.Subcommands.Add(command);
        RefuseEmptyValues(root, environment);
        CheckOnlyWhatCanBeRead(root);
        root.Options.Add(shared.Json);
        root.Options.Add(shared.Lang);
        return root;
    }
}
