using Graph.Model;
using Graph.Seed.Texts;
using Graph.Store.Neo4j;

namespace Graph.Seed.Output;

/// <summary>Tells how far a load in batches has come, each tenth of it once.</summary>
internal sealed class LoadProgressLines(Action<Bilingual> say) : IProgress<LoadProgress>
{
    private const int Parts = 10;
    private int _told = -1;

    public void Report(LoadProgress value)
    {
        var part = value.Total == 0 ? Parts : (int)((long)value.Done * Parts / value.Total);
        if (part <= _told)
            return;
        _told = part;
        say(CommandTexts.WritingBatches(value.Done, value.Total));
    }
}
