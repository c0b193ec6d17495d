using System.Globalization;
using Graph.Model;

namespace Graph.Seed;

/// <summary>What would be right, in both languages.</summary>
internal static class HintTexts
{
    public static Message SaveAsUtf8 { get; } = new("Save the file as UTF-8.", "请将文件另存为 UTF-8 编码。");

    public static Message Split { get; } = new("Split it.", "请拆分。");

    public static Message UseSpaces { get; } = new("Use spaces.", "请改用空格。");

    public static Message Remove { get; } = new("Remove it.", "请删除。");

    public static Message WriteOut { get; } = new("Write the values out where they are needed.", "请在需要处直接写出取值。");

    public static Message DidYouMean(string candidate) => new($"Did you mean '{candidate}'?", $"是否应为“{candidate}”？");

    public static Message OneOf(IReadOnlyList<string> values) => new(
        $"It is one of {Words.OneOf(values).English}.", $"可用的有：{Words.OneOf(values).Chinese}。");

    public static Message FilesAre(IReadOnlyList<string> files) => new(
        $"A data set consists of {string.Join(", ", files)} and {FileLayout.ChainFolder}<chain>{FileLayout.Extension}.",
        $"数据集由 {string.Join("、", files)} 和 {FileLayout.ChainFolder}<产业链>{FileLayout.Extension} 组成。");

    public static Message NameFile(string file) => new($"Name it {file}.", $"请命名为 {file}。");

    public static Message BelongsIn(string file) => new($"It belongs in {file}.", $"应放在 {file} 中。");

    public static Message IdForm { get; } = new(
        "An id is made of lower-case ASCII letters and digits, words joined by single hyphens: photo-resist-2.", "标识由小写英文字母和数字组成，词间用单个连字符连接，如 photo-resist-2。");

    public static Message LeaveOut { get; } = new("Leave the key out where the value is not known.", "取值未知时请不要写这个键。");

    public static Message OneLine { get; } = new("Write the text on one line, and without characters that cannot be seen.", "请写成一行，不含不可见字符。");

    public static Message HttpAddress { get; } = new("It begins with http:// or https://.", "应以 http:// 或 https:// 开头。");

    public static Message CheckedDay(DateOnly today) => new(
        string.Create(CultureInfo.InvariantCulture, $"Today is {today:yyyy-MM-dd}; write the day on which the place was read."),
        string.Create(CultureInfo.InvariantCulture, $"今天是 {today:yyyy-MM-dd}；请写实际核对的日期。"));

    public static Message AddSource { get; } = new(
        "Add 'sources' with a document and the place in it; a fact that no document states is left out.", "请加上 sources（文献及其中位置）；没有文献说明的事实不写。");

    public static Message SourceOrExpert { get; } = new("Add 'sources', or say 'basis: expert'.", "请加上 sources，或写 basis: expert。");

    public static Message RenameOne { get; } = new("Rename one of them, or merge them if they are the same thing.", "请改其中一个；如为同一事物请合并。");

    public static Message AddSegments { get; } = new("List its segments under 'segments'.", "请在 segments 下列出其环节。");

    public static Message AddLocator { get; } = new("Add 'locator': section, box or item.", "请加上 locator：章节、专栏或条目。");

    public static Message CiteOrRemove { get; } = new("Cite it or remove it.", "请引用或删除。");

    public static Message CircleIsAccepted { get; } = new("Analyses bear it; look whether one of the statements is wrong.", "分析可以处理循环；请检查其中是否有误。");

    public static Message Kinds(NodeKind kind) => new($"Entries of this kind stand under '{kind.FileSection}'.", $"此类条目在“{kind.FileSection}”部分。");

    /// <summary>The candidate that resembles a wrong word most, else the list of all if it is short, else nothing.</summary>
    public static Message? Suggest(string wrong, IEnumerable<string> candidates, int listUpTo = 0)
    {
        var all = candidates as IReadOnlyList<string> ?? [.. candidates];
        return Spelling.Nearest(wrong, all) is { } nearest ? DidYouMean(nearest) : all.Count > 0 && all.Count <= listUpTo ? OneOf(all) : null;
    }
}
