using System.CommandLine;
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

    /// <summary>Whether the answer is JSON.</summary>
    public Option<bool> Json { get; }

    /// <summary>The language; read by <see cref="LanguageChoice"/> before anything is parsed.</summary>
    public Option<string> Lang { get; }

    /// <summary>Whether warnings are printed as notes, which a build does not take for its own warnings.</summary>
    public Option<bool> Notes { get; }
}
