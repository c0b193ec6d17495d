namespace Graph.Seed.Sheets;

/// <summary>The names of sheets, and which sheet or kind people mean by a name.</summary>
internal static class SheetNames
{
    /// <summary>The sheet that explains a template.</summary>
    public const string Explanation = "填写说明";

    /// <summary>The hidden sheet of a template that holds what its lists offer.</summary>
    public const string Lists = "名单";

    /// <summary>The sheet of what a data set says of itself.</summary>
    public const string DataSet = "数据集";

    /// <summary>Whether a sheet holds no rows to import, by its name.</summary>
    public static bool IsNoData(string name) => name is Explanation or Lists;

    /// <summary>The sheets that a name means: a kind or a relation, in Chinese or English, in the singular or plural; else the one kind
    /// whose Chinese name holds it, such as <c>合作</c>. Empty where it means none.</summary>
    public static IReadOnlyList<SheetShape> Find(string name)
    {
        var key = NameKey.Of(name);
        List<SheetShape> found = [.. SheetShape.All.Where(shape => NamesOf(shape).Any(known => NameKey.Of(known) == key))];
        if (found.Count > 0 || key.Length < 2)
            return found;
        found = [.. SheetShape.All.Where(shape => shape.Kind is not null && shape.Chinese.Contains(key, StringComparison.Ordinal))];
        return found.Count == 1 ? found : [];
    }

    /// <summary>The one sheet whose name a longer text holds, such as <c>2026年企业名单</c>; null where it holds none, or more than
    /// one.</summary>
    public static SheetShape? FindWithin(string text)
    {
        var key = NameKey.Of(text);
        var found = SheetShape.All.Where(shape => shape.Kind is not null
            && NamesOf(shape).Select(NameKey.Of).Any(name => key.Contains(name, StringComparison.Ordinal))).ToList();
        return found is [var only] ? only : null;
    }

    /// <summary>All names, for messages.</summary>
    public static IReadOnlyList<string> All { get; } = [.. SheetShape.All.Select(shape => shape.Chinese)];

    private static IEnumerable<string> NamesOf(SheetShape shape) => shape.Kind is { } kind
        ? [kind.Chinese, kind.Name, kind.Plural, kind.FileSection, kind.Label]
        : [shape.Chinese, shape.English, .. SheetShape.All.Any(other => other.Kind?.Chinese == shape.Edge!.Chinese)
            ? Array.Empty<string>() : [shape.Edge!.Chinese]];
}
