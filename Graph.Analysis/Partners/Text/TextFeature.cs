namespace Graph.Analysis.Partners;

/// <summary>A part of a text by which texts are compared: a word's stem or beginning, or one to three ideographs.</summary>
/// <param name="Key">The part as it is compared.</param>
/// <param name="Weight">How much such a part says beside the others, 0 to 1: two ideographs say more than one.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Where it ends in the text, exclusive.</param>
internal readonly record struct TextFeature(string Key, double Weight, int Start, int End);
