using Graph.Model;
namespace Graph.Analysis.Partners;

/// <summary>A partner with its score, before the reasons are put into words.</summary>
/// <param name="Partner">The partner.</param>
/// <param name="Score">The score.</param>
/// <param name="Reasons">The reasons, strongest first, each with the strength it has for this partner.</param>
internal sealed record RankedPartner(Node Partner, Score Score, IReadOnlyList<Reason> Reasons);
