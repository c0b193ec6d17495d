using Graph.Model;

namespace Graph.Seed.Diagnostics;

/// <summary>What readers report without a check of its own. A check that looks beyond what the reader sees is a class in
/// <c>Graph.Seed/Rules</c> and has its descriptor there.</summary>
internal static class SeedDiagnostics
{
    // The file.

    public static DiagnosticDescriptor Unreadable { get; } = new("SEED000", new("无法读取文件：{0}", "The file cannot be read: {0}"));

    public static DiagnosticDescriptor YamlSyntax { get; } = new("SEED004", new("YAML 语法错误：{0}", "This is no valid YAML: {0}"));

    public static DiagnosticDescriptor TooDeep { get; } =
        new("SEED006", new("嵌套超过 {0} 层。", "Values are nested more than {0} levels deep."));

    public static DiagnosticDescriptor UnknownFile { get; } = new("SEED008", new("此文件不属于数据集。", "The file is none of a data set."));

    public static DiagnosticDescriptor MissingFile { get; } = new("SEED009", new("缺少文件 {0}。", "The file {0} is missing."));

    public static DiagnosticDescriptor WrongSection { get; } =
        new("SEED011", new("“{0}”部分不应在此文件中。", "The section '{0}' does not belong in this file."));

    // The plain part of YAML.

    private static readonly Bilingual _writeOut = new("请在需要处直接写出取值。", "Write the values out where they are needed.");

    public static DiagnosticDescriptor Anchor { get; } =
        new("SEED005", new("此处有锚点（&），数据文件不使用锚点。", "There is an anchor (&) here; data files use none."), _writeOut);

    public static DiagnosticDescriptor Alias { get; } =
        new("SEED005", new("此处引用了锚点（*），数据文件不使用锚点。", "There is a reference to an anchor (*) here; data files use none."), _writeOut);

    public static DiagnosticDescriptor Tag { get; } =
        new("SEED005", new("此处有标签（!），数据文件不使用标签。", "There is a tag (!) here; data files use none."), _writeOut);

    public static DiagnosticDescriptor MergeKey { get; } =
        new("SEED005", new("此处有合并键（<<），数据文件不使用合并键。", "There is a merge key (<<) here; data files use none."), _writeOut);

    public static DiagnosticDescriptor SecondDocument { get; } = new("SEED005",
        new("此处开始第二个文档（---），一个数据文件只含一个文档。", "A second document (---) begins here; a data file is one document."), Hints.Split);

    // Keys and values.

    public static DiagnosticDescriptor DuplicateKey { get; } = new("SEED007",
        new("键“{0}”重复；第一次出现在第 {1} 行。", "The key '{0}' is here a second time; the first is in line {1}."), Hints.Remove);

    public static DiagnosticDescriptor UnknownKey { get; } = new("SEED012", new("此处没有键“{0}”。", "There is no key '{0}' here."));

    public static DiagnosticDescriptor MissingKey { get; } = new("SEED013", new("缺少键“{0}”。", "The key '{0}' is missing."));

    public static DiagnosticDescriptor NotOneEnd { get; } =
        new("SEED013", new("未写明（或重复写明）对象：{0}。", "Exactly one of these keys is required: {0}."));

    public static DiagnosticDescriptor WrongType { get; } = new("SEED014", new("此处应为{0}，而不是{1}。", "Expected here: {0}; found: {1}."));

    public static DiagnosticDescriptor WrongEnum { get; } = new("SEED015", new("“{0}”不是“{1}”的取值。", "'{0}' is no value of '{1}'."));

    // Ids and references.

    public static DiagnosticDescriptor DuplicateId { get; } =
        new("SEED022", new("标识重复：{0} 已在 {1} 出现。", "The id of {0} is taken: it is used in {1} too."), Hints.RenameOne);

    public static DiagnosticDescriptor DanglingReference { get; } = new("SEED023", new("没有标识为“{0}”的{1}。", "There is no {1} '{0}'."));

    public static DiagnosticDescriptor WrongKind { get; } =
        new("SEED024", new("“{0}”是{1}，此处应为{2}。", "'{0}' is of the kind {1}; expected is {2}."));

    public static DiagnosticDescriptor AmbiguousReference { get; } =
        new("SEED025", new("“{0}”同时是多个条目的标识：{1}。", "'{0}' is the id of more than one: {1}."), Hints.RenameOne);

    public static DiagnosticDescriptor SelfReference { get; } = new("SEED026", new("“{0}”指向自身。", "'{0}' refers to itself."), Hints.Remove);

    public static DiagnosticDescriptor DuplicateLink { get; } = new("SEED027",
        new("“{0}”在此重复；第一次出现在第 {1} 行。", "'{0}' is named here a second time; the first is in line {1}."), Hints.Remove);
}
