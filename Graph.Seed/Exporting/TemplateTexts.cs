using Graph.Model;
using Graph.Seed.Sheets;

namespace Graph.Seed.Exporting;

/// <summary>What the first sheet of a template tells.</summary>
internal static class TemplateTexts
{
    public static IReadOnlyList<Bilingual> Introduction { get; } =
    [
        new("每个工作表是一类条目或一种关系，一行一条。第一行中文标题、第二行英文标题请保留；列的顺序可变，可删去不用的列。",
            "Each sheet is a kind of entry or a relation, one on each row. Keep the two header rows; columns may be moved or removed."),
        new($"第三行是示例（名称以“{ExampleRow.Mark}”开头），导入时不写入，可以删除。带 * 的列，新增条目时必填。",
            $"The third row is an example (its name begins with {ExampleRow.Mark}). It is not imported. "
                + "Columns with * are required for new entries."),
        new("空白表示不知道，已有的值保持不变；“-”“/”“无”按空白处理。要删去已有的值，写“（清空）”。",
            "An empty cell means unknown, and leaves a known value as it is; so do - / 无. To remove a value, write （清空）."),
        new("每行须写出处。整份文件出自同一文献时，可不填出处，导入时用 --source 指明。",
            "Each row names its source. If one document states the whole file, leave the column empty and import with --source."),
        new("写好后先试导入（不写入）：graph-seed import 文件.xlsx --to 存储 --report 错误.xlsx；确认后加 --apply。",
            "First try: graph-seed import FILE.xlsx --to STORE --report ERRORS.xlsx. It writes nothing; then add --apply."),
        new("只有出处、没有其他列可填的关系（如“所在环节”）直接写在条目的工作表里；有状态、依据等内容的关系写在“关系·”工作表里。",
            "Relations that need no more than a name stand in a column of the entry; those with a status or basis in a sheet 关系·."),
    ];
}
