using System.Diagnostics;

namespace Graph.Seed.Tests;

/// <summary>A disk of its own, in memory, that can be full or read-only.</summary>
internal sealed class SmallDisk : IDisposable
{
    private static readonly Lazy<bool> _canMount = new(CanMount);

    private readonly TemporaryFolder _folder = new();

    private SmallDisk() => Assert.True(TryRun("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", _folder.Path));

    /// <summary>A path on it.</summary>
    public string this[string name] => _folder[name];

    /// <summary>A new disk. Skips the test where this account may not mount one.</summary>
    public static SmallDisk Mount()
    {
        Skip.IfNot(_canMount.Value, "this account cannot mount a disk.");
        return new();
    }

    /// <summary>Leaves so many bytes free.</summary>
    public void FillUpTo(int bytesLeft)
    {
        var size = new DriveInfo(_folder.Path).AvailableFreeSpace - bytesLeft;
        File.WriteAllBytes(this["filler"], new byte[size]);
    }

    /// <summary>Lets nobody write to it any more.</summary>
    public void MakeReadOnly() => Assert.True(TryRun("mount", "-o", "remount,ro", _folder.Path));

    /// <summary>The files on it, with their content.</summary>
    public IReadOnlyDictionary<string, string> Files() => Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories)
        .Where(file => Path.GetFileName(file) is not "filler")
        .ToDictionary(file => Path.GetRelativePath(_folder.Path, file), file => Convert.ToHexString(File.ReadAllBytes(file)));

    public void Dispose()
    {
        TryRun("umount", _folder.Path);
        _folder.Dispose();
    }

    private static bool CanMount()
    {
        using TemporaryFolder trial = new();
        return OperatingSystem.IsLinux() && TryRun("mount", "-t", "tmpfs", "tmpfs", trial.Path) && TryRun("umount", trial.Path);
    }

    private static bool TryRun(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception) // there is no such program
        {
            return false;
        }
    }
}
