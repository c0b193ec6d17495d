using Graph.Seed.Failures;

namespace Graph.Seed.Output;

/// <summary>Writes a file beside its place and then puts it there: at no time is there a part of one.</summary>
internal static class NewFile
{
    /// <summary>Writes a file; one that is there is replaced.</summary>
    /// <exception cref="IOException">It cannot be written; then what was there is still there.</exception>
    public static async ValueTask WriteAsync(string path, Func<Stream, ValueTask> write)
    {
        var target = Path.GetFullPath(path);
        var made = $"{target}.{Guid.NewGuid():N}.tmp";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            await using (FileStream stream = new(made, FileMode.CreateNew, FileAccess.ReadWrite))
                await write(stream);
            File.Move(made, target, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw SeedFailure.Unwritten(target, error);
        }
        finally
        {
            if (File.Exists(made))
                File.Delete(made);
        }
    }
}
