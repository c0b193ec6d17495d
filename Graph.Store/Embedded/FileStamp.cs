namespace Graph.Store.Embedded;

/// <summary>Size and time of the database file and of its write-ahead log: a cheap way to notice that the file was written or
/// replaced.</summary>
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
