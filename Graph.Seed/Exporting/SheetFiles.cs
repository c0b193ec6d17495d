using System.Globalization;
using System.Text;
using Graph.Model;
using Graph.Seed.Layout;
using Graph.Seed.Output;
using Graph.Seed.Sheets;
using Graph.Seed.Tables;
using nietras.SeparatedValues;

namespace Graph.Seed.Exporting;

/// <summary>Writes sheets as a workbook, or as files of separated values.</summary>
internal static class SheetFiles
{
    /// <summary>Writes a workbook.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static ValueTask WriteBookAsync(string path, DataSet? set, IEnumerable<SheetRows> sheets, CancellationToken cancellationToken) =>
        NewFile.WriteAsync(path, async stream =>
        {
            await using var book = await BookWriter.CreateAsync(stream, cancellationToken);
            foreach (var sheet in sheets)
            {
                await book.SheetAsync(sheet.Shape.Chinese, [.. sheet.Shape.Columns.Select(_ => 20)], 2, false, cancellationToken);
                await book.RowAsync(sheet.Shape.Columns.Select(column => column.Chinese), CellLook.Header, cancellationToken);
                await book.RowAsync(sheet.Shape.Columns.Select(column => column.English), CellLook.Hint, cancellationToken);
                foreach (var row in sheet.Rows)
                    await book.RowAsync(row, CellLook.Plain, cancellationToken);
            }
            if (set is not null)
            {
                await book.SheetAsync(SheetNames.DataSet, [20, 40, 40], 1, false, cancellationToken);
                await book.RowAsync(DataSetSheet.Headers, CellLook.Header, cancellationToken);
                foreach (var row in DataSetSheet.Rows(set))
                    await book.RowAsync(row, CellLook.Plain, cancellationToken);
            }
            await book.FinishAsync(cancellationToken);
        });

    /// <summary>Writes a file of separated values for each sheet into a folder.</summary>
    /// <returns>The names of the files.</returns>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public static async ValueTask<IReadOnlyList<string>> WriteTextsAsync(string folder, DataSet? set, IEnumerable<SheetRows> sheets,
        CancellationToken cancellationToken)
    {
        List<string> files = [];
        foreach (var sheet in sheets)
        {
            files.Add($"{sheet.Shape.English.ToLowerInvariant()}.csv");
            await WriteTextAsync(Path.Combine(folder, files[^1]), [.. sheet.Shape.Columns.Select(column => column.Chinese)], sheet.Rows,
                cancellationToken);
        }
        if (set is not null)
        {
            files.Add(Path.ChangeExtension(FileLayout.DataSetFile, ".csv"));
            await WriteTextAsync(Path.Combine(folder, files[^1]), DataSetSheet.Headers, DataSetSheet.Rows(set), cancellationToken);
        }
        return files;
    }

    /// <summary>Writes one file of separated values. It begins with a byte order mark, without which Excel takes it for another
    /// encoding.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static ValueTask WriteTextAsync(string path, IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<object?>> rows,
        CancellationToken cancellationToken) => NewFile.WriteAsync(path, async stream =>
        {
            await using StreamWriter text = new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
            await using var writer = Sep.New(',').Writer(options => options with
            {
                WriteHeader = false,
                Escape = true,
                DisableColCountCheck = true
            })
                .To(text);
            Write(writer, headers);
            foreach (var row in rows)
            {
                cancellationToken.ThrowIfCancellationRequested();
                Write(writer, row);
            }
        });

    private static void Write(SepWriter writer, IReadOnlyList<object?> row)
    {
        using var line = writer.NewRow();
        for (var i = 0; i < row.Count; i++)
            line[i].Set(Convert.ToString(row[i], CultureInfo.InvariantCulture) ?? "");
    }
}
