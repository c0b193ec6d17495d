using System.Text;
using Graph.Model;

namespace Graph.Seed.Evaluation;

/// <summary>Which half of the enterprises weights are chosen on, by a hash of the id: it stays the same when others come or go.</summary>
internal static class EvaluationHalf
{
    /// <summary>Whether weights are chosen on an enterprise; figures are reported on the others.</summary>
    /// <remarks>FNV-1a, 32 bits; its higher bits, since the lowest is only the parity of the characters.</remarks>
    public static bool IsForChoosing(NodeId enterprise)
    {
        var hash = 2166136261u;
        foreach (var value in Encoding.UTF8.GetBytes(enterprise.ToString()))
            hash = (hash ^ value) * 16777619u;
        return ((hash >> 16) & 1) is 0;
    }
}
