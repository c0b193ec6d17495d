namespace Graph.Analysis.Partners;

/// <summary>Words that a question uses or stands for.</summary>
/// <param name="Text">The words.</param>
/// <param name="Weight">How much the question is about them, above 0 and at most 1.</param>
internal sealed record AskedText(string Text, double Weight);
