using System.Security.Cryptography;
using System.Text;
using Graph.Model;

namespace Graph.Seed.Evaluation;

/// <summary>Which half of a set of questions numbers and words may be chosen on; figures are reported on the other. All evaluations split
/// by this rule.</summary>
/// <remarks>By the parity of the first byte of the SHA-256 of the key in UTF-8: what is asked never changes its half, whatever else
/// comes or goes.</remarks>
internal static class EvaluationHalf
{
    /// <summary>The half on which nothing is chosen.</summary>
    public const string Reported = "reported";

    /// <summary>The half on which numbers and words may be chosen.</summary>
    public const string ChosenOn = "chosenOn";

    /// <summary>Both, the reported one first.</summary>
    public static IReadOnlyList<string> All { get; } = [Reported, ChosenOn];

    /// <summary>The half of a key, such as the text of a question.</summary>
    public static string Of(string key) => All[SHA256.HashData(Encoding.UTF8.GetBytes(key))[0] % All.Count];

    /// <summary>Whether something may be chosen on a node.</summary>
    public static bool IsForChoosing(NodeId node) => Of(node.ToString()) is ChosenOn;
}
