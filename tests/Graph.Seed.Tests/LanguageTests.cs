using System.CommandLine;
using System.Text.RegularExpressions;
using Graph.Seed.Texts;

namespace Graph.Seed.Tests;

public sealed class LanguageTests
{
    [Theory]
    [InlineData("zh_CN.UTF-8", "zh")]
    [InlineData("zh", "zh")]
    [InlineData("en_GB.UTF-8", "en")]
    [InlineData("C", "en")]
    [InlineData("", "en")]
    public void The_environment_chooses_the_language(string lang, string language) =>
        Assert.Equal(Of(language), LanguageChoice.Of([], name => name is "LANG" ? lang : null));

    [Theory]
    [InlineData("--lang", "zh")]
    [InlineData("--lang=zh")]
    [InlineData("--lang:zh")]
    public void The_command_line_overrides_it(params string[] arguments) =>
        Assert.Equal(Language.Chinese, LanguageChoice.Of(["validate", "data", .. arguments], _ => "en_GB"));

    /// <summary>Every command, wrong in every way that the command-line library finds, and the help of all.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("--help")]
    [InlineData("evaluate")]
    [InlineData("generate --help")]
    [InlineData("vaildate data")]
    [InlineData("load data --stor a.db")]
    [InlineData("log --store")]
    [InlineData("load --store a.db --store b.db")]
    [InlineData("generate --nodes many --to a.db")]
    [InlineData("export --store a.db --to x --format pdf")]
    [InlineData("validate one two")]
    public async Task A_wrong_command_line_and_the_help_are_answered_in_Chinese(string line)
    {
        var run = await SeedRunner.RunAsync([.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--lang=zh"]);
        var text = run.Error + run.Out;
        Assert.Contains("用法：", text, StringComparison.Ordinal);
        Assert.DoesNotContain(text.Split('\n'), HasEnglishSentence);
    }

    [Theory]
    [InlineData("generate --nodes many --to a.db", "'--nodes' takes a whole number, not 'many'.")]
    [InlineData("load --store a.db --store b.db", "Option '--store' takes one value, and only once.")]
    public async Task In_English_it_says_what_a_person_can_mend(string line, string said) =>
        Assert.Contains(said, (await SeedRunner.RunAsync([.. line.Split(' '), "--lang=en"])).Error, StringComparison.Ordinal);

    /// <summary>Two small words beside each other: names of commands, options and products stand alone.</summary>
    private static bool HasEnglishSentence(string line) => Regex.IsMatch(line, @"(?<![-\w.])[A-Z]?[a-z]{2,} [a-z]{2,}(?![\w-])")
        && !line.StartsWith($"  {RootCommand.ExecutableName} ", StringComparison.Ordinal);

    private static Language Of(string name) => name is "zh" ? Language.Chinese : Language.English;
}
