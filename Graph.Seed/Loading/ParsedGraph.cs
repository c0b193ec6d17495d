using Graph.Model;
using Graph.Seed.Layout;
using Graph.Seed.Parsed;
using Graph.Seed.Rules;

namespace Graph.Seed.Loading;

/// <summary>Makes a graph of files without errors.</summary>
internal static class ParsedGraph
{
    private static readonly string _expert = GraphEnums.NameOf(Basis.Expert);

    /// <summary>The graph; its version is that of a graph to which nothing was written.</summary>
    public static GraphSnapshot Of(ParsedFiles files) => GraphSnapshot.Create(GraphVersion.Empty, files.DataSet,
        files.Entries.Select(entry => NodeOf(entry, files)), [.. files.Entries.SelectMany(entry => EdgesOf(entry, files))]);

    private static Node NodeOf(ParsedEntry entry, ParsedFiles files) =>
        entry.Kind.Create(entry.Id, CitationsOf(entry.Citations), property => property.Origin switch
        {
            PropertyOrigin.Position => entry.Position,
            PropertyOrigin.HomeRegion => files.DataSet?.HomeRegion?.Contains(entry.Find(ValueDomain.Region)?.Value as string) ?? false,
            PropertyOrigin.Terms => files.TermsOf(entry.Id)?.Values.FirstOrDefault(value => value.Property == property)?.Value,
            _ => entry.Value(property.Name),
        });

    private static IEnumerable<Edge> EdgesOf(ParsedEntry entry, ParsedFiles files)
    {
        var inherited = CitationsOf(entry.Citations);
        if (entry.Chain is { } chain && FileLayout.PlacementOf(entry.Kind) is { } placement)
        {
            yield return placement.Create(entry.Id, chain, placement.IsEditorial ? [] : inherited,
                property => property.Origin is PropertyOrigin.Entry ? entry.Value(property.Name) : null);
        }

        foreach (var link in entry.Links)
        {
            yield return EdgeOf(link.Edge, entry.Id, References.Find(link, files)!.Value,
                link.Citations is null ? null : CitationsOf(link.Citations), inherited,
                property => property.Origin switch
                {
                    PropertyOrigin.Entry => entry.Value(property.Name),
                    PropertyOrigin.KeyOrEntry => link.Value(property.Name) ?? entry.Value(property.Name),
                    PropertyOrigin.Position => link.Position,
                    _ => link.Value(property.Name),
                });
        }
    }

    /// <summary>An edge of an entry.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="from">The entry.</param>
    /// <param name="to">Its end.</param>
    /// <param name="own">Its own citations; null where it names none: then it has those of the entry, or none if experts state it.</param>
    /// <param name="inherited">The citations of the entry.</param>
    /// <param name="valueOf">The value of each property; null where it is unknown.</param>
    public static Edge EdgeOf(EdgeKind kind, NodeId from, NodeId to, IReadOnlyList<Citation>? own, IReadOnlyList<Citation> inherited,
        Func<Property, object?> valueOf)
    {
        var basis = kind.FindProperty(ValueDomain.Basis) is { Origin: PropertyOrigin.Key } property
            ? valueOf(property) ?? property.Usual : null;
        return kind.Create(from, to, own ?? (Equals(basis, _expert) ? [] : inherited), valueOf);
    }

    private static IReadOnlyList<Citation> CitationsOf(IReadOnlyList<ParsedCitation>? citations) => citations is null ? []
        : [.. citations.Select(citation =>
            new Citation(NodeId.Of(GraphSchema.Source.Name, citation.Source.Text), citation.Locator, citation.CheckedOn))];
}
