using Graph.Model;

namespace Graph.Api.Schema.Planning;

/// <summary>Which parts of a connection an operation asks for.</summary>
internal sealed class PageParts
{
    public bool WithItems { get; set; }

    public bool WithTotal { get; set; }

    public List<FetchGroups> Groups { get; } = [];

    public PageQuery ApplyTo(PageQuery query) => query with { WithItems = WithItems, WithTotal = WithTotal, Groups = Groups };
}
