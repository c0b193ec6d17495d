using System.CommandLine;
using System.Globalization;
using Graph.Model;
using Graph.Seed.Output;
using Graph.Seed.Texts;

namespace Graph.Seed.Commands;

/// <summary>Versions as the command line names them: by number, <c>12</c>, or whole, <c>12-5f3a…</c>.</summary>
internal static class VersionArgument
{
    /// <summary>An argument that names a version.</summary>
    public static Argument<string?> Create(string name, Bilingual description, bool isRequired, SeedEnvironment environment)
    {
        var argument = new Argument<string?>(name)
        {
            Description = environment.Say(description),
            Arity = isRequired ? ArgumentArity.ExactlyOne : ArgumentArity.ZeroOrOne,
        };
        argument.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && NumberIn(token.Value) is null)
                result.AddError(environment.Say(HistoryTexts.BadVersion(token.Value)));
        });
        return argument;
    }

    /// <summary>The kept version that a text names; null where it is not kept.</summary>
    public static KeptVersion? Find(string text, IReadOnlyList<KeptVersion> kept) => kept.FirstOrDefault(version =>
        version.Version.Number == NumberIn(text)
            && (!text.Contains('-', StringComparison.Ordinal) || version.Version.ToString().StartsWith(text, StringComparison.Ordinal)));

    private static long? NumberIn(string text) =>
        long.TryParse(text.Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
