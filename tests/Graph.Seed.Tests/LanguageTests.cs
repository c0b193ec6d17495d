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

    private static Language Of(string name) => name is "zh" ? Language.Chinese : Language.English;
}
