using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Graph.Api.Mcp.Texts;

/// <summary>The data of an answer as an indented outline: one line for each entry, with its id, its values and the numbers of its
/// sources.</summary>
/// <remarks>Every value is on one line and cannot contain &lt; or &gt; (<see cref="PlainText"/>). Values that are not recorded are left
/// out. If the text would become longer than the limit, lists inside entries show only their first items; if that is not enough, the
/// entries beyond the limit are only named. Both are said.</remarks>
internal sealed class AnswerOutline
{
    private const string Less = "……有的列表只列了前几项，完整回答见结构化内容。"
        + "Some lists show only their first items; the structured content has the whole answer.";
    private const string Cut = "……已截短，后面的条目只列名称或略去；完整回答见结构化内容，或缩小范围再问。"
        + "Shortened: later entries are only named or left out. The structured content has the whole answer; or ask for less.";

    /// <summary>Characters beyond the limit for the names of the entries that do not fit.</summary>
    private const int MaxNames = 3_000;
    private const int MaxBrief = 40;

    /// <summary>From which level of lists on only so many items are shown; tried one after the other until the text fits.</summary>
    private static readonly (int FromLevel, int MaxItems)[] _details = [(int.MaxValue, int.MaxValue), (3, 2), (2, 3)];

    private static readonly string[] _named = ["name", "nameEn", "title", "id"];

    private readonly StringBuilder _text = new();
    private readonly SourceNumbers _sources = new();
    private readonly int _maxLength;
    private readonly (int FromLevel, int MaxItems) _detail;
    private int _level;
    private bool _hasLess;
    private bool _isCut;

    private AnswerOutline(int maxLength, (int FromLevel, int MaxItems) detail) => (_maxLength, _detail) = (maxLength, detail);

    /// <summary>The outline, with the list of sources at its end.</summary>
    public static string Of(JsonElement data, int maxLength)
    {
        var outlines = _details.Select(detail => new AnswerOutline(maxLength, detail).Write(data));
        var fitting = outlines.First(outline => !outline._isCut || outline._detail == _details[^1]);
        return fitting._text.ToString();
    }

    private AnswerOutline Write(JsonElement data)
    {
        foreach (var root in data.EnumerateObject())
            Member(root.Name, root.Value, depth: 0);
        if (_isCut || _hasLess)
            _text.Append(_isCut ? Cut : Less).Append('\n');
        if (!_sources.IsEmpty)
            _text.Append("出处 · Sources:\n").AppendJoin('\n', _sources.Lines).Append('\n');
        return this;
    }

    private void Member(string name, JsonElement value, int depth)
    {
        if (_isCut && _level > 0)
            return;
        switch (value.ValueKind)
        {
            case JsonValueKind.Null:
                break;
            case JsonValueKind.Object when IsPage(value, out var items):
                Line(depth, $"{name} ({CountOf(items, value)}):");
                Rest(value, depth + 1); // first, because it is short: how the question was understood, groups
                Items(items, depth + 1);
                break;
            case JsonValueKind.Object:
                Entry($"{name}: ", value, edge: null, depth);
                break;
            case JsonValueKind.Array when value.GetArrayLength() > 0:
                Line(depth, $"{name} ({value.GetArrayLength()}):");
                Items(value, depth + 1);
                break;
            case JsonValueKind.Array:
                Line(depth, $"{name} (0)");
                break;
            default:
                Line(depth, $"{name}: {ScalarText(value)}");
                break;
        }
    }

    private void Items(JsonElement items, int depth)
    {
        _level++;
        var shown = _level >= _detail.FromLevel ? _detail.MaxItems : int.MaxValue;
        foreach (var item in items.EnumerateArray().Take(shown))
        {
            if (_isCut)
                Name(item, depth);
            else if (item.ValueKind is not JsonValueKind.Object)
                Line(depth, $"- {ScalarText(item)}");
            else if (item.TryGetProperty("node", out var node) && node.ValueKind is JsonValueKind.Object)
                Entry("- ", node, item, depth);
            else
                Entry("- ", item, edge: null, depth);
        }
        if (items.GetArrayLength() - shown is > 0 and var more)
        {
            _hasLess = true;
            Line(depth, $"…（另有 {more} 项 · {more} more）");
        }
        _level--;
    }

    /// <summary>An entry that does not fit: what it is called, and its short values. Only for lists that are in no entry.</summary>
    private void Name(JsonElement item, int depth)
    {
        if (_level > 1 || item.ValueKind is not JsonValueKind.Object)
            return;
        var line = new StringBuilder("- ").Append(TitleOf(item));
        foreach (var member in item.EnumerateObject().Where(member => !_named.Contains(member.Name)))
        {
            var text = member.Value.ValueKind switch
            {
                JsonValueKind.Object => TitleOf(member.Value),
                JsonValueKind.Array or JsonValueKind.Null => "",
                _ => ScalarText(member.Value),
            };
            if (text.Length > 0 && (text.Length <= MaxBrief || member.Value.ValueKind is JsonValueKind.Object))
                line.Append($"{Divide(line)}{member.Name}: {text}");
        }
        Line(depth, line.ToString());
    }

    /// <summary>An entry on a line of its own, its lists below it. What stands on the edge that leads to it comes with it.</summary>
    private void Entry(string start, JsonElement value, JsonElement? edge, int depth)
    {
        var line = new StringBuilder(start).Append(TitleOf(value));
        List<JsonProperty> below = [];
        foreach (var member in (edge?.EnumerateObject().Where(one => one.Name is not "node") ?? []).Concat(value.EnumerateObject()))
            Inline(line, member, below);
        Line(depth, line.ToString());
        foreach (var member in below)
            Member(member.Name, member.Value, depth + 1);
    }

    private void Inline(StringBuilder line, JsonProperty member, List<JsonProperty> below)
    {
        var value = member.Value;
        if (member.Name is "citations" && value.ValueKind is JsonValueKind.Array)
            line.Append(value.GetArrayLength() > 0 ? " " : "").AppendJoin("", value.EnumerateArray().Select(_sources.MarkOf));
        else if (IsCount(value, out var count))
            line.Append($"{Divide(line)}{member.Name}: {count}");
        else if (value.ValueKind is JsonValueKind.Array && value.GetArrayLength() > 0 && value.EnumerateArray().All(IsShort))
            line.Append($"{Divide(line)}{member.Name}: ").AppendJoin("; ", value.EnumerateArray().Select(ShortText));
        else if (value.ValueKind is JsonValueKind.Object && IsShort(value))
            line.Append($"{Divide(line)}{member.Name}: {ShortText(value)}");
        else if (value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
            below.Add(member);
        else if (value.ValueKind is not JsonValueKind.Null && !_named.Contains(member.Name))
            line.Append($"{Divide(line)}{member.Name}: {ScalarText(value)}");
    }

    /// <summary>What a page has beside its entries and its cursor, such as groups.</summary>
    private void Rest(JsonElement page, int depth)
    {
        foreach (var member in page.EnumerateObject())
        {
            if (member.Name is not ("nodes" or "edges" or "totalCount" or "pageInfo"))
                Member(member.Name, member.Value, depth);
        }
    }

    private static string Divide(StringBuilder line) => line[^1] is ' ' ? "" : " | ";

    /// <summary>Whether a value fits into the line of its entry: it is only named, or it has no id and nothing below it.</summary>
    private static bool IsShort(JsonElement item) => item.ValueKind is not JsonValueKind.Object
        || item.EnumerateObject().All(member => _named.Contains(member.Name) || member.Name is "__typename")
        || (!item.TryGetProperty("id", out _)
            && item.EnumerateObject().All(member => member.Value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array)));

    private static string ShortText(JsonElement item)
    {
        if (item.ValueKind is not JsonValueKind.Object)
            return ScalarText(item);
        var values = item.EnumerateObject().Where(member => !_named.Contains(member.Name) && member.Name is not "__typename"
            && member.Value.ValueKind is not JsonValueKind.Null).Select(member => $"{member.Name} {ScalarText(member.Value)}");
        return $"{TitleOf(item)} {string.Join(", ", values)}".Trim();
    }

    private void Line(int depth, string text)
    {
        _isCut |= _text.Length + text.Length > _maxLength;
        if (!_isCut || (_level <= 1 && _text.Length + text.Length <= _maxLength + MaxNames))
            _text.Append(' ', 2 * depth).Append(text).Append('\n');
    }

    /// <summary>Whether a page is asked only for how many entries there are.</summary>
    private static bool IsCount(JsonElement value, out JsonElement count)
    {
        count = default;
        return value.ValueKind is JsonValueKind.Object && value.TryGetProperty("totalCount", out count)
            && value.EnumerateObject().Count() == 1;
    }

    private static bool IsPage(JsonElement value, out JsonElement items) =>
        (value.TryGetProperty("nodes", out items) || value.TryGetProperty("edges", out items)) && items.ValueKind is JsonValueKind.Array
        && value.EnumerateObject().All(member => member.Name is not "id");

    private static string CountOf(JsonElement items, JsonElement page) =>
        page.TryGetProperty("totalCount", out var total) ? $"{items.GetArrayLength()} / {total}" : $"{items.GetArrayLength()}";

    private static string TitleOf(JsonElement value)
    {
        string? Text(string name) => value.TryGetProperty(name, out var member) && member.ValueKind is JsonValueKind.String
            ? PlainText.Of(member.GetString()!) : null;
        var name = Text("name") ?? Text("title");
        var english = Text("nameEn") is { } translated && translated != name ? $" ({translated})" : "";
        return $"{name}{english}{(Text("id") is { } id ? $" [{id}]" : "")}".Trim();
    }

    private static string ScalarText(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => PlainText.Of(value.GetString()!),
        JsonValueKind.Null => "—",
        JsonValueKind.Number when value.TryGetDouble(out var number) && Math.Abs(number) < 1_000 =>
            number.ToString("0.####", CultureInfo.InvariantCulture),
        _ => value.GetRawText(),
    };
}
