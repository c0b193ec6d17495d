using Graph.Model;
namespace Graph.Analysis.Dependencies;

/// <summary>A technology on which much stands and which the home region has too little of.</summary>
/// <param name="Technology">The technology.</param>
/// <param name="Score">How much of a chokepoint it is, 0 to 1, with its reasons.</param>
/// <param name="Reach">How many technologies rest on it, directly or through others; of the chain's own, where a chain was asked
/// about.</param>
/// <param name="Betweenness">The sum over pairs of other technologies of the share of their shortest dependency paths that pass through it;
/// only pairs that begin in the chain, where one was asked about.</param>
/// <param name="Chains">The chains in which it, or something that rests on it, is used, by id.</param>
/// <param name="HasLocalDeveloper">Whether an enterprise of the home region masters it; plans do not count.</param>
/// <param name="Explanation">The reasons in a sentence.</param>
/// <param name="Evidence">What directly rests on it and who masters it, with the places where that stands.</param>
public sealed record Chokepoint(
    NodeId Technology,
    Score Score,
    int Reach,
    double Betweenness,
    IReadOnlyList<NodeId> Chains,
    bool HasLocalDeveloper,
    Bilingual Explanation,
    IReadOnlyList<Evidence> Evidence);
