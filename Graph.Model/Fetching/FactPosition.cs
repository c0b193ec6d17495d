using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Graph.Model;

/// <summary>The place of a statement in the list of what cites a source.</summary>
/// <remarks>As text it names the kind of edge, so it keeps its meaning when a kind is declared before others. Stores compare by
/// <see cref="SortKey"/>, which numbers the kinds, and never hand it out.</remarks>
/// <param name="Subject">The id of the node that cites, or that the edge starts at.</param>
/// <param name="Edge">The kind of the edge that cites; null where it is the node itself.</param>
/// <param name="End">The id of the edge's other end; empty for the node's own.</param>
/// <param name="Number">The place of the citation among those of the node or edge, counted from 0.</param>
public sealed record FactPosition(string Subject, EdgeKind? Edge, string End, int Number)
{
    private static readonly Dictionary<EdgeKind, int> _places = GraphSchema.Edges.Select((edge, place) => (edge, place + 1)).ToDictionary();

    /// <summary>A text whose ordinal order is that of the list: edges by their place in <see cref="GraphSchema.Edges"/>, the node's own
    /// first.</summary>
    /// <remarks>A blank sorts before everything that an id holds.</remarks>
    public string SortKey => string.Create(CultureInfo.InvariantCulture, $"{Subject} {NumberOf(Edge):00} {End} {Number:0000}");

    /// <summary>The place of a kind of edge in <see cref="GraphSchema.Edges"/>, counted from 1; 0 for null.</summary>
    public static int NumberOf(EdgeKind? edge) => edge is null ? 0 : _places[edge];

    /// <summary>Reads what <see cref="SortKey"/> writes.</summary>
    /// <exception cref="FormatException">The text is none.</exception>
    public static FactPosition OfSortKey(string text) => text.Split(' ') is [var subject, var kind, var end, var number]
        ? new(subject, ParseNumber(kind) is var place and > 0 ? GraphSchema.Edges[place - 1] : null, end, ParseNumber(number))
        : throw new FormatException($"'{text}' is no place of a fact.");

    /// <summary>Reads what <see cref="ToPagePosition"/> writes; false for another text, also for one that names a kind that is not
    /// declared.</summary>
    public static bool TryParse(PagePosition position, [NotNullWhen(true)] out FactPosition? fact)
    {
        fact = null;
        if (position.Id.Split(' ') is not [var subject, var kind, var end, var text]
            || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }
        var edge = GraphSchema.FindEdge(kind);
        fact = edge is null && kind.Length > 0 ? null : new(subject, edge, end, number);
        return fact is not null;
    }

    /// <summary>The place that a query continues from.</summary>
    /// <exception cref="ArgumentException">It is no place in a list of facts.</exception>
    public static FactPosition Parse(PagePosition position) => TryParse(position, out var fact) ? fact
        : throw new ArgumentException($"'{position.Id}' is no place in a list of facts.");

    /// <summary>The place as results and cursors carry it.</summary>
    public PagePosition ToPagePosition() =>
        new([], string.Create(CultureInfo.InvariantCulture, $"{Subject} {Edge?.Name} {End} {Number:0000}"));

    private static int ParseNumber(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
