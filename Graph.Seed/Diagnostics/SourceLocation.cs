using System.Globalization;

namespace Graph.Seed.Diagnostics;

/// <summary>A place in a file of the data set.</summary>
/// <param name="File">The file's path below the folder, with <c>/</c>; empty for the folder itself.</param>
/// <param name="Line">Counted from 1; 0 where the file as a whole is meant.</param>
/// <param name="Column">In UTF-16 units, counted from 1; 0 where the line or file as a whole is meant.</param>
internal readonly record struct SourceLocation(string File, int Line, int Column) : IComparable<SourceLocation>
{
    /// <summary>A file as a whole.</summary>
    public static SourceLocation Of(string file) => new(file, 0, 0);

    /// <inheritdoc/>
    public int CompareTo(SourceLocation other) => string.CompareOrdinal(File, other.File) is var byFile and not 0 ? byFile
        : (Line, Column).CompareTo((other.Line, other.Column));

    /// <summary>As compilers write it: <c>chains/x.yaml(12,5)</c>.</summary>
    public override string ToString() =>
        Line is 0 ? File : string.Create(CultureInfo.InvariantCulture, $"{File}({Line},{Math.Max(Column, 1)})");
}
