using Graph.Api.Schema.Views;
using Graph.Model;

namespace Graph.Api.Schema.Results;

/// <summary>A page of nodes within a computed result, fetched once the result is laid out.</summary>
internal sealed class DeferredPage(FetchRequest plan, PageQuery query, EdgeShape edge)
{
    public FetchRequest Plan => plan;

    /// <summary>What was fetched; null before.</summary>
    public FetchedPage? Result { get; set; }

    public PageView View => new(Result!, query, edge);
}
