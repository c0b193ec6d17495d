namespace Graph.Store.Embedded;

/// <summary>By what one sees, without opening it, that a file was written to or replaced: the file's and its write-ahead log's size and
/// time.</summary>
internal readonly record struct FileStamp(bool Exists, long Length, DateTime Written, long LogLength, DateTime LogWritten)
{
    public static FileStamp Of(string path)
    {
        FileInfo file = new(path);
        FileInfo log = new(path + "-wal");
        return new(file.Exists, file.Exists ? file.Length : 0, file.Exists ? file.LastWriteTimeUtc : default,
            log.Exists ? log.Length : 0, log.Exists ? log.LastWriteTimeUtc : default);
    }
}
