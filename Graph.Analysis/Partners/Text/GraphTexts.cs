namespace Graph.Analysis.Partners;

/// <summary>The texts of a graph, taken apart into words: what partners and search share, and what is there before the indexes of
/// either.</summary>
/// <remarks>Immutable and safe for any number of threads.</remarks>
public sealed class GraphTexts
{
    internal GraphTexts(GraphView graph, FeatureReader reader, TextLibrary library) => (Graph, Reader, Library) = (graph, reader, library);

    internal GraphView Graph { get; }

    /// <summary>Takes further texts apart in the same way.</summary>
    internal FeatureReader Reader { get; }

    internal TextLibrary Library { get; }
}
