namespace Graph.Model;

/// <summary>What an entity is called.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Chinese name.</param>
/// <param name="NameEn">English name; null where none is known.</param>
/// <param name="Aliases">Other names.</param>
public sealed record NameEntry(NodeId Id, string Name, string? NameEn, IReadOnlyList<string> Aliases);
