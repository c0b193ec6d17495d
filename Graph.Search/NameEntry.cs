namespace Graph.Search;

/// <summary>What an entity is called.</summary>
/// <param name="Id">Its id; unique among the entries of an index.</param>
/// <param name="Kind">Its kind, by which a search can be narrowed.</param>
/// <param name="Name">Chinese name.</param>
/// <param name="NameEn">English name; null where none is known.</param>
/// <param name="Aliases">Other names.</param>
public sealed record NameEntry(string Id, string Kind, string Name, string? NameEn, IReadOnlyList<string> Aliases);
