using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.Build.Utilities;

/// <summary>A task of the build: makes the table that <c>GeneralWords</c> reads from the dictionary of jieba.NET, a line for each word with
/// its count and its part of speech.</summary>
/// <remarks>The table, all of it little-endian: the number of words and the number of their characters (32 bits each); then, each for all
/// words in the order of their code units, the natural logarithm of the share of a word among all words of running text (32 bits), its
/// length in characters (8 bits), whether it is a word of grammar (8 bits), and its characters (16 bits each).</remarks>
public sealed class CompileGeneralWords : Task
{
    // Parts of speech as the dictionary has them: pronouns, adverbs, conjunctions, prepositions, particles, interjections,
    // numbers, positions, times.
    private const string FunctionClasses = "rdcpuyemft";

    // Words without ideographs are parted by blanks; no dictionary has to know them.
    private const char FirstIdeograph = '\u2e80';

    /// <summary>The file of the dictionary.</summary>
    public string Dictionary { get; set; }

    /// <summary>The file that is written.</summary>
    public string Table { get; set; }

    /// <inheritdoc/>
    public override bool Execute()
    {
        var lines = File.ReadAllLines(Dictionary, Encoding.UTF8).Select(line => line.Split(' ')).Where(parts => parts.Length == 3).ToList();
        var counts = lines.Select(parts => int.Parse(parts[1], CultureInfo.InvariantCulture)).ToList();
        var total = Math.Log(counts.Sum(count => (long)count));
        var rows = lines.Zip(counts, (parts, count) => new
        {
            Word = parts[0],
            Likelihood = (float)(Math.Log(Math.Max(1, count)) - total),
            IsFunction = FunctionClasses.Contains(parts[2][0]),
        });
        // Of equal words the first counts.
        var words = rows.Where(row => row.Word[0] >= FirstIdeograph).GroupBy(row => row.Word).Select(group => group.First()).ToList();
        words.Sort((one, other) => string.CompareOrdinal(one.Word, other.Word));
        using (var writer = new BinaryWriter(File.Create(Table)))
        {
            writer.Write(words.Count);
            writer.Write(words.Sum(word => word.Word.Length));
            words.ForEach(word => writer.Write(word.Likelihood));
            words.ForEach(word => writer.Write(checked((byte)word.Word.Length)));
            words.ForEach(word => writer.Write(word.IsFunction));
            words.ForEach(word => writer.Write(Encoding.Unicode.GetBytes(word.Word)));
        }
        Log.LogMessage("{0} words of general Chinese in {1}", words.Count, Table);
        return true;
    }
}
