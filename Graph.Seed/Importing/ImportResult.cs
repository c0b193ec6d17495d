using Graph.Model;
using Graph.Seed.Diagnostics;
using Graph.Seed.Loading;

namespace Graph.Seed.Importing;

/// <summary>What an import does to the entry of a row.</summary>
internal enum RowChange
{
    /// <summary>Nothing: all of it is known.</summary>
    None,

    /// <summary>The entry is new.</summary>
    Added,

    /// <summary>The entry is changed.</summary>
    Changed,
}

/// <summary>A row, and the entry that it is about.</summary>
/// <param name="At">Where the row is.</param>
/// <param name="Id">The entry.</param>
/// <param name="Name">Its name in the row.</param>
internal sealed record ImportedRow(SourceLocation At, NodeId Id, string Name);

/// <summary>What happens to an entry.</summary>
/// <param name="Change">Whether it is added or changed.</param>
/// <param name="Terms">The Chinese terms of what changes.</param>
internal sealed record RowOutcome(RowChange Change, IReadOnlyList<string> Terms);

/// <summary>What an import would write.</summary>
/// <param name="Diagnostics">What is wrong; with errors, nothing is written.</param>
/// <param name="Difference">What would be written.</param>
/// <param name="Rows">The rows; null where they are not wanted.</param>
/// <param name="Unchanged">How many of the entries named are as they were.</param>
/// <param name="Outcomes">What happens to each entry; empty where rows are not wanted.</param>
internal sealed record ImportResult(DiagnosticList Diagnostics, GraphDifference Difference, IReadOnlyList<ImportedRow>? Rows, int Unchanged,
    IReadOnlyDictionary<NodeId, RowOutcome> Outcomes);
