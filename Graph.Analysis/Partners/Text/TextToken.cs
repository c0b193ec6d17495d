namespace Graph.Analysis.Partners;

/// <summary>A word of a text, or a run of ideographs between two blanks, marks or function words.</summary>
/// <param name="Text">Folded: half width, lower case.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="IsIdeographic">Whether it is a run of ideographs.</param>
internal readonly record struct TextToken(string Text, int Start, bool IsIdeographic);
