using Graph.Model;
using Graph.Seed.Diagnostics;
using Graph.Seed.Loading;

namespace Graph.Seed.Importing;

/// <summary>What an import does to the entry of a row.</summary>
internal enum RowChange
{
    /// <summary>Nothing: all of it is known.</summary>
    None,

    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is changed.</summary>
    Changed,
}

/// <summary>A row, and the entry or the relation that it is about.</summary>
/// <param name="At">Where the row is.</param>
/// <param name="Id">The entry, or where the relation starts.</param>
/// <param name="Name">Its name, or those of both ends.</param>
/// <param name="Edge">The relation; null for a row of an entry.</param>
internal sealed record ImportedRow(SourceLocation At, NodeId Id, string Name, EdgeKey? Edge = null);

/// <summary>What happens to an entry or a relation.</summary>
/// <param name="Change">Whether it is added or changed.</param>
/// <param name="Terms">What of it changes.</param>
internal sealed record RowOutcome(RowChange Change, IReadOnlyList<Bilingual> Terms);

/// <summary>What an import would write.</summary>
/// <param name="Diagnostics">What is wrong; with errors, nothing is written.</param>
/// <param name="Difference">What would be written.</param>
/// <param name="Rows">The rows; null where they are not wanted.</param>
/// <param name="Unchanged">How many of the entries named are as they were.</param>
/// <param name="Outcomes">What happens to each entry; empty where rows are not wanted.</param>
/// <param name="Edges">What happens to the relations that are added or changed; empty where rows are not wanted.</param>
internal sealed record ImportResult(DiagnosticList Diagnostics, GraphDifference Difference, IReadOnlyList<ImportedRow>? Rows, int Unchanged,
    IReadOnlyDictionary<NodeId, RowOutcome> Outcomes, IReadOnlyDictionary<EdgeKey, RowOutcome> Edges);
