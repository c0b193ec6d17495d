using System.Globalization;
using Graph.Api.Execution;
using Graph.Model;
using GraphQLParser.AST;

namespace Graph.Api.Schema.Fetching;

/// <summary>What one place of an operation reads of nodes, for each kind that they may be of. Filled while the operation is compiled; each
/// request makes its <see cref="FetchShape"/> from it.</summary>
/// <remarks>The places of properties and relations in results are given out here, once, so that writers find them without names.</remarks>
internal sealed class ShapeTemplate(IEnumerable<NodeKind> kinds)
{
    private readonly KindTemplate[] _kinds = [.. kinds.Select(kind => new KindTemplate(kind))];
    private FetchShape? _constant;
    private bool? _isConstant;

    /// <summary>Whether every request has the same shape: no variable stands in an argument. Known once the operation is
    /// compiled.</summary>
    public bool IsConstant => _isConstant ??= _kinds.All(kind => kind.IsConstant);

    /// <summary>What is read of nodes of a kind.</summary>
    public KindTemplate Of(NodeKind kind)
    {
        foreach (var template in _kinds)
        {
            if (template.Kind == kind)
                return template;
        }
        throw new ArgumentException($"The place has no nodes of the kind {kind.Label}.", nameof(kind));
    }

    /// <summary>Compiles what an operation asks of nodes.</summary>
    /// <param name="compiler">Compiles the selections.</param>
    /// <param name="kinds">The kinds that the nodes may be of; null for all of the template.</param>
    /// <param name="sets">What is asked for.</param>
    public NodeWriter Compile(SelectionCompiler compiler, IEnumerable<NodeKind>? kinds, IReadOnlyList<GraphQLSelectionSet> sets) =>
        new((kinds ?? _kinds.Select(template => template.Kind)).Select(kind => new KindWriter(compiler, kind,
            compiler.Fields<KindTemplate, FetchedNode>(compiler.ObjectType(kind.Label), Of(kind), sets))));

    /// <summary>The shape for a request.</summary>
    public FetchShape Bind(OperationValues values) => _constant ?? (IsConstant ? _constant = Make(values) : Make(values));

    /// <summary>The shape for a request for a node of one kind.</summary>
    public FetchShape Bind(OperationValues values, NodeKind only) => Of(only).BindAlone(values);

    /// <summary>The shape for a request in which only nodes of some kinds occur.</summary>
    public FetchShape Bind(OperationValues values, IReadOnlySet<NodeKind> only) =>
        _kinds.All(kind => only.Contains(kind.Kind)) ? Bind(values)
            : new(_kinds.Where(kind => only.Contains(kind.Kind)).Select(kind => kind.Bind(values)));

    private FetchShape Make(OperationValues values) => new(_kinds.Select(kind => kind.Bind(values))) { IsKept = IsConstant };
}

/// <summary>What one place of an operation reads of nodes of one kind.</summary>
internal sealed class KindTemplate(NodeKind kind)
{
    private readonly List<Property> _properties = [];
    private readonly List<RelationTemplate> _relations = [];
    private readonly List<FactsTemplate> _facts = [];
    private KindShape? _constant;
    private FetchShape? _alone;
    private bool? _isConstant;

    /// <summary>The kind.</summary>
    public NodeKind Kind => kind;

    /// <inheritdoc cref="ShapeTemplate.IsConstant"/>
    public bool IsConstant => _isConstant ??= _relations.All(relation => relation.IsConstant) && _facts.All(facts => facts.IsConstant);

    /// <summary>Adds a property.</summary>
    /// <returns>Its place in <see cref="FetchedNode.Values"/>.</returns>
    public int Add(Property property)
    {
        var slot = _properties.IndexOf(property);
        if (slot >= 0)
            return slot;
        _properties.Add(property);
        return _properties.Count - 1;
    }

    /// <summary>Adds a relation.</summary>
    /// <returns>Its place in <see cref="FetchedNode.Relations"/>.</returns>
    public int Add(RelationTemplate relation)
    {
        _relations.Add(relation);
        return _relations.Count - 1;
    }

    /// <summary>Adds what cites the node.</summary>
    /// <returns>Its place in <see cref="FetchedNode.Facts"/>.</returns>
    public int Add(FactsTemplate facts)
    {
        _facts.Add(facts);
        return _facts.Count - 1;
    }

    /// <summary>The shape for a request.</summary>
    public KindShape Bind(OperationValues values) => _constant ?? (IsConstant ? _constant = Make(values) : Make(values));

    /// <summary>The shape for a request in which only nodes of this kind occur.</summary>
    public FetchShape BindAlone(OperationValues values) =>
        !IsConstant ? new([Make(values)]) : _alone ??= new([Bind(values)]) { IsKept = true };

    private KindShape Make(OperationValues values) => new(kind, _properties,
        [.. _relations.Select((relation, slot) => relation.Bind(values, KeyOf(slot)))],
        [.. _facts.Select((facts, slot) => facts.Bind(values, KeyOf(slot)))]);

    private static string KeyOf(int slot) => slot.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A relation that one place of an operation reads.</summary>
internal abstract class RelationTemplate
{
    /// <inheritdoc cref="ShapeTemplate.IsConstant"/>
    public abstract bool IsConstant { get; }

    /// <summary>Its part of a request.</summary>
    public abstract FetchRelation Bind(OperationValues values, string key);

    /// <summary>A relation in pages.</summary>
    public static RelationTemplate Of(Relation relation, PageTemplate page) => new Paged(relation, page);

    /// <summary>A relation that is read whole, or counted.</summary>
    public static RelationTemplate Of(Relation relation, PageQuery query, EdgeShape edge, ShapeTemplate nodes) =>
        new Whole(relation, query, edge, nodes);

    private sealed class Paged(Relation relation, PageTemplate page) : RelationTemplate
    {
        public override bool IsConstant => page.IsConstant;

        public override FetchRelation Bind(OperationValues values, string key) =>
            new(key, relation, page.Query(values), page.Edge(values), page.Nodes.Bind(values));
    }

    private sealed class Whole(Relation relation, PageQuery query, EdgeShape edge, ShapeTemplate nodes) : RelationTemplate
    {
        public override bool IsConstant => nodes.IsConstant;

        public override FetchRelation Bind(OperationValues values, string key) => new(key, relation, query, edge, nodes.Bind(values));
    }
}
