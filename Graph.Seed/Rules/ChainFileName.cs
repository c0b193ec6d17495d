using Graph.Model;

namespace Graph.Seed;

/// <summary>SEED010: a chain's file is named after it.</summary>
internal static class ChainFileName
{
    public static Rule Rule { get; } = new("SEED010");

    public static void Check(NodeId chain, LocatedScalar id, FindingList findings)
    {
        if (FileLayout.FileOf(chain) != id.Place.File)
            findings.Add(Rule, id.Place, FindingTexts.ChainFileName(chain.Slug), HintTexts.NameFile(FileLayout.FileOf(chain)));
    }
}
