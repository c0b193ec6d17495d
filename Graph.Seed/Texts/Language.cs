using Graph.Model;

namespace Graph.Seed.Texts;

/// <summary>The language in which the program speaks.</summary>
internal enum Language
{
    /// <summary>English, <c>en</c>.</summary>
    English,

    /// <summary>Chinese, <c>zh</c>.</summary>
    Chinese,
}

/// <summary>Which language to speak: that of <c>--lang</c>, else that of the environment.</summary>
internal static class LanguageChoice
{
    /// <summary>Reads the arguments before they are parsed, for the help is written in that language too.</summary>
    /// <param name="arguments">The arguments of the program.</param>
    /// <param name="environment">Reads an environment variable; null where there is none.</param>
    public static Language Of(IReadOnlyList<string> arguments, Func<string, string?> environment)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i] is "--lang" && i + 1 < arguments.Count)
                return Named(arguments[i + 1]);
            if (arguments[i].StartsWith("--lang=", StringComparison.Ordinal) || arguments[i]
                .StartsWith("--lang:", StringComparison.Ordinal))
            {
                return Named(arguments[i][7..]);
            }
        }
        string[] variables = ["LC_ALL", "LC_MESSAGES", "LANG"];
        return Named(variables.Select(environment).FirstOrDefault(value => !string.IsNullOrEmpty(value)) ?? "");
    }

    private static Language Named(string name) =>
        name.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Language.Chinese : Language.English;
}

/// <summary>Chooses the language of a text.</summary>
internal static class BilingualExtensions
{
    /// <summary>The text in one language.</summary>
    public static string In(this Bilingual text, Language language) => language is Language.Chinese ? text.Zh : text.En;
}
