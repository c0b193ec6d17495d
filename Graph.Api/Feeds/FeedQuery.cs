using Graph.Model;

namespace Graph.Api.Feeds;

/// <summary>What a reader of the feed asks for in its address:
/// <c>?lang=en&amp;kinds=enterprise,park&amp;chains=chain:wind-power</c>.</summary>
/// <param name="IsEnglish">Whether the texts are in English; otherwise they are in Chinese.</param>
/// <param name="Kinds">Kinds by name, in order and each once; null for all.</param>
/// <param name="Chains">Ids of chains, in order and each once; null for all.</param>
internal sealed record FeedQuery(bool IsEnglish, IReadOnlyList<string>? Kinds, IReadOnlyList<NodeId>? Chains)
{
    private const int MostChains = 50;
    private const StringSplitOptions SplitOptions = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;

    /// <summary>The address without its path, in one form for all ways to write the same.</summary>
    public string Canonical => string.Join('&', new[]
    {
        IsEnglish ? "lang=en" : "lang=zh", Joined("kinds", Kinds), Joined("chains", Chains),
    }.OfType<string>());

    /// <summary>Whether it leaves changes out.</summary>
    public bool IsFiltered => Kinds is not null || Chains is not null;

    /// <summary>Reads it. Parameters of other names are ignored.</summary>
    /// <param name="parameters">The parameters; lists with commas, or the parameter again.</param>
    /// <param name="query">The query; null where a value is not allowed.</param>
    /// <returns>What is wrong; null where nothing is.</returns>
    public static Bilingual? TryRead(IQueryCollection parameters, out FeedQuery? query)
    {
        query = null;
        var language = parameters["lang"].ToString();
        if (language is not ("" or "zh" or "en"))
            return new($"lang 只能是 zh 或 en，不能是“{language}”。", $"lang is zh or en, not '{language}'.");
        var kinds = Values(parameters, "kinds")?.Select(kind => kind.ToLowerInvariant()).ToList();
        if (kinds?.Find(kind => GraphSchema.FindKind(kind) is null) is { } wrong)
        {
            var known = string.Join(", ", GraphSchema.Kinds.Select(kind => kind.Name));
            return new($"kinds 中的“{wrong}”不是类别；类别有：{known}。", $"kinds: '{wrong}' is no kind; kinds are {known}.");
        }
        var chains = Values(parameters, "chains")?.ToList();
        if (chains?.Find(chain => !IsChain(chain)) is { } other)
        {
            return new($"chains 中的“{other}”不是产业链的标识，如 chain:wind-power。",
                $"chains: '{other}' is no id of a chain, such as chain:wind-power.");
        }
        if (chains?.Count > MostChains)
            return new($"chains 最多 {MostChains} 项。", $"chains: at most {MostChains}.");
        query = new(language is "en", kinds, chains is null ? null : [.. chains.Select(NodeId.Parse)]);
        return null;
    }

    private static bool IsChain(string text) => NodeId.TryParse(text, out var id) && id.Kind == GraphSchema.Chain.Name;

    /// <summary>The values of a parameter, in order and each once; null where it is not given or empty.</summary>
    private static IReadOnlyList<string>? Values(IQueryCollection parameters, string name) =>
        parameters[name].SelectMany(value => (value ?? "").Split(',', SplitOptions)).Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal).ToList() is { Count: > 0 } values ? values : null;

    private static string? Joined<T>(string name, IReadOnlyList<T>? values) => values is null ? null : $"{name}={string.Join(',', values)}";
}
