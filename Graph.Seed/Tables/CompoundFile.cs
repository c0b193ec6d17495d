using System.Buffers.Binary;

namespace Graph.Seed.Tables;

/// <summary>The streams inside a compound file, the container of <c>.xls</c> ([MS-CFB]).</summary>
internal sealed class CompoundFile
{
    private const int HeaderSize = 512;
    private const int EntrySize = 128;
    private const uint LastSector = 0xFFFF_FFFA;

    private readonly byte[] _file;
    private readonly int _sectorShift;
    private readonly uint[] _sectors;

    /// <summary>Reads the table of sectors.</summary>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public CompoundFile(byte[] file)
    {
        if (file.Length < HeaderSize || Number16(file, 30) is < 7 or > 16)
            throw new InvalidDataException();
        _file = file;
        _sectorShift = Number16(file, 30);
        _sectors = Numbers([.. TableSectors().SelectMany(sector => Sector(sector).ToArray())]);
    }

    /// <summary>Whether a file begins as one.</summary>
    public static bool Is(ReadOnlySpan<byte> start) => start.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]);

    /// <summary>The bytes of a stream; null where there is none of this name.</summary>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public byte[]? Stream(string name)
    {
        var entries = Chain(Number32(_file, 48), _sectors, Sector);
        for (var place = 0; place + EntrySize <= entries.Length; place += EntrySize)
        {
            var entry = entries.AsSpan(place, EntrySize);
            if (NameOf(entry).Equals(name, StringComparison.OrdinalIgnoreCase))
                return Content(entry, entries);
        }
        return null;
    }

    /// <summary>Small streams lie in pieces of another size inside the stream of the first entry.</summary>
    private byte[] Content(ReadOnlySpan<byte> entry, byte[] entries)
    {
        var (start, size) = (Number32(entry, 116), Number32(entry, 120));
        if (size >= Number32(_file, 56))
            return Cut(Chain(start, _sectors, Sector), size);
        var pieces = Chain(Number32(entries, 116), _sectors, Sector);
        var shift = Number16(_file, 32);
        var table = Numbers(Chain(Number32(_file, 60), _sectors, Sector));
        return Cut(Chain(start, table, piece => Part(pieces, (long)piece << shift, 1 << shift)), size);
    }

    /// <summary>The sectors of the table of sectors: the first are named in the header, the others in a chain of their own.</summary>
    private IEnumerable<uint> TableSectors()
    {
        var named = Numbers(_file.AsSpan(76, HeaderSize - 76).ToArray()).ToList();
        var (next, perSector) = (Number32(_file, 68), (1 << _sectorShift) / sizeof(uint));
        for (var steps = 0; next < LastSector; steps++)
        {
            var sector = Numbers(Sector(next).ToArray());
            named.AddRange(sector[..(perSector - 1)]);
            next = steps < _file.Length >> _sectorShift ? sector[^1] : throw new InvalidDataException();
        }
        return named.Where(sector => sector < LastSector);
    }

    private static byte[] Chain(uint start, uint[] table, Func<uint, ReadOnlyMemory<byte>> part)
    {
        using MemoryStream bytes = new();
        var steps = 0;
        for (var next = start; next < LastSector; next = table[next])
        {
            if (next >= table.Length || ++steps > table.Length)
                throw new InvalidDataException();
            bytes.Write(part(next).Span);
        }
        return bytes.ToArray();
    }

    private ReadOnlyMemory<byte> Sector(uint number) => Part(_file, ((long)number + 1) << _sectorShift, 1 << _sectorShift);

    /// <summary>A part of some bytes; some programs leave out the end of the last sector.</summary>
    private static ReadOnlyMemory<byte> Part(byte[] bytes, long start, int length) => start >= bytes.Length
        ? throw new InvalidDataException() : bytes.AsMemory((int)start, (int)Math.Min(length, bytes.Length - start));

    private static byte[] Cut(byte[] bytes, uint size) => size <= bytes.Length ? bytes[..(int)size] : bytes;

    private static string NameOf(ReadOnlySpan<byte> entry) =>
        System.Text.Encoding.Unicode.GetString(entry[..Math.Clamp(Number16(entry, 64) - 2, 0, 62)]);

    private static int Number16(ReadOnlySpan<byte> bytes, int place) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[place..]);

    private static uint Number32(ReadOnlySpan<byte> bytes, int place) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[place..]);

    private static uint[] Numbers(byte[] bytes)
    {
        var numbers = new uint[bytes.Length / sizeof(uint)];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = Number32(bytes, i * sizeof(uint));
        return numbers;
    }
}
