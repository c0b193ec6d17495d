using Graph.Model;
using Graph.Seed.Diagnostics;
using Graph.Seed.Layout;
using Graph.Seed.Loading;

namespace Graph.Seed.Importing;

/// <summary>An entry that an import touches: what is known of it, with what the rows add.</summary>
internal sealed class Draft
{
    private static readonly string _expert = GraphEnums.NameOf(Basis.Expert);
    private static readonly string _cited = GraphEnums.NameOf(Basis.Cited);

    private readonly object?[] _values;
    private ulong _stated; // one bit for each property
    private ulong _attempted; // the same
    private ulong _attemptedEdges; // one bit for each kind of edge
    private DraftLinks? _links;

    /// <summary>A draft of a node.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="known">The node as it is; null for a new one.</param>
    /// <param name="edges">The edges that start at it.</param>
    /// <param name="at">The row that first names it.</param>
    public Draft(NodeId id, NodeKind kind, Node? known, IEnumerable<Edge> edges, SourceLocation at)
    {
        (Id, Kind, Known, At) = (id, kind, known, at);
        _values = new object?[kind.Properties.Count];
        for (var i = 0; known is not null && i < _values.Length; i++)
            _values[i] = kind.Properties[i].Get(known);
        Citations = known?.Citations ?? [];
        foreach (var edge in edges)
            Add(edge);
    }

    /// <summary>Its id.</summary>
    public NodeId Id { get; }

    /// <summary>Its kind.</summary>
    public NodeKind Kind { get; }

    /// <summary>The node as it was; null for a new one.</summary>
    public Node? Known { get; }

    /// <summary>The row that first names it.</summary>
    public SourceLocation At { get; }

    /// <summary>Its citations.</summary>
    public IReadOnlyList<Citation> Citations { get; private set; }

    /// <summary>Its edges.</summary>
    public IReadOnlyList<DraftLink> Links => _links?.All ?? [];

    /// <summary>The value of a property; null where it is unknown.</summary>
    public object? Value(Property property) => _values[PlaceOf(property)];

    /// <summary>The value of the first property of this domain; null where it has none.</summary>
    public object? Value(ValueDomain domain) => Kind.FindProperty(domain) is { } property ? Value(property) : null;

    /// <summary>Notes that a row states a property, but wrongly: then it is not missing.</summary>
    public void Attempt(Property property) => _attempted |= BitOf(property);

    /// <summary>Notes that a row states an edge, perhaps wrongly: then it is not missing.</summary>
    public void Attempt(EdgeKind edge) => _attemptedEdges |= BitOf(edge);

    /// <summary>Whether a row states a property wrongly.</summary>
    public bool IsAttempted(Property property) => (_attempted & BitOf(property)) != 0;

    /// <summary>Whether a row states an edge.</summary>
    public bool IsAttempted(EdgeKind edge) => (_attemptedEdges & BitOf(edge)) != 0;

    /// <summary>Whether a row has stated a property; then another one may not state another value.</summary>
    public bool IsStated(Property property) => (_stated & BitOf(property)) != 0;

    /// <summary>Sets a property; the items of a list are added to those there are.</summary>
    /// <returns>Whether that says anything new.</returns>
    public bool Set(Property property, object? value)
    {
        var place = PlaceOf(property);
        var before = _values[place];
        _stated |= 1UL << place;
        _values[place] = (before, value) switch
        {
            (IReadOnlyList<string> there, IReadOnlyList<string> more) => (string[])[.. there.Union(more, StringComparer.Ordinal)],
            (IReadOnlyList<int> there, IReadOnlyList<int> more) => (int[])[.. there.Union(more)],
            _ => value,
        };
        return before is System.Collections.ICollection list ? (_values[place] as System.Collections.ICollection)?.Count != list.Count
            : !Equals(before, _values[place]);
    }

    /// <summary>Takes the value of a property away.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Clear(Property property)
    {
        var place = PlaceOf(property);
        var before = _values[place];
        _values[place] = null;
        return before is not null;
    }

    /// <summary>Adds citations; one of a place that is cited already only brings its day.</summary>
    public bool Cite(IReadOnlyList<Citation> citations)
    {
        var all = With(Citations, citations);
        var isNews = all.Count != Citations.Count || !all.SequenceEqual(Citations);
        Citations = all;
        return isNews;
    }

    /// <summary>Removes the citations.</summary>
    public void ClearCitations() => Citations = [];

    /// <summary>Removes the edges of a kind.</summary>
    public void ClearLinks(EdgeKind edge) => _links?.Remove(edge);

    /// <summary>Adds an edge, or what is said of one that is there.</summary>
    /// <param name="edge">Its kind.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="values">The values of its properties by their place; null where it has none.</param>
    /// <param name="citations">The citations of the row; empty where it has none.</param>
    /// <param name="isOwn">Whether they are of the edge; else they are of the entry, and the edge has them as the files say it.</param>
    /// <returns>Whether that says anything new.</returns>
    public bool Link(EdgeKind edge, NodeId to, object?[]? values, IReadOnlyList<Citation> citations, bool isOwn)
    {
        var known = _links?.Find(edge, to);
        var merged = Placed(edge, Merged(known?.Values, isOwn && citations.Count > 0 && known is null ? Cited(edge, values) : values));
        var takes = citations.Count > 0 && (isOwn ? FormOf(edge) is EdgeFileForm.Ids or EdgeFileForm.Entries
            : FormOf(edge) is EdgeFileForm.Entries && !IsExpert(edge, merged));
        var own = takes ? With(known?.Own ?? [], citations) : known?.Own;
        DraftLink link = new(edge, to, merged, own);
        (_links ??= new()).Set(link);
        var isNews = known is null || (own is not null && (known.Own is null || !own.SequenceEqual(known.Own)))
            || !(link.Values ?? []).SequenceEqual(known.Values ?? new object?[link.Values?.Length ?? 0]);
        return (isOwn && !takes && !edge.IsEditorial && Cite(citations)) || isNews;
    }

    /// <summary>The node.</summary>
    public Node ToNode(HomeRegion? home) => Kind.Create(Id, Citations, property => property.Origin is PropertyOrigin.HomeRegion
        ? home?.Contains(Value(ValueDomain.Region) as string) ?? false : Filled(property));

    /// <summary>The edges that start at the node.</summary>
    public IEnumerable<Edge> ToEdges()
    {
        foreach (var link in Links)
        {
            if (link.Edge.IsEditorial)
                yield return link.Edge.Create(Id, link.To, [], property => ValueOf(link, property));
            else
                yield return ParsedGraph.EdgeOf(link.Edge, Id, link.To, link.Own, Citations, property => ValueOf(link, property));
        }
    }

    /// <summary>The values of an edge: in a list with an order it comes behind those that are there, unless it has a place.</summary>
    private object?[]? Placed(EdgeKind edge, object?[]? values)
    {
        if (edge.Properties.FirstOrDefault(property => property.Origin is PropertyOrigin.Position) is not { } position)
            return values;
        var place = PlaceOf(edge.Properties, position);
        if (values?[place] is not null)
            return values;
        object?[] placed = [.. values ?? new object?[edge.Properties.Count]];
        placed[place] = 1 + Links.Where(link => link.Edge == edge).Select(link => link.Values?[place])
            .OfType<int>().DefaultIfEmpty().Max();
        return placed;
    }

    /// <summary>The values of an edge whose row names a document: where it does not say what the edge rests on, it is that.</summary>
    private static object?[]? Cited(EdgeKind edge, object?[]? values)
    {
        if (edge.FindProperty(ValueDomain.Basis) is not { Origin: PropertyOrigin.Key } basis)
            return values;
        object?[] cited = [.. values ?? new object?[edge.Properties.Count]];
        cited[PlaceOf(edge.Properties, basis)] ??= _cited;
        return cited;
    }

    private EdgeFileForm? FormOf(EdgeKind edge) => edge.InFilesOf(Kind)?.Form;

    private static bool IsExpert(EdgeKind edge, object?[]? values) => edge.FindProperty(ValueDomain.Basis) is { } basis
        && Equals(values?[PlaceOf(edge.Properties, basis)] ?? basis.Usual, _expert);

    private object? ValueOf(DraftLink link, Property property)
    {
        var value = property.Origin is PropertyOrigin.Entry ? null : link.Values?[PlaceOf(link.Edge.Properties, property)];
        if (value is null && property.Origin is PropertyOrigin.Entry or PropertyOrigin.KeyOrEntry)
            return Kind.FindProperty(property.Name) is { } ofEntry ? Filled(ofEntry) : null;
        return value is null && property is { Domain: ValueDomain.Basis, IsNullable: false, Usual: null }
            && (link.Own ?? Citations).Count > 0 ? _cited : value;
    }

    /// <summary>The value; a basis that nobody states is that documents do, where some are cited.</summary>
    private object? Filled(Property property) => Value(property)
        ?? (property is { Domain: ValueDomain.Basis, IsNullable: false } && Citations.Count > 0 ? _cited : null);

    private void Add(Edge edge)
    {
        var kind = GraphSchema.KindOf(edge);
        var values = kind.Properties.Select(property => StatedValue.Of(property, edge, Known!)).ToArray();
        (_links ??= new()).Set(new(kind, edge.To, values.All(value => value is null) ? null : values,
            IsInherited(kind, edge) ? null : edge.Citations));
    }

    /// <summary>Whether an edge has the citations that it has where it names none.</summary>
    private bool IsInherited(EdgeKind kind, Edge edge) => FormOf(kind) is not EdgeFileForm.Entries
        && (FormOf(kind) is not EdgeFileForm.Ids || edge.Citations.SequenceEqual(edge.Basis is Basis.Expert ? [] : Citations));

    private static object?[]? Merged(object?[]? known, object?[]? more) =>
        known is null || more is null ? more ?? known : [.. known.Select((value, place) => more[place] ?? value)];

    /// <summary>Citations with further ones. The first are taken as they are; after that,
    /// a document without a place adds nothing where it is
    /// cited already.</summary>
    private static IReadOnlyList<Citation> With(IReadOnlyList<Citation> there, IReadOnlyList<Citation> more)
    {
        if (there.Count == 0 || more.Count == 0)
            return there.Count == 0 ? more : there;
        List<Citation> all = [.. there];
        foreach (var citation in more.Where(citation => !all.Contains(citation)))
        {
            if (citation is { Locator: null, CheckedOn: null } && all.Exists(other => other.Source == citation.Source))
                continue;
            var place = all.FindIndex(other => other.Source == citation.Source && other.Locator == citation.Locator
                && (other.CheckedOn is null || citation.CheckedOn is not null && other.CheckedOn < citation.CheckedOn));
            if (place < 0)
                all.Add(citation);
            else
                all[place] = citation;
        }
        return all;
    }

    private ulong BitOf(Property property) => 1UL << PlaceOf(property);

    private static ulong BitOf(EdgeKind edge) => 1UL << GraphSnapshot.NumberOf(edge);

    private int PlaceOf(Property property) => PlaceOf(Kind.Properties, property);

    private static int PlaceOf(IReadOnlyList<Property> properties, Property property)
    {
        for (var i = 0; i < properties.Count; i++)
        {
            if (properties[i] == property)
                return i;
        }
        throw new ArgumentException($"There is no property {property} here.");
    }
}
