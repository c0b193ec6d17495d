namespace Graph.Seed.Tests;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("graph-seed-").FullName;

    /// <summary>A path in it.</summary>
    public string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>Writes files into a folder of this name.</summary>
    public string Write(string name, IReadOnlyDictionary<string, byte[]> files)
    {
        foreach (var (file, bytes) in files)
        {
            var path = System.IO.Path.Combine(this[name], file);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, bytes);
        }
        return this[name];
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
