using System.Text.RegularExpressions;

namespace Graph.Seed.Texts;

/// <summary>What the command-line library says of a command line and in its help, in the words of this program.</summary>
/// <remarks>The library's own Chinese texts are half English, and it has no way to replace its texts.</remarks>
internal static class CommandLineTexts
{
    /// <summary>What it says of this program's inside, in words that a person knows.</summary>
    private static readonly (string Written, string Said)[] _plain =
    [
        ("^Cannot parse argument '(.*)' for (?:option|command) '(.*)' as expected type 'System.Int32'\\.",
            "'$2' takes a whole number, not '$1'."),
        ("^Option '(.*)' expects a single argument but \\d+ were provided\\.", "Option '$1' takes one value, and only once."),
    ];

    private static readonly (string Written, string Said)[] _chinese =
    [
        ("^'(.*)' takes a whole number, not '(.*)'\\.", "$1 须为整数，不能是“$2”。"),
        ("^Option '(.*)' takes one value, and only once\\.", "选项 $1 只能写一次，且只能有一个值。"),
        ("^Required command was not provided\\.", "请写明命令。"),
        ("^Unrecognized command or argument '(.*)'\\.", "无法识别“$1”。"),
        ("^Option '(.*)' is required\\.", "缺少选项 $1。"),
        ("^Required argument missing for command: '(.*)'\\.", "命令 $1 缺少参数。"),
        ("^Required argument missing for option: '(.*)'\\.", "选项 $1 缺少值。"),
        ("^Argument '(.*)' not recognized\\. Must be one of:", "不能写“$1”，可写："),
        ("^'(.*)' was not matched\\. Did you mean one of the following\\?", "没有“$1”，是否想写："),
        ("^(.*) option cannot be combined with other arguments\\.", "$1 须单独使用。"),
        ("^Description:", "说明："),
        ("^Usage:", "用法："),
        ("^Arguments:", "参数："),
        ("^Options:", "选项："),
        ("^Commands:", "命令："),
        ("(?<=^  \\S+ .*)\\[command\\]", "[命令]"),
        ("(?<=^  \\S+ .*)\\[options\\]", "[选项]"),
        // As wide as the English word, so that the columns stay in line.
        ("\\(REQUIRED\\)", "(必填)    "),
        ("\\[default: (.*)\\]", "[默认：$1]"),
        ("Show help and usage information", "显示帮助。"),
        ("Show version information", "显示版本。"),
    ];

    /// <summary>What the library wrote, in the language to speak.</summary>
    public static string Say(string written, Language language)
    {
        var plain = Replace(written, _plain);
        return language is Language.Chinese ? Replace(plain, _chinese) : plain;
    }

    private static string Replace(string text, (string Written, string Said)[] texts) =>
        texts.Aggregate(text, (said, next) => Regex.Replace(said, next.Written, next.Said, RegexOptions.Multiline));
}
