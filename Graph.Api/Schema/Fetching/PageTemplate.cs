using System.Globalization;
using Graph.Api.Execution;
using Graph.Api.Limits;
using Graph.Api.Schema.Inputs;
using Graph.Model;

namespace Graph.Api.Schema.Fetching;

/// <summary>A list in pages that one place of an operation reads: which of its parts are asked for, and what of its nodes and of the edges
/// to them.</summary>
/// <param name="kinds">The kinds of its nodes.</param>
/// <param name="listName">What its cursors are bound to.</param>
/// <param name="arguments">Its arguments.</param>
/// <param name="limits">The limits on requests.</param>
/// <param name="relation">The relation that it follows; null where it follows none.</param>
internal sealed class PageTemplate(
    IReadOnlyList<NodeKind> kinds, string listName, ArgumentSlot arguments, GraphQLLimits limits, Relation? relation = null)
{
    private readonly List<string> _edgeProperties = [];
    private readonly List<GroupsTemplate> _groups = [];
    private ShapeTemplate? _citations;
    private PageQuery? _constant;
    private EdgeShape? _edge;
    private FetchRequest? _request;

    /// <summary>The kinds of its nodes.</summary>
    public IReadOnlyList<NodeKind> Kinds => kinds;

    /// <summary>The relation that it follows; null where it follows none.</summary>
    public Relation? Relation => relation;

    /// <summary>What is read of its nodes.</summary>
    public ShapeTemplate Nodes { get; } = new(kinds);

    /// <summary>Which of its parts are asked for.</summary>
    public PageParts Parts { get; } = new();

    /// <inheritdoc cref="ShapeTemplate.IsConstant"/>
    public bool IsConstant => IsQueryConstant && Nodes.IsConstant && _citations?.IsConstant is not false;

    private bool IsQueryConstant => arguments.Constant is not null && _groups.TrueForAll(groups => groups.IsConstant);

    /// <summary>Adds a property of the edges.</summary>
    /// <returns>Its place in <see cref="FetchedItem.EdgeValues"/>.</returns>
    public int AddEdgeProperty(string name)
    {
        if (!_edgeProperties.Contains(name))
            _edgeProperties.Add(name);
        return _edgeProperties.IndexOf(name);
    }

    /// <summary>Adds groups.</summary>
    /// <returns>Their place in <see cref="FetchedPage.Groups"/>.</returns>
    public int Add(GroupsTemplate groups)
    {
        _groups.Add(groups);
        return _groups.Count - 1;
    }

    /// <summary>What is read of the sources that the edges cite; they are read from the first call on.</summary>
    public ShapeTemplate Citations() => _citations ??= new([GraphSchema.Source]);

    /// <summary>Which of the list's nodes a request asks for.</summary>
    /// <exception cref="Errors.InputException">An argument makes no sense.</exception>
    public PageQuery Query(OperationValues values) =>
        _constant ?? (IsQueryConstant ? _constant = Query(values, listName) : Query(values, listName));

    /// <summary>The same for a list whose name depends on the request.</summary>
    /// <exception cref="Errors.InputException">An argument makes no sense.</exception>
    public PageQuery Query(OperationValues values, string name) => Parts.ApplyTo(
        new PageArguments(limits).Read(values.Of(arguments), kinds, relation?.Edge, name, Parts.WithPositions)) with
    {
        Groups = [.. _groups.Select((groups, slot) => groups.Bind(values, slot.ToString(CultureInfo.InvariantCulture)))],
    };

    /// <summary>The request for a page of the nodes of a kind.</summary>
    /// <exception cref="Errors.InputException">An argument makes no sense.</exception>
    public FetchRequest Request(OperationValues values, NodeKind kind)
    {
        if (_request is not null)
            return _request;
        var request = FetchRequest.Page(kind, Query(values), Nodes.Bind(values));
        return IsConstant ? _request = request with { IsKept = true } : request;
    }

    /// <summary>What a request reads of the edges.</summary>
    public EdgeShape Edge(OperationValues values) => _edge ?? (_citations?.IsConstant is not false ? _edge = Make(values) : Make(values));

    private EdgeShape Make(OperationValues values) => _edgeProperties.Count == 0 && _citations is null ? EdgeShape.None
        : new(_edgeProperties, _citations is null ? [] : [new FetchCitations("0", _citations.Bind(values))]);
}

/// <summary>Which parts of a page an operation asks for.</summary>
internal sealed class PageParts
{
    /// <summary>Whether nodes, or where the page stands, are asked for.</summary>
    public bool WithItems { get; set; }

    /// <summary>Whether the total is.</summary>
    public bool WithTotal { get; set; }

    /// <summary>Whether cursors are.</summary>
    public bool WithPositions { get; set; }

    /// <summary>A query for these parts.</summary>
    public PageQuery ApplyTo(PageQuery query) =>
        query with { WithItems = WithItems, WithTotal = WithTotal, WithPositions = WithPositions };
}

/// <summary>Groups of a list that one place of an operation reads.</summary>
internal sealed class GroupsTemplate(ArgumentSlot arguments, Func<IReadOnlyList<object?>, IReadOnlyList<GroupKey>> read,
    IReadOnlyList<Relation> relations)
{
    /// <summary>What is read of nodes that are keys.</summary>
    public ShapeTemplate Nodes { get; } = new(relations.SelectMany(relation => relation.Targets).Distinct());

    /// <inheritdoc cref="ShapeTemplate.IsConstant"/>
    public bool IsConstant => arguments.Constant is not null && Nodes.IsConstant;

    /// <summary>Their part of a request.</summary>
    /// <exception cref="Errors.InputException">The keys make no sense.</exception>
    public FetchGroups Bind(OperationValues values, string key)
    {
        var keys = read(values.Of(arguments).List("keys"));
        var named = keys.OfType<GroupKey.ByRelation>().Select(by => by.Relation).ToHashSet(StringComparer.Ordinal);
        var kinds = relations.Where(relation => named.Contains(relation.Name)).SelectMany(relation => relation.Targets).ToHashSet();
        return new(key, keys, Nodes.Bind(values, kinds));
    }
}

/// <summary>What cites a source, as one place of an operation reads it.</summary>
internal sealed class FactsTemplate(ArgumentSlot arguments, GraphQLLimits limits)
{
    private readonly ShapeTemplate _citations = new([GraphSchema.Source]);
    private bool _hasCitations;

    /// <summary>What is read of the node that cites, or that the edge starts at.</summary>
    public ShapeTemplate Subject { get; } = new(GraphSchema.Entities);

    /// <summary>What is read of the edge's start.</summary>
    public ShapeTemplate From { get; } = new(GraphSchema.Entities);

    /// <summary>What is read of the edge's end.</summary>
    public ShapeTemplate To { get; } = new(GraphSchema.Entities);

    /// <summary>Which parts of the page are asked for.</summary>
    public PageParts Parts { get; } = new();

    /// <inheritdoc cref="ShapeTemplate.IsConstant"/>
    public bool IsConstant => arguments.Constant is not null && Subject.IsConstant && From.IsConstant && To.IsConstant
        && _citations.IsConstant;

    /// <summary>What is read of the sources that the edges cite; they are read from the first call on.</summary>
    public ShapeTemplate Citations()
    {
        _hasCitations = true;
        return _citations;
    }

    /// <summary>Its part of a request.</summary>
    /// <exception cref="Errors.InputException">An argument makes no sense.</exception>
    public FetchFacts Bind(OperationValues values, string key) => new(key,
        Parts.ApplyTo(new PageArguments(limits).ReadFacts(values.Of(arguments))), Subject.Bind(values), From.Bind(values), To.Bind(values),
        _hasCitations ? [new FetchCitations("0", _citations.Bind(values))] : []);
}
