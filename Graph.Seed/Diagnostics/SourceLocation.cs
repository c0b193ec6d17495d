using System.Globalization;
using Graph.Model;
using static System.FormattableString;

namespace Graph.Seed.Diagnostics;

/// <summary>A place in a file: of the data set, or one that is imported.</summary>
/// <param name="File">The file's path below the folder, with <c>/</c>; empty for the folder itself.</param>
/// <param name="Line">Counted from 1; 0 where the file as a whole is meant.</param>
/// <param name="Column">In UTF-16 units, counted from 1; 0 where the line or file as a whole is meant. In a table: the column.</param>
internal readonly record struct SourceLocation(string File, int Line, int Column) : IComparable<SourceLocation>
{
    /// <summary>The sheet of a workbook; null in a text file.</summary>
    public string? Sheet { get; init; }

    /// <summary>A file as a whole.</summary>
    public static SourceLocation Of(string file) => new(file, 0, 0);

    /// <inheritdoc/>
    public int CompareTo(SourceLocation other) => string.CompareOrdinal(File, other.File) is var byFile and not 0 ? byFile
        : string.CompareOrdinal(Sheet, other.Sheet) is var bySheet and not 0 ? bySheet
        : (Line, Column).CompareTo((other.Line, other.Column));

    /// <summary>As compilers write it: <c>chains/x.yaml(12,5)</c>; a cell of a workbook as spreadsheets do:
    /// <c>firms.xlsx[企业]!C5</c>.</summary>
    public override string ToString() =>
        Sheet is not null ? Line is 0 ? $"{File}[{Sheet}]" : string.Create(CultureInfo.InvariantCulture, $"{File}[{Sheet}]!{Cell}")
        : Line is 0 ? File : string.Create(CultureInfo.InvariantCulture, $"{File}({Line},{Math.Max(Column, 1)})");

    /// <summary>The line or row within a sentence.</summary>
    public Bilingual InWords => Sheet is null
        ? new(Invariant($"{File} 第{Line}行"), Invariant($"line {Line} of {File}"))
        : new(Invariant($"{File} 工作表“{Sheet}”第{Line}行"), Invariant($"row {Line} of the sheet {Sheet} in {File}"));

    /// <summary>The address of the cell as spreadsheets write it: <c>C5</c>; that of the row (<c>5:5</c>) where no column is
    /// meant.</summary>
    public string Cell => Column is 0 ? string.Create(CultureInfo.InvariantCulture, $"{Line}:{Line}")
        : string.Create(CultureInfo.InvariantCulture, $"{Letters(Column)}{Line}");

    /// <summary>The letters of a column that is counted from 1: <c>A</c>, <c>AB</c>.</summary>
    public static string Letters(int column) =>
        column <= 26 ? ((char)('A' + column - 1)).ToString() : Letters((column - 1) / 26) + Letters(((column - 1) % 26) + 1);
}
