using Graph.Model;
using Graph.Seed.Texts;

namespace Graph.Seed.Output;

/// <summary>What the program finds around it.</summary>
/// <param name="Out">Where results go.</param>
/// <param name="Error">Where complaints about the command line and failures go.</param>
/// <param name="IsTerminal">Whether a person reads <paramref name="Out"/> on a terminal.</param>
/// <param name="Language">The language to speak.</param>
/// <param name="Time">The clock.</param>
internal sealed record SeedEnvironment(TextWriter Out, TextWriter Error, bool IsTerminal, Language Language, TimeProvider Time)
{
    /// <summary>A sentence in the language to speak.</summary>
    public string Say(Bilingual message) => message.In(Language);
}
