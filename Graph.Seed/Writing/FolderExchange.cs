using System.Runtime.InteropServices;

namespace Graph.Seed.Writing;

/// <summary>Lets two folders change places in one step, so that a program that is killed leaves one or the other, never none.</summary>
internal static class FolderExchange
{
    private const int WorkingFolder = -100; // AT_FDCWD
    private const uint Exchange = 2; // RENAME_EXCHANGE; RENAME_SWAP of macOS has the same value

    /// <summary>Exchanges two folders of one file system.</summary>
    /// <returns>False where the system or the file system cannot do that; nothing has changed then.</returns>
    public static bool TryExchange(string one, string other)
    {
        try
        {
            return OperatingSystem.IsLinux() ? RenameAt(WorkingFolder, one, WorkingFolder, other, Exchange) == 0
                : OperatingSystem.IsMacOS() && RenameX(one, other, Exchange) == 0;
        }
        catch (EntryPointNotFoundException) // a C library without the call
        {
            return false;
        }
    }

    [DllImport("libc", EntryPoint = "renameat2")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int RenameAt(int oneFolder, [MarshalAs(UnmanagedType.LPUTF8Str)] string one, int otherFolder,
        [MarshalAs(UnmanagedType.LPUTF8Str)] string other, uint flags);

    [DllImport("libc", EntryPoint = "renamex_np")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int RenameX([MarshalAs(UnmanagedType.LPUTF8Str)] string one, [MarshalAs(UnmanagedType.LPUTF8Str)] string other,
        uint flags);
}
