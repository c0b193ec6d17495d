namespace Graph.Analysis.Partners;

/// <summary>The texts of a graph, taken apart into words: what partners and search share, and what is there before the indexes of
/// either.</summary>
/// <remarks>Immutable and safe for any number of threads.</remarks>
public sealed class GraphTexts
{
    internal GraphTexts(GraphView graph, FeatureReader reader, TextLibrary library, TextOrigin? origin = null) =>
        (Graph, Reader, Library, Origin) = (graph, reader, library, origin);

    internal GraphView Graph { get; }

    /// <summary>Takes further texts apart in the same way.</summary>
    internal FeatureReader Reader { get; }

    internal TextLibrary Library { get; }

    /// <summary>Where they were taken over from; null where all were taken apart anew.</summary>
    internal TextOrigin? Origin { get; }
}

/// <summary>The graph from which texts were taken over, as an earlier version does from the one that is served.</summary>
/// <param name="Graph">The graph.</param>
/// <param name="Change">The words that came and went since.</param>
internal sealed record TextOrigin(GraphView Graph, WordChange Change);
