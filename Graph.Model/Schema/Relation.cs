namespace Graph.Model;

/// <summary>A field of a node kind that leads to other nodes: along an edge, or along a path of edges (a derived relation).</summary>
/// <remarks>A derived relation leads to each node once, however many paths lead there, and its ends have no edge properties.</remarks>
public sealed class Relation
{
    internal Relation(string name, NodeKind owner, RelationForm form, IReadOnlyList<NodeKind> targets,
        IReadOnlyList<IReadOnlyList<Step>> paths,
        string description, string chinese) =>
        (Name, Owner, Form, Targets, Paths, Description, Chinese) = (name, owner, form, targets, paths, description, chinese);

    /// <summary>Its field name: <c>developedBy</c>.</summary>
    public string Name { get; }

    /// <summary>The kind it starts at.</summary>
    public NodeKind Owner { get; }

    /// <summary>How many nodes it leads to.</summary>
    public RelationForm Form { get; }

    /// <summary>Whether each node of the kind has one: only for <see cref="RelationForm.One"/>.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The kinds it leads to.</summary>
    public IReadOnlyList<NodeKind> Targets { get; }

    /// <summary>The ways along which it leads; a node that any of them reaches belongs to it.</summary>
    public IReadOnlyList<IReadOnlyList<Step>> Paths { get; }

    /// <summary>What it means, in English.</summary>
    public string Description { get; }

    /// <summary>The Chinese term.</summary>
    public string Chinese { get; }

    /// <summary>The property of the target by which its nodes stand where nobody asks for another order; null for their ids.</summary>
    public Property? DefaultOrder { get; init; }

    /// <summary>Whether its nodes keep the order of the data instead of any other, and may occur twice: citations do.</summary>
    public bool KeepsDataOrder { get; init; }

    /// <summary>The name under which nodes can be grouped by it, such as <c>CHAIN</c>; null where they cannot.</summary>
    public string? GroupKey { get; init; }

    /// <summary>The edge that it goes along; null where it is derived.</summary>
    public EdgeKind? Edge => Paths is [[var step]] ? step.Edge : null;

    /// <summary>Whether it is a path of several edges, or several paths.</summary>
    public bool IsDerived => Edge is null;

    /// <inheritdoc/>
    public override string ToString() => $"{Owner.Label}.{Name}";
}

/// <summary>How many nodes a relation leads to, and so how the API offers them.</summary>
public enum RelationForm
{
    /// <summary>At most one.</summary>
    One,

    /// <summary>Few: all of them at once, as a plain list.</summary>
    List,

    /// <summary>Any number: in pages.</summary>
    Connection,
}

/// <summary>One step along an edge.</summary>
/// <param name="Edge">The kind of edge.</param>
/// <param name="IsForward">Whether it goes from the edge's start to its end, or back.</param>
public readonly record struct Step(EdgeKind Edge, bool IsForward);
