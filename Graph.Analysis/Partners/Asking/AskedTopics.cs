using Graph.Model;
namespace Graph.Analysis.Partners;

/// <summary>A question, read: what it is about in terms of the graph.</summary>
/// <param name="Technologies">The technologies, by id, each once.</param>
/// <param name="Segments">The segments, by id, each once.</param>
/// <param name="Texts">The words, each once, in a fixed order.</param>
/// <param name="Enterprise">The enterprise that asks; null where none does.</param>
/// <param name="Understood">What a problem was taken to mean.</param>
internal sealed record AskedTopics(
    IReadOnlyList<AskedTechnology> Technologies,
    IReadOnlyList<AskedSegment> Segments,
    IReadOnlyList<AskedText> Texts,
    Enterprise? Enterprise,
    IReadOnlyList<Understood> Understood)
{
    /// <summary>A question about nothing that the graph knows.</summary>
    public static AskedTopics Nothing { get; } = new([], [], [], null, []);
}
