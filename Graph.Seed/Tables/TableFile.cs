using System.Text;
using Graph.Model;
using Graph.Seed.Failures;
using Graph.Seed.Reading;
using Graph.Seed.Texts;

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
    /// <exception cref="TableException">It is no table, is damaged, or is protected by a password.</exception>
    public static IReadOnlyList<TableSheet> Open(string path, CancellationToken cancellationToken)
    {
        if (Directory.Exists(path) || !File.Exists(path))
            throw new SeedFailure(CommandTexts.NoFile(path));
        if (!DataFolder.IsRegular(path))
            throw new SeedFailure(CommandTexts.NotRegular(path));
        Span<byte> start = stackalloc byte[512];
        start = start[..ReadStart(path, start)];
        if (start.IndexOf("mimetypeapplication/vnd.oasis.opendocument"u8) >= 0)
            throw new TableException(_openDocument);
        return IsWorkbook(path) || HoldsWorkbook(start) ? Workbook.Sheets(path, cancellationToken)
            : [SeparatedValues.Sheet(path, cancellationToken)];
    }

    private static int ReadStart(string path, Span<byte> start)
    {
        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        return file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
    }

    /// <summary>Whether a file begins as workbooks do, whatever its name; also those of other programs, and documents.</summary>
    /// <exception cref="TableException">It is neither a workbook nor a text.</exception>
    private static bool HoldsWorkbook(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith("PK\u0003\u0004"u8) || CompoundFile.Is(start))
            return true;
        var isWide = start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);
        if (start.StartsWith("%PDF"u8) || (!isWide && start.Contains((byte)0)))
            throw new TableException(_noTable);
        return false;
    }

    private static readonly Bilingual _openDocument = new("这是 OpenDocument 文件（如 LibreOffice 的 .ods），只能读取 Excel 的格式。",
        "it is an OpenDocument file, such as an .ods of LibreOffice; only the formats of Excel are read.");

    private static readonly Bilingual _noTable = new("不支持此类文件。", "files of this type are not supported.");

    private static bool IsText(string path) => Extension(path) is ".csv" or ".tsv" or ".txt";

    private static string Extension(string path) => Path.GetExtension(path).ToLowerInvariant();
}
