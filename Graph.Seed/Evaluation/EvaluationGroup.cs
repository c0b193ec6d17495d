namespace Graph.Seed.Evaluation;

/// <summary>Figures over a part of the known collaborations.</summary>
/// <param name="Name"><c>reported</c> (the half on which weights were not chosen), <c>reportedCold</c> and <c>reportedWarm</c> (its enterprises
/// without and
/// with another known partner), <c>reportedTraceable</c> (those of both of whom the documents left say anything), <c>chosenOn</c> (the half on
/// which they were), and the
/// same of <c>all</c>.</param>
/// <param name="Collaborations">How many pairs of enterprise and partner it has.</param>
/// <param name="Enterprises">How many enterprises they are of.</param>
/// <param name="Methods">The matcher first, then the baselines.</param>
public sealed record EvaluationGroup(string Name, int Collaborations, int Enterprises, IReadOnlyList<MethodResult> Methods);
