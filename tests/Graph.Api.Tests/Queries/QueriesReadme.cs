using Graph.Api.Operations;
using System.Text;

namespace Graph.Api.Tests.Queries;

/// <summary>What <c>queries/README.md</c> says, written from the operations themselves.</summary>
internal static class QueriesReadme
{
    private static readonly (string Audience, string Title)[] _audiences =
    [
        ("investment", "招商 · Investment promotion"), ("enterprise", "企业 · Enterprises"), ("research", "科研 · Researchers"),
        ("explorer", "网页 · The web page"),
    ];

    public static string Path { get; } = System.IO.Path.Combine(QueryFile.Folder, "README.md");

    public static string Write(IReadOnlyList<QueryFile> files)
    {
        var text = new StringBuilder("""
            # 查询 · Named operations

            每个文件是一个现成的查询，回答一个具体问题；旁边的 `.variables.json` 是一组可直接运行的示例变量。
            按标识调用：`POST /graphql`，正文 `{"documentId": "investment/chain-overview", "variables": {…}}`；
            `documentId` 也可以写 `sha256:` 加文件的哈希（文件一改即变）。可省略的变量请不要写成 `null`，直接不写。

            Each file is one operation that answers one question; the `.variables.json` beside it is an example that runs as it is.
            Call it by its id: `POST /graphql` with the body `{"documentId": "investment/chain-overview", "variables": {…}}`;
            `documentId` may also be `sha256:` and the hash of the file, which changes with the file. Leave optional variables out
            rather than sending `null`.

            本页由测试生成并核对：`UPDATE_QUERIES_README=true dotnet test tests/Graph.Api.Tests --filter Readme`。
            This page is written and checked by a test, with the command above.

            """.ReplaceLineEndings("\n"));
        foreach (var (audience, title) in _audiences)
            AddTable(text, title, files.Where(file => file.Audience == audience));
        return text.ToString();
    }

    private static void AddTable(StringBuilder text, string title, IEnumerable<QueryFile> files)
    {
        text.Append('\n').Append("## ").Append(title).Append("\n\n| 标识 · Id | 问题 · Question | 变量 · Variables |\n|---|---|---|\n");
        foreach (var file in files)
        {
            var header = OperationHeader.Read(file.Text);
            var variables = header.Variables.Count == 0 ? "—" : string.Join("<br>", header.Variables.Select(Describe));
            text.Append($"| [`{file.Id}`]({file.Id}.graphql)<br>`sha256:{file.Hash}` | {header.Chinese}<br>{header.English} | "
                + $"{variables} |\n");
        }
    }

    private static string Describe(ExplainedVariable variable) =>
        $"`${variable.Name}` {variable.Chinese} · {variable.English} ({variable.Example})".Replace("|", "\\|", StringComparison.Ordinal);
}
