namespace Graph.Model;

/// <summary>A chain belongs to a cluster.</summary>
public sealed record InCluster : Edge;

/// <summary>A segment is part of a chain.</summary>
public sealed record PartOf : Edge;

/// <summary>A segment supplies another, perhaps of another chain. Cycles occur: a part feeds a machine that makes parts.</summary>
public sealed record Feeds : Edge;

/// <summary>A technology is used in a segment.</summary>
public sealed record UsedIn : Edge;

/// <summary>A technology needs another in order to exist.</summary>
public sealed record DependsOn : Edge;

/// <summary>An enterprise works in a segment.</summary>
public sealed record OperatesIn : Edge
{
    /// <summary>Its part there; null where no source says.</summary>
    public EnterpriseRole? Role { get; init; }
}

/// <summary>An enterprise belongs to another: a subsidiary, a works or a base of it.</summary>
public sealed record SubsidiaryOf : Edge;

/// <summary>An enterprise develops or masters a technology.</summary>
public sealed record Develops : Edge
{
    /// <summary>Planned where a document only supports or intends it; null where the data does not say.</summary>
    public FactStatus? Status { get; init; }
}

/// <summary>An enterprise needs a technology.</summary>
public sealed record Needs : Edge
{
    /// <summary>Planned where a document only foresees it; null where the data does not say.</summary>
    public FactStatus? Status { get; init; }
}

/// <summary>A laboratory is hosted by an organisation.</summary>
public sealed record HostedBy : Edge;

/// <summary>A laboratory or an institution researches a technology.</summary>
public sealed record Researches : Edge
{
    /// <summary>The field in which it does, as the source names it; null where the source names none.</summary>
    public string? Field { get; init; }

    /// <summary>The grade of that field in a national evaluation; null where not known.</summary>
    public string? Grade { get; init; }
}

/// <summary>An institution is strong in a discipline.</summary>
public sealed record StrongIn : Edge
{
    /// <summary>The grade of the discipline in the national evaluation, such as <c>A+</c>; null where not known.</summary>
    public string? Grade { get; init; }
}

/// <summary>A technology or a segment draws on a discipline: who wants to master it needs people of that field.</summary>
public sealed record DrawsOn : Edge
{
    /// <summary>The place of the discipline among those that it draws on, counted from 1: the most important first.</summary>
    public required int Rank { get; init; }
}

/// <summary>A park is made for a segment.</summary>
public sealed record Serves : Edge;

/// <summary>An organisation takes part in a collaboration.</summary>
public sealed record Involves : Edge;

/// <summary>An organisation leads a project.</summary>
public sealed record LedBy : Edge;

/// <summary>An organisation is a partner in a project.</summary>
public sealed record PartneredBy : Edge;

/// <summary>A collaboration or a project is about a technology.</summary>
public sealed record About : Edge;

/// <summary>An assessment is about a segment or an enterprise.</summary>
public sealed record Assesses : Edge;

/// <summary>The chain in whose file the editors keep an entry. It says to which chain something belongs where no other fact does.</summary>
public sealed record FiledUnder : Edge;

/// <summary>A node's facts are in a source. Made from <see cref="Node.Citations"/>, and not written by itself; a node may cite a source
/// at several places, so this is the one kind of edge that can occur twice between two nodes.</summary>
public sealed record CitedIn : Edge
{
    /// <summary>Where in the source; null where not recorded.</summary>
    public string? Locator { get; init; }

    /// <summary>The day the place was last read and found so; null where not recorded.</summary>
    public DateOnly? CheckedOn { get; init; }
}
