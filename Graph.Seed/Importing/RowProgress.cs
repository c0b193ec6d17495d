using Graph.Model;
using Graph.Seed.Texts;

namespace Graph.Seed.Importing;

/// <summary>Counts the rows of an import, and tells now and then how far it has come. Rows of entries are passed twice: first to find the
/// entries, then to read them.</summary>
/// <param name="time">The clock.</param>
/// <param name="tell">Is told how far the import has come, and whether that is a milestone.</param>
internal sealed class RowProgress(TimeProvider time, Action<Bilingual, bool> tell)
{
    private const int RowsOfMilestone = 100_000;
    private const int RowsOfStep = 1_000;

    private int _found;
    private int _read;
    private long _start;

    /// <summary>A row of an entry was found.</summary>
    public void Found() => Tell(++_found, () => ImportTexts.RowsFound(_found));

    /// <summary>A row was read.</summary>
    public void Read()
    {
        if (_read == 0)
            _start = time.GetTimestamp();
        Tell(++_read, () =>
        {
            var perSecond = _read / Math.Max(time.GetElapsedTime(_start).TotalSeconds, 0.001);
            return ImportTexts.RowsRead(_read, Math.Max(_read, _found), perSecond);
        });
    }

    private void Tell(int rows, Func<Bilingual> message)
    {
        if (rows % RowsOfStep == 0)
            tell(message(), rows % RowsOfMilestone == 0);
    }
}
