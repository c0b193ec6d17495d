using System.Runtime.InteropServices;

namespace Graph.Search;

/// <summary>The words of general Chinese with their likelihoods: the dictionary of jieba.NET, which the build has put in order
/// (<c>CompileGeneralWords.cs</c>); read once, on first use.</summary>
internal static class GeneralWords
{
    private const string Resource = "Graph.Search.general-words.bin";

    private static readonly Lazy<WordTable> _table = new(Read);

    /// <summary>The table.</summary>
    public static WordTable Table => _table.Value;

    // The parts of the file are the arrays of the table: they are copied as they lie there.
    private static WordTable Read()
    {
        using var stream = typeof(GeneralWords).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The assembly lacks its resource {Resource}.");
        var sizes = ReadArray<int>(stream, 2);
        var (words, characters) = (sizes[0], sizes[1]);
        var likelihoods = ReadArray<float>(stream, words);
        var lengths = ReadArray<byte>(stream, words);
        var isFunction = ReadArray<bool>(stream, words);
        return WordTable.Of(ReadArray<char>(stream, characters), lengths, likelihoods, isFunction);
    }

    private static T[] ReadArray<T>(Stream stream, int length) where T : unmanaged
    {
        var values = GC.AllocateUninitializedArray<T>(length);
        stream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }
}
