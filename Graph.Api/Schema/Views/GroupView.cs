using Graph.Model;

namespace Graph.Api.Schema.Views;

/// <summary>A group in an answer.</summary>
internal sealed record GroupView(FetchedGroup Group, FetchGroups Request)
{
    public IEnumerable<GroupValueView> Keys(string prefix) =>
        Request.Keys.Select((key, index) => new GroupValueView(key.Name, Group.Keys[index], Group.Nodes[index], prefix));
}
