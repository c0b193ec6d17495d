using System.Text.Json;

namespace Graph.Api.Tests.Schema;

/// <summary>A list, read page by page.</summary>
/// <param name="data">Gives the data of an answer to a query.</param>
/// <param name="field">The root field.</param>
/// <param name="arguments">Its order and filter, each after a comma.</param>
internal sealed class PagedList(Func<string, Task<JsonElement>> data, string field, string arguments)
{
    private const int LargestPage = 100;

    /// <summary>The ids of the list, which must fit into one page.</summary>
    public async Task<IReadOnlyList<string>> WholeAsync()
    {
        var (ids, next) = await PageAsync($"first: {LargestPage}{arguments}", "endCursor", "hasNextPage");
        Assert.Null(next);
        return ids;
    }

    /// <summary>The ids of all pages from the first on.</summary>
    public async Task<IReadOnlyList<string>> ForwardAsync(int pageSize)
    {
        List<string> all = [];
        string? cursor = null;
        do
        {
            (var ids, cursor) = await PageAsync($"first: {pageSize}{arguments}{Place("after", cursor)}", "endCursor", "hasNextPage");
            all.AddRange(ids);
        }
        while (cursor is not null);
        return all;
    }

    /// <summary>The ids of all pages from the last on, in the order of the list.</summary>
    public async Task<IReadOnlyList<string>> BackwardAsync(int pageSize)
    {
        List<string> all = [];
        string? cursor = null;
        do
        {
            (var ids, cursor) = await PageAsync($"last: {pageSize}{arguments}{Place("before", cursor)}", "startCursor", "hasPreviousPage");
            all.InsertRange(0, ids);
        }
        while (cursor is not null);
        return all;
    }

    private static string Place(string argument, string? cursor) => cursor is null ? "" : $", {argument}: \"{cursor}\"";

    /// <summary>The ids of a page, and the cursor to go on with; null where there is no more.</summary>
    private async Task<(IReadOnlyList<string> Ids, string? Next)> PageAsync(string given, string cursor, string more)
    {
        var page = (await data($"{{ {field}({given}) {{ nodes {{ id }} pageInfo {{ {cursor} {more} }} }} }}")).GetProperty(field);
        var info = page.GetProperty("pageInfo");
        return ([.. page.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()!)],
            info.GetProperty(more).GetBoolean() ? info.GetProperty(cursor).GetString() : null);
    }
}
