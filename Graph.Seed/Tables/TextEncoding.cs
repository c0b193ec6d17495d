using System.Text;

namespace Graph.Seed.Tables;

/// <summary>Finds out how a text file is encoded: UTF-8, UTF-16 with a byte order mark, GB18030 or Big5.</summary>
internal static class TextEncoding
{
    private const int SampleSize = 1 << 20;

    /// <summary>The encoding of a file. Text that is no UTF-8 is taken for GB18030 or Big5: that in which more of its characters are
    /// those in common use.</summary>
    public static Encoding Of(string path)
    {
        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var sample = new byte[(int)Math.Min(SampleSize, file.Length)];
        return Of(sample.AsSpan(0, file.ReadAtLeast(sample, sample.Length, throwOnEndOfStream: false)));
    }

    /// <summary>The encoding of the beginning of a file.</summary>
    public static Encoding Of(ReadOnlySpan<byte> sample)
    {
        if (sample.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return Encoding.Unicode;
        if (sample.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return Encoding.BigEndianUnicode;
        if (sample.StartsWith("\uFEFF"u8) || IsUtf8(sample))
            return Encoding.UTF8;
        return Common(sample, _gbLevel1) >= Common(sample, _big5Level1) ? Encoding.GetEncoding("GB18030") : Encoding.GetEncoding("Big5");
    }

    // The characters in daily use come first in both standards; the rare ones, and those that a wrong reading gives, behind.
    private static readonly Func<byte, byte, bool> _gbLevel1 =
        (lead, trail) => lead is >= 0xA1 and <= 0xA3 or >= 0xB0 and <= 0xD7 && trail >= 0xA1;

    private static readonly Func<byte, byte, bool> _big5Level1 =
        (lead, trail) => lead is >= 0xA1 and <= 0xA2 or >= 0xA4 and <= 0xC6 && trail is >= 0x40 and <= 0x7E or >= 0xA1;

    private static bool IsUtf8(ReadOnlySpan<byte> sample)
    {
        for (var cut = 0; cut <= Math.Min(3, sample.Length); cut++) // the sample may end inside a character
        {
            if (System.Text.Unicode.Utf8.IsValid(sample[..^cut]))
                return true;
        }
        return false;
    }

    private static double Common(ReadOnlySpan<byte> sample, Func<byte, byte, bool> isCommon)
    {
        var (all, common) = (0, 0);
        for (var i = 0; i + 1 < sample.Length; i++)
        {
            if (sample[i] < 0x81)
                continue;
            all++;
            if (sample[i + 1] is >= 0x30 and <= 0x39)
                i += 3; // four bytes of GB18030
            else if (isCommon(sample[i], sample[++i]))
                common++;
        }
        return all == 0 ? 1 : (double)common / all;
    }
}
