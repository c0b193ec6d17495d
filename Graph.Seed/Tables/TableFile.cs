using System.Text;
using Graph.Seed.Reading;

namespace Graph.Seed.Tables;

/// <summary>Files that hold tables: workbooks and separated values.</summary>
internal static class TableFile
{
    static TableFile() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Whether the name of a file is that of a table.</summary>
    public static bool IsTable(string path) => IsWorkbook(path) || IsText(path);

    /// <summary>Whether the name of a file is that of a workbook.</summary>
    public static bool IsWorkbook(string path) => Extension(path) is ".xlsx" or ".xlsm" or ".xls";

    /// <summary>The sheets of a file.</summary>
    /// <exception cref="IOException">The file is not there, or cannot be read.</exception>
    /// <exception cref="InvalidDataException">It is no table, is damaged, or is protected by a password.</exception>
    public static IReadOnlyList<TableSheet> Open(string path, CancellationToken cancellationToken)
    {
        if (Directory.Exists(path) || !File.Exists(path))
            throw new FileNotFoundException($"There is no file '{path}'.", path);
        if (!DataFolder.IsRegular(path))
            throw new IOException($"'{path}' is no regular file.");
        return IsWorkbook(path) ? Workbook.Sheets(path, cancellationToken) : [SeparatedValues.Sheet(path, cancellationToken)];
    }

    private static bool IsText(string path) => Extension(path) is ".csv" or ".tsv" or ".txt";

    private static string Extension(string path) => Path.GetExtension(path).ToLowerInvariant();
}
