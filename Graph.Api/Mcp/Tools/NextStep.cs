using Graph.Api.Errors;
using Graph.Model;

namespace Graph.Api.Mcp.Tools;

/// <summary>What an assistant should do after an error, or where nothing was found.</summary>
internal static class NextStep
{
    private static readonly string[] _places = ["region", "regions", "county"];

    /// <summary>The advice where nothing was found.</summary>
    /// <param name="narrowing">The arguments that were sent although they could have been left out.</param>
    public static Bilingual AfterNothing(IReadOnlyList<string> narrowing) => narrowing.Any(name => _places.Contains(name))
        ? new($"没有符合条件的条目：核对地名（写法如“如皋市”“如皋”“Rugao”）；或去掉 {string.Join('、', narrowing)} 后再调用。",
            "Nothing matches: check the name of the place, which is written as 如皋市, 如皋 or Rugao; "
            + $"or call again without {string.Join(", ", narrowing)}.")
        : narrowing.Count > 0
        ? new($"没有符合条件的条目：去掉或放宽 {string.Join('、', narrowing)} 后再调用。",
            $"Nothing matches: call again without {string.Join(", ", narrowing)}, or with wider values.")
        : new("没有收录符合条件的条目（没有收录不等于没有）：换一个说法，或用 ask_in_a_sentence 整句提问。",
            "The graph has nothing that matches, which does not prove that there is none: use other words, or ask_in_a_sentence.");

    /// <summary>The advice for an error code.</summary>
    public static Bilingual After(string code) => code switch
    {
        ErrorCodes.NotFound => new("先调用 search 找到标识，再用该标识调用本工具。", "Call search to find the id, then call this tool with it."),
        ErrorCodes.BadVariable or ErrorCodes.BadRequest => new("按本工具的 inputSchema 改正参数；标识由 search 得到。",
            "Correct the arguments as the inputSchema of this tool says; search gives ids."),
        ErrorCodes.BadUserInput => new("按说明改正参数后再调用；标识由 search 得到。", "Correct the argument as the message says; search gives ids."),
        ErrorCodes.BadCursor => new("去掉游标，重新取第一页。", "Leave the cursor out and start with the first page."),
        ErrorCodes.CostLimit or ErrorCodes.TooManyIds => new("减小 first 或缩短列表后再调用。", "Call again with a smaller first or shorter lists."),
        ErrorCodes.NotReady or ErrorCodes.Overloaded or ErrorCodes.StoreUnavailable =>
            new("几秒后用同样的参数再调用。", "Call again with the same arguments in a few seconds."),
        ErrorCodes.BudgetExceeded => new("等到上面所说的秒数之后，用同样的参数再调用。",
            "Wait as many seconds as the message says, then call again with the same arguments."),
        ErrorCodes.Timeout => new("减小 first 或范围后再调用。", "Call again with a smaller first or a narrower question."),
        ErrorCodes.PersistedOnly => new("改用其他工具；此服务器不接受自写的查询。",
            "Use the other tools; this server takes no queries of your own."),
        ErrorCodes.Internal => new("不要重试；把 trace 编号告诉服务器的管理员。", "Do not retry; give the trace id to the operator of the server."),
        _ => new("读取资源 graph://schema，改正查询后再调用。", "Read the resource graph://schema and correct the query."),
    };
}
