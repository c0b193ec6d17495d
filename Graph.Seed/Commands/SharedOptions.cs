using System.CommandLine;
using Graph.Model;
using Graph.Seed.Output;
using Graph.Seed.Texts;

namespace Graph.Seed.Commands;

/// <summary>Options that every command has.</summary>
internal sealed class SharedOptions
{
    public SharedOptions(SeedEnvironment environment)
    {
        Json = new("--json") { Description = environment.Say(CommandTexts.Json), Recursive = true };
        Lang = new("--lang") { Description = environment.Say(CommandTexts.Lang), Recursive = true, HelpName = "zh|en" };
        Lang.AcceptOnlyFromAmong("zh", "en");
        Notes = new("--warnings-as-notes") { Description = environment.Say(CommandTexts.Notes) };
    }

    /// <summary>The option that names the store; required.</summary>
    public static Option<string> Store(SeedEnvironment environment) =>
        new("--store") { Description = environment.Say(CommandTexts.Store), Required = true, HelpName = "PATH|neo4j" };

    /// <summary>The option that says who writes.</summary>
    public static Option<string?> By(SeedEnvironment environment) =>
        new("--by") { Description = environment.Say(HistoryTexts.By), HelpName = "NAME" };

    /// <summary>What the history of a store keeps of a command that writes.</summary>
    /// <param name="by">Who writes; null for the user of the system.</param>
    /// <param name="from">The files or the command.</param>
    public static WriteOrigin Origin(string? by, string from) => new(by ?? Environment.UserName, from);

    /// <summary>Whether the answer is JSON.</summary>
    public Option<bool> Json { get; }

    /// <summary>The language; read by <see cref="LanguageChoice"/> before anything is parsed.</summary>
    public Option<string> Lang { get; }

    /// <summary>Whether warnings are printed as notes, which a build does not take for its own warnings.</summary>
    public Option<bool> Notes { get; }
}
