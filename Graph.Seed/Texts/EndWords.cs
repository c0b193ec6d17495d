using Graph.Model;

namespace Graph.Seed;

/// <summary>Names the kinds to which something may lead.</summary>
internal static class EndWords
{
    public static Message Of(IReadOnlyList<NodeKind> kinds) =>
        new(Words.OneOf([.. kinds.Select(kind => kind.Name)]).English, string.Join("或", kinds.Select(kind => kind.Chinese)));
}
