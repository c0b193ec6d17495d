using System.Globalization;
using Graph.Model;

namespace Graph.Seed;

/// <summary>What is wrong, in both languages: every message of the rules.</summary>
internal static class FindingTexts
{
    public static Message Unreadable(string reason) => new($"The file cannot be read: {reason}", $"无法读取文件：{reason}");

    public static Message NotUtf8(int at, string looksLike) => new(
        Invariant($"The file is not UTF-8: byte {at} (counted from 0) fits no character; it looks like {looksLike}."),
        Invariant($"文件不是 UTF-8 编码：第 {at} 字节（从 0 计）不成字符；看起来是 {looksLike}。"));

    public static Message TooLargeFile(long bytes) => new(
        Invariant($"The file has {bytes:N0} bytes; at most {FileText.MaxBytes:N0} are read."), Invariant($"文件有 {bytes:N0} 字节，最多读取 {FileText.MaxBytes:N0} 字节。"));

    public static Message TooLongLine(int bytes) => new(
        Invariant($"The line has {bytes:N0} bytes; at most {FileText.MaxLineBytes:N0} are read."), Invariant($"此行有 {bytes:N0} 字节，最多读取 {FileText.MaxLineBytes:N0} 字节。"));

    public static Message Tab { get; } = new("A tab stands here.", "此处有制表符。");

    public static Message RawControl(string character) => new($"The control character {character} stands here.", $"此处有控制字符 {character}。");

    public static Message Syntax(string reason) => new($"This is no valid YAML: {reason}", $"YAML 语法错误：{reason}");

    public static Message Forbidden(YamlFeature feature) => feature switch
    {
        YamlFeature.Anchor => new("An anchor (&) stands here; data files use none.", "此处有锚点（&），数据文件不使用锚点。"),
        YamlFeature.Alias => new("A reference to an anchor (*) stands here; data files use none.", "此处引用了锚点（*），数据文件不使用锚点。"),
        YamlFeature.Tag => new("A tag (!) stands here; data files use none.", "此处有标签（!），数据文件不使用标签。"),
        YamlFeature.Merge => new("A merge key (<<) stands here; data files use none.", "此处有合并键（<<），数据文件不使用合并键。"),
        YamlFeature.Documents => new("A second document (---) begins here; a data file is one document.", "此处开始第二个文档（---），一个数据文件只含一个文档。"),
        _ => throw new ArgumentOutOfRangeException(nameof(feature)),
    };

    public static Message TooDeep { get; } = new(
        Invariant($"Values are nested more than {YamlTree.MaxDepth} levels deep."), Invariant($"嵌套超过 {YamlTree.MaxDepth} 层。"));

    public static Message DuplicateKey(string key, Place first) => new(
        Invariant($"The key '{Quote.Of(key)}' stands here a second time; the first is in line {first.Line}."),
        Invariant($"键“{Quote.Of(key)}”重复；第一次出现在第 {first.Line} 行。"));

    public static Message UnknownFile { get; } = new("The file is none of a data set.", "此文件不属于数据集。");

    public static Message MissingFile(string file) => new($"The file {file} is missing.", $"缺少文件 {file}。");

    public static Message ChainFileName(string slug) => new(
        $"The file is not named after its chain, '{Quote.Of(slug)}'.", $"文件名与产业链标识“{Quote.Of(slug)}”不一致。");

    public static Message WrongSection(string section) => new($"The section '{section}' does not belong in this file.", $"“{section}”部分不应在此文件中。");

    public static Message UnknownKey(string key) => new($"There is no key '{Quote.Of(key)}' here.", $"此处没有键“{Quote.Of(key)}”。");

    public static Message MissingKey(string key) => new($"The key '{key}' is missing.", $"缺少键“{key}”。");

    public static Message OneEndExpected(Message ends) => new($"It says not (or twice) what it is about: {ends.English}.", $"未写明（或重复写明）对象：{ends.Chinese}。");

    public static Message WrongType(Message expected, LocatedNode? found) => new(
        $"{Capital(expected.English)} is expected here, not {Words.Describe(found).English}.", $"此处应为{expected.Chinese}，而不是{Words.Describe(found).Chinese}。");

    public static Message WrongEnum(string value, string key) => new($"'{Quote.Of(value)}' is no value of '{key}'.", $"“{Quote.Of(value)}”不是“{key}”的取值。");

    public static Message BadId(string id) => new($"'{Quote.Of(id)}' is no id.", $"“{Quote.Of(id)}”不是合法的标识。");

    public static Message EmptyText { get; } = new("The text is empty.", "文本为空。");

    public static Message BlankEnds { get; } = new("The text begins or ends with a blank.", "文本首尾有空白。");

    public static Message UnsafeCharacter(int code) => new(
        Invariant($"The text holds the character U+{code:X4}, which has no place in a text of one line."), Invariant($"文本含字符 U+{code:X4}，单行文本中不应出现。"));

    public static Message YearOutOfRange(int year, int last) => new(
        Invariant($"The year {year} lies outside 1900 to {last}."), Invariant($"年份 {year} 不在 1900 至 {last} 之间。"));

    public static Message Negative(long number) => new(Invariant($"{number} is negative."), Invariant($"{number} 为负数。"));

    public static Message FutureDate(DateOnly day) => new(Invariant($"{day:yyyy-MM-dd} lies in the future."), Invariant($"{day:yyyy-MM-dd} 在将来。"));

    public static Message BadAddress(string text) => new($"'{Quote.Of(text)}' is no web address.", $"“{Quote.Of(text)}”不是网址。");

    public static Message DuplicateId(NodeId id, Place first) => new(
        $"The id of {id} is taken: it stands in {first} too.", $"标识重复：{id} 已在 {first} 出现。");

    public static Message Dangling(string slug, Message kinds) => new($"There is no {kinds.English} '{Quote.Of(slug)}'.", $"没有标识为“{Quote.Of(slug)}”的{kinds.Chinese}。");

    public static Message WrongKind(string slug, NodeKind found, Message kinds) => new(
        $"'{slug}' is of the kind {found.Name}; expected is {kinds.English}.", $"“{slug}”是{found.Chinese}，此处应为{kinds.Chinese}。");

    public static Message Ambiguous(string slug, Message kinds) => new(
        $"'{slug}' is the id of more than one: {kinds.English}.", $"“{slug}”同时是多个条目的标识：{kinds.Chinese}。");

    public static Message SelfReference(string slug) => new($"'{slug}' refers to itself.", $"“{slug}”指向自身。");

    public static Message DuplicateLink(string slug, Place first) => new(
        Invariant($"'{slug}' is named here a second time; the first is in line {first.Line}."), Invariant($"“{slug}”在此重复；第一次出现在第 {first.Line} 行。"));

    public static Message MissingSource { get; } = new("The entry names no source.", "此条目未注明出处。");

    public static Message CitedWithoutSource { get; } = new("The basis is 'cited' but no source is named.", "依据写为 cited，但未注明出处。");

    public static Message UnknownSource(string slug) => new($"There is no source '{Quote.Of(slug)}'.", $"没有标识为“{Quote.Of(slug)}”的文献。");

    public static Message ChainWithoutSegments(string slug) => new($"The chain '{slug}' has no segments.", $"产业链“{slug}”没有环节。");

    public static Message RepeatedAlias(string alias) => new(
        $"The alias '{Quote.Of(alias)}' is the name itself, or stands here twice.", $"别名“{Quote.Of(alias)}”与名称相同或重复。");

    public static Message Cycle(string edge, string path) => new($"{edge} runs in a circle: {path}.", $"{edge} 形成循环：{path}。");

    public static Message NearCounty(string region, string county) => new(
        $"The region '{Quote.Of(region)}' is not of the home region, but nearly: '{county}'.", $"“{Quote.Of(region)}”不在本地区域清单中，但与“{county}”相近。");

    public static Message MissingLocator { get; } = new("The citation does not say where in the source.", "出处未注明在文献中的位置。");

    public static Message UnusedSource(string slug) => new($"Nothing cites the source '{slug}'.", $"文献“{slug}”未被引用。");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
